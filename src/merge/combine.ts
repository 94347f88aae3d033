import type { Labels } from './conflicts';
import { marked } from './conflicts';
import type { Block, Entry, Item, Value } from './entries';
import { entryPrint, isComment, itemsKey, itemsOf } from './entries';
import { joinBlock } from './joinBlock';
import { joinItem } from './joinItem';
import type { Joined } from './joinValues';
import { conflict, joinLeaves, joinLists, preferred } from './joinValues';
import type { Combined } from './layOut';
import type { Three } from './values';
import { mergedList, mergedOrder, ofThree, winner } from './values';

/** Three versions of a value as what all of them are; `undefined` if one is something else. */
function allOf<K extends Value['kind']>(kind: K, versions: Three<Value>): Three<Extract<Value, { kind: K }>> | undefined {
  const isKind = (value: Value): value is Extract<Value, { kind: K }> => value.kind === kind;
  const all = [versions.base, versions.ours, versions.theirs];
  if (all.some((value) => value && !isKind(value))) return undefined;
  return ofThree(versions, (value) => (isKind(value) ? value : undefined));
}

/** All lines of an entry, as they stand between markers. */
function linesOf(entry: Entry | undefined): string[] {
  return entry ? [...entry.lead, ...entry.lines] : [];
}

/** An entry as one version has it, but set apart as another may have it. */
function taken(entry: Entry, gap: readonly string[], isBelowComment: boolean): Combined {
  const { key, after } = entry;
  return { key, gap, lines: linesOf(entry), conflicts: 0, isRemark: isComment(entry), after, isBelowComment };
}

/**
 * Merges entries of three versions, each with all that is in it: one that only one side changed is as that side has it,
 * what both changed is united, and what cannot be is left between conflict markers.
 */
export class Combiner {
  /**
   * @param labels What the sides are called between conflict markers.
   * @param contested The keys of items that are in conflict whatever they say, as they moved to two places.
   * @param replaced The keys of items that are in conflict if both changed them, as a side has another in their place.
   */
  constructor(
    private readonly labels: Labels, private readonly contested: ReadonlySet<string>,
    private readonly replaced: ReadonlySet<string>,
  ) {}

  /**
   * The entries of a mapping or a list after a merge, in their order.
   *
   * @param isInItem Whether they are fields of an item: then what is in conflict is so with all of the item.
   */
  sequence(versions: Three<readonly Entry[]>, isInItem = false): Combined[] | typeof conflict {
    const maps = ofThree(versions, (entries) => new Map(entries.map((entry) => [entry.key, entry])));
    const order = mergedOrder(ofThree(versions, (entries) =>
      entries.filter((each) => each.isArrival !== true).map(({ key }) => key)));
    const combined: Combined[] = [];
    for (const key of order) {
      const found = this.entry(key, ofThree(maps, (map) => map.get(key)), isInItem);
      if (found === conflict) return conflict;
      if (found) combined.push(found);
    }
    return combined;
  }

  /** Whether an entry is a block with an item that is in conflict whatever it says. */
  private hasContested({ value }: Entry): boolean {
    if (this.contested.size === 0 || value.kind !== 'block') return false;
    return itemsOf(value)?.entries.some(({ key }) => this.contested.has(key)) === true;
  }

  /** An entry after a merge; `undefined` if it is gone, a conflict if that is for the item that it is in. */
  private entry(key: string, versions: Three<Entry>, isInItem: boolean): Combined | typeof conflict | undefined {
    const { base, ours, theirs } = versions;
    const first = preferred(versions);
    if (!first) return undefined;
    const { gap, after } = first;
    const isBelowComment = [ours, theirs].some((each) => each?.isBelowComment === true);
    if (!this.contested.has(key)) {
      const isStale = [base, ours, theirs].some((each) => each && (each.isStale === true || this.hasContested(each)));
      const decided = isStale ? 'both' : winner(ofThree(versions, entryPrint));
      if (decided !== 'both') {
        const entry = versions[decided];
        return entry && taken(entry, gap, isBelowComment);
      }
      const isUnited = first.value.kind === 'list' || first.value.kind === 'block';
      const isWhole = isStale || (ours !== undefined && theirs !== undefined) || (base !== undefined && isUnited);
      const joined = isWhole && !this.replaced.has(key) ? this.joined(versions) : conflict;
      if (joined === undefined) return undefined;
      if (joined !== conflict) {
        const { lead, lines, conflicts = 0 } = joined;
        return { key, gap, lines: [...lead, ...lines], conflicts, isRemark: false, after, isBelowComment };
      }
    }
    // An item is the least that is put between markers.
    if (isInItem) return conflict;
    const lines = marked(linesOf(ours), linesOf(theirs), this.labels);
    return { key, gap, lines, conflicts: 1, isRemark: false, after, isBelowComment };
  }

  /** An entry that both changed, with the comments above it; `undefined` if nothing is left of it. */
  private joined(versions: Three<Entry>): Joined | typeof conflict | undefined {
    const joined = joinLeaves(versions) ?? this.value(ofThree(versions, ({ value }) => value));
    if (joined === conflict) return conflict;
    const comments = mergedList(ofThree(versions, ({ lead }) => lead));
    if (joined) return { ...joined, lead: [...comments, ...joined.lead] };
    // A comment on what the other side removed is for people to decide, as a change of it is.
    const isOnBoth = versions.ours !== undefined && versions.theirs !== undefined;
    return comments.length === 0 || isOnBoth ? undefined : conflict;
  }

  /** A value that both changed; `undefined` if nothing is left of it. */
  private value(versions: Three<Value>): Joined | typeof conflict | undefined {
    const lists = allOf('list', versions);
    if (lists) return joinLists(lists);
    const items = allOf('item', versions);
    if (items) return this.item(items);
    const blocks = allOf('block', versions);
    return blocks ? this.block(blocks) : conflict;
  }

  private item(versions: Three<Item>): Joined | typeof conflict {
    const fields = this.sequence(ofThree(versions, (item) => item.fields), true);
    return fields === conflict ? conflict : joinItem(versions, fields);
  }

  private block(versions: Three<Block>): Joined | typeof conflict | undefined {
    const fields = this.sequence(ofThree(versions, (block) => block.fields.filter(({ key }) => key !== itemsKey)));
    const list = this.sequence(ofThree(ofThree(versions, itemsOf), ({ entries }) => entries));
    return fields === conflict || list === conflict ? conflict : joinBlock(versions, fields, list);
  }
}
