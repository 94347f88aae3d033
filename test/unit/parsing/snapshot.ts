import { canvasOf } from '../../../src/parsing/canvas';
import { blockRange, itemsFieldRange } from '../../../src/parsing/ranges';
import type { CanvasDocument, FieldSyntax, ItemSyntax, Part } from '../../../src/parsing/syntax';
import { locate } from '../../../src/parsing/syntax';
import type { Node } from '../../../src/parsing/yaml';
import { elementsOf, isScalar, isSeq, span } from '../../../src/parsing/yaml';

/** Says what there is in a version of a document, each position as an offset in the file. */
class Teller {
  constructor(private readonly document: CanvasDocument) {}

  node(part: Part, value: Node | null): unknown {
    if (!value) return null;
    const [start, end] = locate(this.document, part, span(value));
    if (isScalar(value)) return { start, end, value: value.value };
    return isSeq(value) ? { start, elements: elementsOf(value).map((element) => this.node(part, element)) } : { start };
  }

  /** A field with all that is in it; of a value that holds items, only that there is one: where it is, they say. */
  field({ part, key, value, text, word, merged }: FieldSyntax, deep: boolean): unknown {
    const place = locate(this.document, part, span(key));
    return { text, id: word?.id, merged, key: place, value: deep ? this.node(part, value) : value !== null };
  }

  item({ part, span: place, form, fields, block }: ItemSyntax): unknown {
    const start = locate(this.document, part, place)[0];
    return { block, form, place: start, fields: fields.map((each) => this.field(each, true)) };
  }
}

/** All that a document says, with every position counted from the start of the file. */
export function snapshot(document: CanvasDocument): unknown {
  const { source, language, languageFrom, form, fields: atTop, blocks, problems } = document;
  const teller = new Teller(document);
  return {
    text: source.text,
    lines: Array.from({ length: source.lineCount }, (_, line) => source.lineStart(line)),
    language: [language, languageFrom],
    form,
    fields: atTop.map((each) => teller.field(each, !blocks.some((block) => block.field === each))),
    blocks: blocks.map((block) => ({
      id: block.id, form: block.form, extents: [blockRange(document, block), itemsFieldRange(document, block)],
      fields: block.fields.map((each) => teller.field(each, each.word?.id !== 'items')),
      items: block.items.map((each) => teller.item(each)),
    })),
    problems,
    canvas: canvasOf(document),
  };
}
