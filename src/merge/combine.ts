import { scalarText } from '../edit/scalar';
import { indented } from '../edit/style';
import { readYaml } from '../parsing/yaml';
import type { Labels } from './conflicts';
import { marked } from './conflicts';
import type { Block, Entry, Item, Items, List, ListElement, Value } from './entries';
import { entryPrint, isRemark, itemsKey } from './entries';
import { meaningOf } from './meaning';
import type { Three } from './values';
import { bothReplaced, mergedList, mergedOrder, ofThree, surplus, winner } from './values';

/** An entry after a merge: its lines, comments above it among them, and how many conflicts are marked in them. */
interface Combined {
  readonly key: string;
  readonly gap: readonly string[];
  readonly lines: readonly string[];
  readonly conflicts: number;
  readonly isRemark: boolean;
  /** What it stands behind where it comes from. */
  readonly after: Entry['after'];
}

/** A value after a merge: its lines with the conflicts in them, and the comments that are to stand above them. */
interface Joined {
  readonly lead: readonly string[];
  readonly lines: readonly string[];
  readonly conflicts?: number;
}

/** What cannot be merged without a decision. */
const conflict = 'conflict';

/** Of several versions, what one of them has: ours before theirs, and what is there before what comes by a move. */
function some<T extends object>({ ours, theirs }: Three<T>): T | undefined {
  const isHere = (version: T | undefined): boolean => version !== undefined && !('isArrival' in version && version.isArrival === true);
  return isHere(ours) || !isHere(theirs) ? ours ?? theirs : theirs;
}

/** What an entry has between markers: all of its lines. */
function linesOf(entry: Entry | undefined): string[] {
  return entry ? [...entry.lead, ...entry.lines] : [];
}

/** What is to be tried where a list is in one place. */
function isOneText(flow: string, block: string): boolean {
  const [inFlow, inBlock] = [readYaml(flow), readYaml(block)];
  return inFlow.problems.length + inBlock.problems.length === 0 && meaningOf(inFlow.contents) === meaningOf(inBlock.contents);
}

/** The element of a list that an item is, if it can be one in brackets; the item has one line with a dash. */
function flowElement({ lines, conflicts, isRemark: isComment }: Combined): string | undefined {
  const [line = '', ...others] = lines;
  if (others.length > 0 || conflicts > 0 || isComment || !line.startsWith('- ')) return undefined;
  const text = line.slice(2).trim();
  return isOneText(`[${text}]`, line) && !/(?:^|\s)#/.test(text) ? text : undefined;
}

/** Merges entries of three versions. */
export class Combiner {
  /** @param forced The keys of items that are in conflict whatever they say, as they moved to two places. */
  constructor(private readonly labels: Labels, private readonly forced: ReadonlySet<string>) {}

  /** The entries of a mapping or a list, in their order. */
  sequence(versions: Three<readonly Entry[]>, isInItem = false): Combined[] | typeof conflict {
    const maps = ofThree(versions, (entries) => new Map(entries.map((entry) => [entry.key, entry])));
    const here = (entries: readonly Entry[]): string[] => entries.filter((each) => each.isArrival !== true).map(({ key }) => key);
    const order = mergedOrder(ofThree(versions, here));
    const combined: Combined[] = [];
    for (const key of order) {
      const each = { base: maps.base?.get(key), ours: maps.ours?.get(key), theirs: maps.theirs?.get(key) };
      const found = this.entry(key, each, isInItem);
      if (found === conflict) return conflict;
      if (found) combined.push(found);
    }
    return combined;
  }

  private hasForced({ value }: Entry): boolean {
    if (this.forced.size === 0 || value.kind !== 'block') return false;
    return value.fields.some((field) => field.value.kind === 'items' && field.value.entries.some(({ key }) => this.forced.has(key)));
  }

  private take(entry: Entry, gap = entry.gap): Combined {
    const { key, lead, lines, after } = entry;
    return { key, gap, lines: [...lead, ...lines], conflicts: 0, isRemark: isRemark(entry), after };
  }

  private entry(key: string, versions: Three<Entry>, isInItem: boolean): Combined | typeof conflict | undefined {
    const { base, ours, theirs } = versions;
    const either = some(versions);
    if (!either) return undefined;
    const { gap } = either;
    const isUnited = either.value.kind === 'list' || either.value.kind === 'block';
    if (!this.forced.has(key)) {
      const isStale = [base, ours, theirs].some((each) => each && (each.isStale === true || this.hasForced(each)));
      const decided = isStale ? 'both' : winner(ofThree(versions, entryPrint));
      const taken = decided === 'both' ? undefined : versions[decided];
      if (taken) return this.take(taken, gap);
      if (decided !== 'both') return undefined;
      if ((ours && theirs) || isStale || (base && isUnited)) {
        const joined = joinLeaves(versions) ?? this.value(ofThree(versions, ({ value }) => value));
        const comments = mergedList(ofThree(versions, (each) => each.lead));
        // A comment on what the other side removed is for people to decide, as a change of it is.
        if (joined === undefined && (comments.length === 0 || (ours && theirs))) return undefined;
        if (joined !== conflict && joined !== undefined) {
          const lead = [...comments, ...joined.lead];
          const { conflicts = 0 } = joined;
          return { key, gap, lines: [...lead, ...joined.lines], conflicts, isRemark: false, after: either.after };
        }
      }
    }
    // An item is the least that is put between markers.
    if (isInItem) return conflict;
    const lines = marked(linesOf(ours), linesOf(theirs), this.labels);
    return { key, gap, lines, conflicts: 1, isRemark: false, after: either.after };
  }

  /** Something that both changed; `undefined` if nothing is left of it. */
  private value(versions: Three<Value>): Joined | typeof conflict | undefined {
    const values = [versions.base, versions.ours, versions.theirs];
    const are = <K extends Value['kind']>(kind: K): Three<Extract<Value, { kind: K }>> | undefined => {
      const isKind = (value: Value): value is Extract<Value, { kind: K }> => value.kind === kind;
      if (values.some((value) => value && !isKind(value))) return undefined;
      const of = (value: Value | undefined): Extract<Value, { kind: K }> | undefined => (value && isKind(value) ? value : undefined);
      return { base: of(versions.base), ours: of(versions.ours), theirs: of(versions.theirs) };
    };
    const lists = are('list');
    if (lists) return joinLists(lists);
    const items = are('item');
    if (items) return this.item(items);
    const blocks = are('block');
    return blocks ? this.block(blocks) : conflict;
  }

  private item(versions: Three<Item>): Joined | typeof conflict {
    const fields = this.sequence(ofThree(versions, (item) => item.fields), true);
    const first = some(versions);
    if (fields === conflict || !first || fields.every((each) => each.isRemark)) return conflict;
    // A comment behind the braces, or in them, stands above what is written anew.
    const remarks = mergedList(ofThree(versions, (item) => item.remarks));
    const isStyle = (style: Item['style']): boolean => versions.ours?.style === style || versions.theirs?.style === style;
    // Comments that it begins with stand above its dash.
    const at = fields.findIndex((each) => !each.isRemark);
    const above = fields.slice(0, at).flatMap((each) => each.lines);
    const body = laidOut(fields.slice(at).map((each, index) => (index === 0 ? { ...each, gap: [] } : each)));
    const start = body.findIndex((line) => !line.startsWith('#'));
    const lead = [...remarks, ...above, ...body.slice(0, start)];
    const [head = '', ...others] = body.slice(start);
    if (isStyle('text') && fields.every((each) => each.key === 'name' || each.isRemark)) {
      return { lead, lines: [`- ${head.replace(/^[^:]*: +/, '')}`, ...indented(others, 2)] };
    }
    const isShort = fields.every((each) => each.lines.length === 1 && !each.isRemark);
    const flow = `{${fields.map((each) => each.lines[0]).join(', ')}}`;
    if (first.style === 'flow' && isShort && !/(?:^|\s)#/.test(flow) && isOneText(flow, [head, ...others].join('\n'))) {
      const tail = remarks.at(-1);
      return { lead: remarks.slice(0, -1), lines: [`- ${flow}${tail === undefined ? '' : ` ${tail}`}`] };
    }
    return { lead, lines: [`- ${head}`, ...indented(others, 2)] };
  }

  private block(versions: Three<Block>): Joined | typeof conflict | undefined {
    const first = some(versions);
    if (!first) return conflict;
    const isWhole = versions.ours !== undefined && versions.theirs !== undefined;
    const itemsOf = (block: Block): Items | undefined => {
      const value = block.fields.find(({ key }) => key === itemsKey)?.value;
      return value?.kind === 'items' ? value : undefined;
    };
    const items = ofThree(versions, itemsOf);
    const rest = (block: Block): Entry[] => block.fields.filter(({ key }) => key !== itemsKey);
    const own = this.sequence(ofThree(versions, rest));
    const list = this.sequence(ofThree(items, ({ entries }) => entries));
    if (own === conflict || list === conflict) return conflict;
    const tails = joinTails(ofThree(versions, ({ tail }) => tail));
    const holder = some(items);
    const inner = joinTails(ofThree(items, ({ tail }) => tail));
    const loose = [...mergedList(ofThree(items, ({ remarks }) => remarks)), ...inner.above];
    const sides = [versions.ours, versions.theirs].filter((each) => each?.isArrival !== true);
    const keptMapping = sides.every((each) => each?.isMapping !== false);
    const isMapping = own.length > 0 || keptMapping;
    const isEmpty = own.length + list.length === 0;
    if (!isWhole && isEmpty) return tails.tail === '' && loose.length + tails.above.length === 0 ? undefined : conflict;
    const conflicts = [...own, ...list].reduce((sum, each) => sum + each.conflicts, 0);
    const lead = [...tails.above, ...loose];
    const behind = tails.tail === '' ? '' : ` ${tails.tail}`;
    const flow = holder?.isFlow === true && list.length > 0 ? list.map(flowElement) : [undefined];
    const isFlow = !flow.includes(undefined) && list.every(({ gap }) => gap.length === 0);
    const dashes = [versions.ours, versions.theirs].map((each) => each && itemsOf(each));
    const usual = (dashes.find((each) => each && !each.isFlow && each.entries.length > 0) ?? holder)?.indent ?? 2;
    // Comments in the column of the key would not be about the block without an item there.
    const indent = list.every((each) => each.isRemark) ? Math.max(usual, 2) : usual;
    const listed = (key: string, tail: string): string[] => (isFlow
      ? [`${key} [${flow.join(', ')}]${tail}`]
      : [`${key}${tail}`, ...indentedLines(laidOut(list), indent)]);
    if (!isMapping) return { lead, lines: listed(first.keyText, behind), conflicts };
    const mapping = sides.find((each) => each?.isMapping === true) ?? first;
    const itemsWord = sides.map((each) => (each?.isMapping === true ? itemsOf(each) : undefined))
      .find((each) => each !== undefined)?.keyText ?? 'items:';
    const position = itemsPosition(versions, own.map(({ key }) => key));
    const itemLines = holder && (list.length > 0 || isWhole) ? listed(itemsWord, inner.tail === '' ? '' : ` ${inner.tail}`) : [];
    const entry: Combined = { key: itemsKey, gap: itemsGap(versions), lines: itemLines, conflicts: 0, isRemark: false, after: 'entry' };
    const all = itemLines.length > 0 ? own.toSpliced(position, 0, entry) : own;
    return { lead, lines: [`${first.keyText}${behind}`, ...indentedLines(laidOut(all), mapping.indent)], conflicts };
  }
}

function itemsGap({ ours, theirs }: Three<Block>): readonly string[] {
  const mapping = [ours, theirs].find((each) => each?.isMapping === true);
  return mapping?.fields.find(({ key }) => key === itemsKey)?.gap ?? [];
}

/** Where the items stand among the other fields of a block: where the one has them that is written with fields. */
function itemsPosition(versions: Three<Block>, keys: readonly string[]): number {
  const order = mergedOrder(ofThree(versions, ({ fields }) => fields.map(({ key }) => key)));
  const before = order.slice(0, order.indexOf(itemsKey));
  return Math.max(0, ...keys.map((key, index) => (before.includes(key) ? index + 1 : 0)));
}

/** Lines further in, but for conflict markers, which stand in column 0. */
function indentedLines(lines: readonly string[], columns: number): string[] {
  return lines.flatMap((line) => (isMarker(line) ? [line] : indented([line], columns)));
}

function isMarker(line: string): boolean {
  return /^(?:<{7,} |={7,}$|>{7,} )/.test(line);
}

/**
 * The lines of entries, set apart as they are where they come from, or else as their new neighbours are; and never so that
 * a comment on its own comes to stand directly above what it is not about.
 */
export function laidOut(entries: readonly Combined[]): string[] {
  const usual = entries.find(({ after, isRemark: isComment }) => after === 'entry' && !isComment)?.gap ?? [];
  return entries.flatMap(({ gap, lines, after, isRemark: isComment }, index) => {
    const before = entries[index - 1];
    const now = before === undefined ? 'nothing' : before.isRemark ? 'remark' : 'entry';
    if (now === after || isComment) return [...gap, ...lines];
    if (now === 'remark') return [...(gap.length === 0 ? [''] : gap), ...lines];
    return now === 'nothing' ? lines : [...usual, ...lines];
  });
}

/** A comment behind something that both changed: ours, and theirs above. */
function joinTails(tails: Three<string>): { readonly tail: string; readonly above: string[] } {
  const { ours = '', theirs = '', base = '' } = tails;
  const decided = winner({ base, ours, theirs });
  if (decided !== 'both') return { tail: decided === 'ours' ? ours : theirs, above: [] };
  if (ours === '' || theirs === '') return { tail: ours === '' ? theirs : ours, above: [] };
  return { tail: ours, above: [theirs] };
}

/** A value that is taken as a whole, of which one side changed what it says, and the other a comment on it. */
function joinLeaves(versions: Three<Entry>): Joined | typeof conflict | undefined {
  const all = [versions.base, versions.ours, versions.theirs].filter((each) => each !== undefined);
  const leaves = ofThree(versions, ({ value }) => (value.kind === 'leaf' ? value : undefined));
  if (all.some(({ value }) => value.kind !== 'leaf')) return undefined;
  const decided = winner(ofThree(leaves, ({ meaning }) => meaning));
  const taken = decided === 'both' ? undefined : versions[decided];
  const [line, ...others] = taken?.lines ?? [];
  if (!taken || line === undefined || taken.value.kind !== 'leaf') return conflict;
  const { remarks } = taken.value;
  if (others.length > 0 || all.some(({ lines }) => lines.length > 1)) {
    return { lead: surplus(mergedList(ofThree(leaves, (leaf) => leaf.remarks)), remarks), lines: taken.lines };
  }
  const { tail, above } = joinTails(ofThree(leaves, (leaf) => leaf.remarks[0] ?? ''));
  const [own = ''] = remarks;
  const code = own === '' ? line : line.slice(0, line.lastIndexOf(own)).trimEnd();
  return { lead: above, lines: [tail === '' ? code : tail === own ? line : `${code} ${tail}`] };
}

function joinLists(versions: Three<List>): Joined | typeof conflict | undefined {
  const keys = ofThree(versions, ({ elements }) => elements.map(({ key }) => key));
  if (bothReplaced(keys)) return conflict;
  const first = some(versions);
  if (!first) return conflict;
  const wanted = new Set(mergedList(keys));
  const find = (list: List | undefined, key: string): ListElement | undefined => list?.elements.find((each) => each.key === key);
  const elements = mergedOrder(keys).filter((key) => wanted.has(key)).flatMap((key) => {
    const each = { base: find(versions.base, key), ours: find(versions.ours, key), theirs: find(versions.theirs, key) };
    const element = some(each);
    if (!element) return [];
    const { tail, above } = joinTails(ofThree(each, (one) => one.tail));
    const lead = [...mergedList(ofThree(each, (one) => one.lead)), ...above];
    return [{ ...element, lead, tail, isBlock: find(versions.ours, key)?.raw === element.raw && versions.ours?.style === 'block' }];
  });
  const { tail, above } = joinTails(ofThree(versions, (list) => list.tail));
  const remarks = mergedList(ofThree(versions, (list) => list.remarks));
  const lead = [...above, ...remarks];
  if (elements.length === 0) return undefined;
  const behind = tail === '' ? '' : ` ${tail}`;
  const [only] = elements;
  const isOwnLines = elements.some((each) => each.tail !== '' || each.lead.length > 0);
  const isMany = first.plurality === 'many' || elements.length > 1;
  if (!isMany && first.style === 'scalar' && only && !isOwnLines) {
    return { lead, lines: [`${first.keyText} ${scalarIn(only, false)}${behind}`] };
  }
  if (first.style === 'block' || isOwnLines) {
    const lines = elements.flatMap((each) => [
      ...each.lead.map((line) => `  ${line}`), `  - ${scalarIn(each, false)}${each.tail === '' ? '' : ` ${each.tail}`}`,
    ]);
    return { lead, lines: [`${first.keyText}${behind}`, ...lines] };
  }
  return { lead, lines: [`${first.keyText} [${elements.map((each) => scalarIn(each, true)).join(', ')}]${behind}`] };
}

/** A value of a list as it is written, if it says the same there. */
function scalarIn({ raw, text }: ListElement, flow: boolean): string {
  if (/^["']/.test(raw)) return raw;
  return scalarText(text, flow) === text ? raw : scalarText(text, flow);
}
