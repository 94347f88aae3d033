import type { TextChange } from '../parsing/source';
import type { CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { span } from '../parsing/yaml';

/** The first of a key, the key with `-2`, with `-3` … that an item does not have yet. */
export function freeKey({ fields }: ItemSyntax, key: string): string {
  const taken = new Set(fields.map(({ text }) => text));
  let free = key;
  for (let count = 2; taken.has(free); count++) free = `${key}-${count}`;
  return free;
}

/** The change that gives a field another key, in the quotes that the old one has. */
export function renameKey(document: CanvasDocument, { part, key }: FieldSyntax, text: string): TextChange {
  const [start, end] = locate(document, part, span(key));
  const quote = /^["']/.exec(document.source.slice(start, end))?.[0] ?? '';
  return { start, end, text: `${quote}${text}${quote}` };
}
