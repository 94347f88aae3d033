import { fieldOf } from '../parsing/spans';
import { lineBreakIn } from '../parsing/source';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { isMap, isSeq, pairsOf, span } from '../parsing/yaml';

/** What a file's lines end with. */
export function lineBreak({ source: { text } }: CanvasDocument): string {
  return lineBreakIn(text);
}

/**
 * Whether lines can be told apart in a file: a `\r` alone ends a line for an editor, but not for YAML.
 */
export function hasClearLines({ source: { text } }: CanvasDocument): boolean {
  return !text.includes('\r') || !/\r(?!\n)/.test(text);
}

/** Whether an item is a pair alone in a flow list, `[a: b]`, which is a mapping without braces. */
export function isBarePair(document: CanvasDocument, { written, part, span: place }: ItemSyntax): boolean {
  if (!isMap(written) || written.flow !== true) return false;
  const key = pairsOf(written)[0]?.key;
  return document.source.text.charAt(locate(document, part, place)[0]) !== '{' || (key !== undefined && span(key)[0] === place[0]);
}

/** The field whose value holds a block's items: `items`, or the block's own if that is no mapping. */
export function holderOf(block: BlockSyntax): FieldSyntax | undefined {
  return block.form === 'mapping' ? fieldOf(block.fields, 'items') : block.field;
}

/** Whether a block's items stand in a flow list: `[a, b]`. */
export function isFlowList(block: BlockSyntax): boolean {
  const list = holderOf(block)?.value;
  return isSeq(list) && list.flow === true;
}

/** Whether an item stands in flow style: `{name: a}`, or an element of `[a, b]`. */
export function isFlow({ blocks }: CanvasDocument, syntax: ItemSyntax): boolean {
  if (isMap(syntax.node)) return syntax.node.flow === true;
  const block = blocks.find(({ items }) => items.includes(syntax));
  return block !== undefined && isFlowList(block);
}

/** Whether what stands from one offset to another, in brackets, has its closing one: not while it is being typed. */
export function hasClosingBracket(
  { source: { text } }: CanvasDocument, [start, end]: readonly [number, number],
): boolean {
  return end - start >= 2 && text.charAt(end - 1) === (text.charAt(start) === '[' ? ']' : '}');
}

/** Where the line of an offset begins. */
function lineStartOf({ source }: CanvasDocument, offset: number): number {
  return source.lineStart(source.lineAt(offset));
}

/** How many characters an offset is from the start of its line; a byte order mark is none of them. */
export function columnOf(document: CanvasDocument, offset: number): number {
  const start = lineStartOf(document, offset);
  return offset - start - (start === 0 && document.source.slice(0, 1) === '\uFEFF' ? 1 : 0);
}

/** Where a node begins, with the anchor and the tag before it on its line. */
export function startWithProperties(document: CanvasDocument, start: number): number {
  const line = document.source.slice(lineStartOf(document, start), start);
  return start - (/(?:[&!][^\s,[\]{}"']*[ \t]*)+$/.exec(line)?.[0].length ?? 0);
}

/** The offset of an item's dash; `undefined` for one in a flow list, or with a dash in no usual place. */
export function dashOf(document: CanvasDocument, item: ItemSyntax): number | undefined {
  const { source } = document;
  const [start] = locate(document, item.part, item.span);
  if (item.form === 'empty' && source.text.charAt(start) === '-') return start;
  let line = source.lineAt(start);
  let before = source.slice(source.lineStart(line), start);
  for (;;) {
    const dash = /^( *)-(?:[ \t]+(?:[&!][^\s,[\]{}]*[ \t]*)*(?:#.*)?)?$/.exec(before);
    if (dash) return source.lineStart(line) + (dash[1] ?? '').length;
    if (!/^\s*(?:[&!][^\s,[\]{}]*\s*)*(?:#.*)?$/.test(before) || line === 0) return undefined;
    before = source.lineText(--line);
  }
}

/** Where a field's key begins in the file. */
export function keyStart(document: CanvasDocument, { part, key }: FieldSyntax): number {
  return locate(document, part, span(key))[0];
}

/** The offset after the colon of a key; `undefined` for a key that has none there. */
export function behindColon(document: CanvasDocument, { part, key }: FieldSyntax): number | undefined {
  const [, end] = locate(document, part, span(key));
  const colon = /^[ \t]*:/.exec(document.source.slice(end, end + 100));
  return colon ? end + colon[0].length : undefined;
}

/**
 * How many columns a block's items stand to the right of its key in this file, as its first list in
 * block style has it; two in a file without one.
 */
export function listIndent(document: CanvasDocument): number {
  for (const block of document.blocks) {
    const [first] = block.items;
    const holder = holderOf(block);
    if (!first || !holder || holder.merged || isFlowList(block)) continue;
    const dash = dashOf(document, first);
    if (dash === undefined) continue;
    const indent = columnOf(document, dash) - columnOf(document, keyStart(document, holder));
    if (indent >= 0) return indent;
  }
  return 2;
}

/** Lines with more spaces before them, or fewer; what is blank stays so. */
export function indented(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => {
    if (line.trim() === '') return line;
    if (columns >= 0) return ' '.repeat(columns) + line;
    const spaces = /^ */.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(spaces, -columns));
  });
}
