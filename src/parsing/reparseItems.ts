import { duplicatesInItems, readItems } from './blocks';
import { yamlProblems } from './problems';
import { splice } from '../incremental/listDelta';
import type { SourceText, TextChange } from './source';
import type { Guard, Region } from './region';
import {
  changedText, dashGuard, indentation, isContained, isGuard, keyGuard, ownsProblems, renewProblems, startOfField,
} from './region';
import { fieldOf } from './spans';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from './syntax';
import { locate } from './syntax';
import type { Node, YamlText } from './yaml';
import { elementsOf, isMap, isSeq, pairsOf, readYaml } from './yaml';

/** What positions in a version of a document depend on. */
type Version = Pick<CanvasDocument, 'source' | 'layout'>;

/** Neighbouring items of a block that a change touches. */
interface ItemRun {
  readonly block: BlockSyntax;
  readonly first: number;
  readonly last: number;
  /** The column of the dashes. */
  readonly column: number;
  readonly region: Region;
  /** What follows: another item, another field of the block or at the top; nothing at the file's end. */
  readonly guard: Guard | undefined;
}

/** The offset of an item's dash, if the item stands after it on the same line with nothing before. */
function dashOf({ source, layout }: Version, item: ItemSyntax): number | undefined {
  const [start] = locate({ layout }, item.part, item.span);
  const before = source.slice(source.lineStart(source.lineAt(start)), start);
  const match = /^( *)- *$/.exec(before);
  return match ? start - before.length + (match[1]?.length ?? 0) : undefined;
}

/** The line that an item begins on. */
function lineStartOf({ source, layout }: Version, item: ItemSyntax | undefined): number {
  return item ? source.lineStart(source.lineAt(locate({ layout }, item.part, item.span)[0])) : Infinity;
}

/** The last item that begins on the line of an offset or before it; the first if there is none. */
function findItem(document: Version, items: readonly ItemSyntax[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lineStartOf(document, items[middle]) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Whether a change leaves whole lines before what stands after it. */
function endsWithLine(source: SourceText, { start, text }: TextChange): boolean {
  return text === '' ? source.lineStart(source.lineAt(start)) === start : text.endsWith('\n');
}

/** What stands after the items of a block: its next own field, else the next field at the top. */
function behindItems(document: CanvasDocument, block: BlockSyntax): { at: number; guard: Guard } | undefined {
  const { source } = document;
  const above = startOfField(document, fieldOf(block.fields, 'items') ?? block.field);
  const starts = [...block.fields, ...document.fields].map((field) => startOfField(document, field));
  const next = starts.filter((start) => start > above);
  if (next.length === 0) return undefined;
  const at = Math.min(...next);
  return { at: source.lineStart(source.lineAt(at)), guard: keyGuard(indentation(source, at)) };
}

function findRun(document: CanvasDocument, change: TextChange, wider: number): ItemRun | undefined {
  const { source } = document;
  const block = document.blocks.findLast(({ field }) => startOfField(document, field) < change.start);
  if (!block || block.field.merged) return undefined;
  const { items } = block;
  // What stands just before an item belongs to the one above.
  let first = findItem(document, items, change.start - 1);
  let last = first;
  // What comes before a line and ends its own lets that line be.
  const end = endsWithLine(source, change) ? change.end - 1 : change.end;
  while (lineStartOf(document, items[last + 1]) <= end) last++;
  first = Math.max(0, first - wider);
  const firstItem = items[first];
  const dash = firstItem && dashOf(document, firstItem);
  if (dash === undefined) return undefined;
  const column = indentation(source, dash);
  const run = { block, first, last, column };
  const next = items[last + 1];
  if (!next) {
    const behind = behindItems(document, block);
    return { ...run, region: { start: dash - column, end: behind?.at ?? source.length }, guard: behind?.guard };
  }
  const nextDash = dashOf(document, next);
  if (nextDash === undefined || indentation(source, nextDash) !== column) return undefined;
  return { ...run, region: { start: dash - column, end: nextDash - column }, guard: dashGuard(column) };
}

/** The sequence below a number of keys, and the keys that stand after those, if each is the only one. */
function sequenceBelow(yaml: YamlText, depth: number): { sequence: Node | null; behind: Node[] } {
  let node: Node | null = yaml.contents;
  const behind: Node[] = [];
  for (let level = 0; level < depth; level++) {
    const [above, below, ...more] = isMap(node) ? pairsOf(node) : [];
    if (!above || more.length > 0) return { sequence: null, behind };
    if (below) behind.push(below.key);
    node = above.value;
  }
  return { sequence: node, behind };
}

/** Reads the items of a run on their own; `undefined` if they do not end as cleanly as they did. */
function readRun(
  run: ItemRun, text: string, itemsColumn: number | undefined,
): { yaml: YamlText; prefix: string } | undefined {
  const { guard } = run;
  // The keys above the items, so that the parser is as deep as it is in the file.
  const prefix = itemsColumn === undefined ? 'x:\n' : `x:\n${' '.repeat(itemsColumn)}x:\n`;
  const yaml = readYaml(prefix + text + (guard?.text ?? ''));
  if (yaml.hasAnchors || !yaml.problems.every(({ code }) => isContained(code))) return undefined;
  const { sequence, behind } = sequenceBelow(yaml, itemsColumn === undefined ? 1 : 2);
  if (!isSeq(sequence) || sequence.flow) return undefined;
  const expected = guard?.kind === 'key' ? [guard] : [];
  if (behind.length !== expected.length) return undefined;
  const found = guard?.kind === 'dash' ? elementsOf(sequence).at(-1) : behind[0];
  const guardAt = prefix.length + text.length;
  if (guard && !isGuard(yaml, found, guardAt + guard.column, guard.column)) return undefined;
  return { yaml, prefix };
}

/**
 * Reads only the items that a change touches; `undefined` if that cannot be told to be safe.
 *
 * @param wider How many more items before those to read, as what is wrong depends on what is before.
 */
export function reparseItems(
  previous: CanvasDocument, source: SourceText, change: TextChange, wider = 0,
): CanvasDocument | undefined {
  const run = findRun(previous, change, wider);
  const text = run && changedText(previous.source, run.region, change);
  if (!run || text === undefined) return undefined;
  const { block, region, column } = run;
  const itemsField = fieldOf(block.fields, 'items');
  const itemsColumn = itemsField && indentation(previous.source, startOfField(previous, itemsField));
  if (itemsField?.merged) return undefined;
  if (itemsColumn !== undefined && (itemsColumn === 0 || itemsColumn > column)) return undefined;

  const read = readRun(run, text, itemsColumn);
  if (!read || !ownsProblems(previous, region, () => {
    const before = readRun(run, previous.source.slice(region.start, region.end), itemsColumn);
    return before && yamlProblems(before.yaml, region.start - before.prefix.length);
  })) return undefined;
  const { yaml, prefix } = read;
  if (wider === 0 && run.first > 0 && yaml.problems.length > 0) return reparseItems(previous, source, change, 1);
  const offset = region.start - prefix.length;
  const { sequence } = sequenceBelow(yaml, itemsField ? 2 : 1);
  const delta = source.length - previous.source.length;
  const removed = block.items.slice(run.first, run.last + 1);
  const draft = previous.layout.edit(region.end, delta, removed.map(({ part }) => part));
  const { layout } = draft;
  if (run.guard?.kind === 'dash' && isSeq(sequence)) sequence.items.pop();
  const items = readItems(draft.partsAt(offset), block.id, yaml, sequence);
  const firstDash = items[0] && dashOf({ source, layout }, items[0]);
  if (firstDash === undefined || indentation(source, firstDash) !== column) return undefined;
  const renewed = [...yamlProblems(yaml, offset), ...duplicatesInItems(layout, items)];
  const problems = renewProblems(previous, region, delta, renewed);
  if (!problems) return undefined;

  const after = { ...block, items: splice(block.items, run.first, run.last + 1 - run.first, items) };
  return {
    ...previous, source, layout, problems, blocks: previous.blocks.map((other) => (other === block ? after : other)),
  };
}
