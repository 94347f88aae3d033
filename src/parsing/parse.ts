import type { LanguageId } from '../canvas/languages';
import { defaultLanguage } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';
import { isBlockId } from '../canvas/structure';
import { detectLanguage } from './detectLanguage';
import { duplicateFields, duplicatesWithin } from './duplicates';
import { readFields } from './fields';
import { SourceText } from './source';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax, Part, SyntaxProblem } from './syntax';
import type { Node, YamlText } from './yaml';
import { elementsOf, isEmpty, isMap, isScalar, isSeq, readYaml, span } from './yaml';

/** A file longer than this is not read: no canvas is, and reading it would stall the editor. UTF-16 units. */
export const maxLength = 3_000_000;

export interface ParseOptions {
  /** The language of a file that does not show its own. */
  readonly defaultLanguage?: LanguageId;
}

function readItem(block: BlockId, yaml: YamlText, written: Node | null): ItemSyntax {
  const part: Part = { offset: 0 };
  const node = written && (yaml.resolve(written) ?? null);
  const form = isEmpty(node) ? 'empty' : isMap(node) ? 'mapping' : isScalar(node) ? 'text' : 'other';
  return {
    part, block, form, written, node,
    span: written ? span(written) : [0, 0],
    fields: form === 'mapping' ? readFields(part, { in: 'item', block }, yaml, node) : [],
  };
}

function readItems(block: BlockId, yaml: YamlText, node: Node | null): ItemSyntax[] {
  return isSeq(node) ? elementsOf(node).map((element) => readItem(block, yaml, element)) : [];
}

function readBlock(field: FieldSyntax, id: BlockId, yaml: YamlText): BlockSyntax {
  const { value, part } = field;
  if (isEmpty(value)) return { id, field, form: 'empty', fields: [], items: [] };
  if (isSeq(value)) return { id, field, form: 'list', fields: [], items: readItems(id, yaml, value) };
  if (!isMap(value)) return { id, field, form: 'other', fields: [], items: [] };
  const fields = readFields(part, { in: 'block', block: id }, yaml, value);
  const items = fields.find(({ word }) => word?.id === 'items')?.value ?? null;
  return { id, field, form: 'mapping', fields, items: readItems(id, yaml, items) };
}

function duplicates(fields: readonly FieldSyntax[], blocks: readonly BlockSyntax[]): SyntaxProblem[] {
  const problems = duplicateFields(fields);
  for (const field of fields) if (!field.word) problems.push(...duplicatesWithin(field));
  for (const block of blocks) {
    for (const mapping of [block.fields, ...block.items.map((item) => item.fields)]) {
      problems.push(...duplicateFields(mapping));
      for (const field of mapping) if (!field.word) problems.push(...duplicatesWithin(field));
    }
  }
  return problems;
}

function unread(source: SourceText, language: LanguageId, problem: SyntaxProblem): CanvasDocument {
  return {
    source, language, languageFrom: 'default', form: 'other', root: undefined, fields: [], blocks: [], problems: [problem],
  };
}

/**
 * Reads a text as a canvas. Never throws and never gives up on what it can read: whatever is wrong is
 * in `problems`, and everything around it is there.
 */
export function parseCanvas(text: string, options: ParseOptions = {}): CanvasDocument {
  const source = new SourceText(text);
  const fallback = options.defaultLanguage ?? defaultLanguage;
  if (text.length > maxLength) {
    return unread(source, fallback, { code: 'too-large', start: 0, end: 1, detail: String(text.length) });
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) return unread(source, fallback, { code: 'binary', start: nul, end: nul + 1, detail: '' });

  const yaml = readYaml(text);
  const part: Part = { offset: 0 };
  const contents = yaml.contents && (yaml.resolve(yaml.contents) ?? null);
  const fields = readFields(part, { in: 'canvas' }, yaml, contents);
  const blocks: BlockSyntax[] = [];
  for (const field of fields) {
    if (field.word && isBlockId(field.word.id)) blocks.push(readBlock(field, field.word.id, yaml));
  }
  const problems: SyntaxProblem[] = yaml.problems.map(({ code, start, end }) => ({ code: 'yaml', start, end, detail: code }));
  return {
    source,
    ...detectLanguage(fields, fallback),
    form: isEmpty(contents) ? 'empty' : isMap(contents) ? 'mapping' : 'other',
    root: contents ? { part, node: contents } : undefined,
    fields, blocks,
    problems: [...problems, ...duplicates(fields, blocks)],
  };
}
