import type { Entry } from './entries';
import { isComment, itemsIn, withItems } from './entries';
import { commentEntry } from './sequence';
import { surplus } from './values';

/**
 * The comments above new entries that are about something else in the base, by the new entry: each with the entry that
 * it is about, or `undefined` if it is about all of them.
 */
function misplaced(base: readonly Entry[], entries: readonly Entry[]): Map<Entry, Map<string, Entry | undefined>> {
  const inBase = new Set(base.map(({ key }) => key));
  const there = new Map(entries.map((entry) => [entry.key, entry]));
  const found = new Map<Entry, Map<string, Entry | undefined>>();
  for (const entry of entries) {
    if (inBase.has(entry.key) || isComment(entry)) continue;
    const owners = new Map<string, Entry | undefined>();
    for (const comment of entry.lead) {
      const owner = base.find(({ key, lead }) =>
        lead.includes(comment) && there.get(key)?.lead.includes(comment) === false);
      const isOfAll = base.some((each) => isComment(each) && each.key === comment) && !there.has(comment);
      if (owner || isOfAll) owners.set(comment, owner && there.get(owner.key));
    }
    if (owners.size > 0) found.set(entry, owners);
  }
  return found;
}

/** The entries of one mapping or list, with such comments where they belong. */
function attributedList(base: readonly Entry[], entries: readonly Entry[]): readonly Entry[] {
  const found = misplaced(base, entries);
  if (found.size === 0) return entries;
  const gained = new Map<Entry, string[]>();
  for (const owners of found.values()) {
    for (const [comment, owner] of owners) if (owner) gained.set(owner, [...gained.get(owner) ?? [], comment]);
  }
  return entries.flatMap((entry) => {
    const owners = found.get(entry) ?? new Map<string, Entry | undefined>();
    const ofAll = [...owners].filter(([, owner]) => !owner)
      .map(([comment]) => commentEntry(comment, entry.gap, entry.after));
    return [...ofAll, { ...entry, lead: [...gained.get(entry) ?? [], ...surplus(entry.lead, [...owners.keys()])] }];
  });
}

/**
 * Entries of one side with comments at what they are about in the base, where that side put something new between a
 * comment and that.
 */
export function attributed(base: readonly Entry[], entries: readonly Entry[]): readonly Entry[] {
  const blocks = new Map(base.map((entry) => [entry.key, entry]));
  return attributedList(base, entries).map((entry) => {
    const before = blocks.get(entry.key);
    const [old, now] = [before && itemsIn(before), itemsIn(entry)];
    if (!old || !now || entry.value.kind !== 'block') return entry;
    const items = attributedList(old.entries, now.entries);
    if (items === now.entries) return entry;
    return { ...withItems(entry, entry.value, { ...now, entries: items }), isStale: entry.isStale === true };
  });
}
