import { canvasOf } from '../../../src/parsing/canvas';
import type { CanvasDocument, FieldSyntax, ItemSyntax, Part } from '../../../src/parsing/syntax';
import { locate } from '../../../src/parsing/syntax';
import type { Node } from '../../../src/parsing/yaml';
import { elementsOf, isScalar, isSeq, span } from '../../../src/parsing/yaml';

function node(part: Part, value: Node | null): unknown {
  if (!value) return null;
  const [start, end] = locate(part, span(value));
  if (isScalar(value)) return { start, end, value: value.value };
  return isSeq(value) ? { start, elements: elementsOf(value).map((element) => node(part, element)) } : { start };
}

/** A field with all that is in it; of a value that holds items, only where it begins. */
function field({ part, key, value, text, word, merged }: FieldSyntax, deep: boolean): unknown {
  const start = value && locate(part, span(value))[0];
  return { text, id: word?.id, merged, key: locate(part, span(key)), value: deep ? node(part, value) : start };
}

function item({ part, span: place, form, fields, block }: ItemSyntax): unknown {
  return { block, form, place: locate(part, place)[0], fields: fields.map((each) => field(each, true)) };
}

/** All that a document says, with every position counted from the start of the file. */
export function snapshot(document: CanvasDocument): unknown {
  return {
    text: document.source.text,
    lines: Array.from({ length: document.source.lineCount }, (_, line) => document.source.lineStart(line)),
    language: [document.language, document.languageFrom],
    form: document.form,
    fields: document.fields.map((each) => field(each, !document.blocks.some((block) => block.field === each))),
    blocks: document.blocks.map(({ id, form, fields, items }) => ({
      id, form, fields: fields.map((each) => field(each, each.word?.id !== 'items')), items: items.map(item),
    })),
    problems: document.problems,
    canvas: canvasOf(document),
  };
}
