import type { Block, Items } from './entries';
import { itemsKey, itemsOf } from './entries';
import type { Joined } from './joinValues';
import { behind, conflict, joinTails, preferred } from './joinValues';
import type { Combined } from './layOut';
import { indentedLines, laidOut } from './layOut';
import { isSameYaml } from './meaning';
import type { Three } from './values';
import { mergedList, mergedOrder, ofThree } from './values';

/** What a block has after a merge, before it is decided how it is written. */
interface United {
  readonly versions: Three<Block>;
  /** The items as the versions have them. */
  readonly items: Three<Items>;
  /** Its merged fields but for the items, and its merged items. */
  readonly fields: readonly Combined[];
  readonly list: readonly Combined[];
  /** The comments above it, that after its key, and that after the key of its items. */
  readonly lead: readonly string[];
  readonly tail: string;
  readonly itemsTail: string;
}

function united(versions: Three<Block>, fields: readonly Combined[], list: readonly Combined[]): United {
  const items = ofThree(versions, itemsOf);
  const own = joinTails(ofThree(versions, ({ tail }) => tail));
  const inner = joinTails(ofThree(items, ({ tail }) => tail));
  const comments = mergedList(ofThree(items, (each) => each.comments));
  const lead = [...own.above, ...comments, ...inner.above];
  return { versions, items, fields, list, lead, tail: own.tail, itemsTail: inner.tail };
}

/** The sides that have the block, rather than items that come to it by a move. */
function sidesOf({ ours, theirs }: Three<Block>): Block[] {
  return [ours, theirs].filter((each) => each !== undefined).filter((each) => each.isArrival !== true);
}

/** The element of a flow list that an item is; `undefined` if it can be none, as it has comments or more lines. */
function flowElement({ lines, conflicts, isRemark }: Combined): string | undefined {
  const [line = '', ...others] = lines;
  if (others.length > 0 || conflicts > 0 || isRemark || !line.startsWith('- ')) return undefined;
  const text = line.slice(2).trim();
  return isSameYaml(`[${text}]`, line) && !/(?:^|\s)#/.test(text) ? text : undefined;
}

/** The items in brackets, if the preferred version has them so and that can be; else `undefined`. */
function inBrackets({ items, list }: United): string | undefined {
  if (preferred(items)?.isFlow !== true || list.length === 0) return undefined;
  const elements = list.map(flowElement);
  const isFlow = !elements.includes(undefined) && list.every(({ gap }) => gap.length === 0);
  return isFlow ? `[${elements.join(', ')}]` : undefined;
}

/** How far a list of items stands to the right of its key, in columns. */
function listIndent({ items, list }: United): number {
  const written = [items.ours, items.theirs].find((each) => each && !each.isFlow && each.entries.length > 0);
  const { indent = 2 } = written ?? preferred(items) ?? {};
  // Comments in the column of the key would not be about the block without an item there.
  return list.every((each) => each.isRemark) ? Math.max(indent, 2) : indent;
}

/** The items after a key. */
function listLines(block: United, keyText: string, tail: string): string[] {
  const flow = inBrackets(block);
  if (flow !== undefined) return [`${keyText} ${flow}${behind(tail)}`];
  return [`${keyText}${behind(tail)}`, ...indentedLines(laidOut(block.list), listIndent(block))];
}

/** Where the items stand among the other fields of a block: where the side has them that has it as a mapping. */
function itemsPosition({ versions, fields }: United): number {
  const order = mergedOrder(ofThree(versions, (block) => block.fields.map(({ key }) => key)));
  const before = order.slice(0, order.indexOf(itemsKey));
  return Math.max(0, ...fields.map(({ key }, index) => (before.includes(key) ? index + 1 : 0)));
}

/** The items as a field of a block that is a mapping; `undefined` if it has none. */
function itemsField(block: United): Combined | undefined {
  const { versions, items, list } = block;
  const isOnBoth = versions.ours !== undefined && versions.theirs !== undefined;
  if (!preferred(items) || (list.length === 0 && !isOnBoth)) return undefined;
  const mappings = sidesOf(versions).filter(({ isMapping }) => isMapping);
  const keyText = mappings.map(itemsOf).find((each) => each !== undefined)?.keyText ?? 'items:';
  const [mapping] = [versions.ours, versions.theirs].filter((each) => each?.isMapping === true);
  const gap = mapping?.fields.find(({ key }) => key === itemsKey)?.gap ?? [];
  const lines = listLines(block, keyText, block.itemsTail);
  return { key: itemsKey, gap, lines, conflicts: 0, isRemark: false, after: 'entry', isBelowComment: false };
}

/** The lines of a block with fields below its key, the items among them. */
function mappingLines(block: United, first: Block): string[] {
  const { versions, fields, tail } = block;
  const items = itemsField(block);
  const all = items ? fields.toSpliced(itemsPosition(block), 0, items) : fields;
  const { indent } = sidesOf(versions).find(({ isMapping }) => isMapping) ?? first;
  return [`${first.keyText}${behind(tail)}`, ...indentedLines(laidOut(all), indent)];
}

/**
 * A block that both changed, from its merged fields and items: as a mapping if it has fields or both sides have it so,
 * else as a list of items. `undefined` if nothing is left of one that a side removed; a conflict if comments are.
 */
export function joinBlock(
  versions: Three<Block>, fields: readonly Combined[], list: readonly Combined[],
): Joined | typeof conflict | undefined {
  const first = preferred(versions);
  if (!first) return conflict;
  const block = united(versions, fields, list);
  const { lead, tail } = block;
  const isOnBoth = versions.ours !== undefined && versions.theirs !== undefined;
  if (!isOnBoth && fields.length + list.length === 0) return tail === '' && lead.length === 0 ? undefined : conflict;
  const isMapping = fields.length > 0 || sidesOf(versions).every((side) => side.isMapping);
  const lines = isMapping ? mappingLines(block, first) : listLines(block, first.keyText, tail);
  return { lead, lines, conflicts: [...fields, ...list].reduce((sum, each) => sum + each.conflicts, 0) };
}
