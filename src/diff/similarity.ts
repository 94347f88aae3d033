import { distance } from '../canvas/suggest';
import type { CanvasItem } from '../parsing/canvas';

/** Names longer than this are compared by their words alone: letter by letter would cost. */
const longest = 200;

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** How many words two texts share, of all they have: Dice's coefficient of the words as multisets, 0 to 1. */
function sharedWords(one: string, other: string): number {
  const [some, others] = [words(one), words(other)];
  if (some.length + others.length === 0) return 0;
  const left = [...others];
  let shared = 0;
  for (const word of some) {
    const index = left.indexOf(word);
    if (index < 0) continue;
    left.splice(index, 1);
    shared++;
  }
  return 2 * shared / (some.length + others.length);
}

/** How alike two names are, whatever their case and accents: by letters or by words, 0 to 1. */
export function nameSimilarity(one: string, other: string): number {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const [a, b] = [plain(one), plain(other)];
  const length = Math.max(a.length, b.length);
  if (length === 0) return 0;
  if (a === b) return 1;
  const letters = length > longest ? 0 : 1 - distance(a, b) / length;
  return Math.max(letters, sharedWords(a, b));
}

/** What an item says beside its name and id. */
function rest({ note, terms, tags, status, amount, per, links }: CanvasItem): string {
  const sorted = (record: object): unknown => Object.entries(record).filter(([, value]) => value !== undefined).sort();
  return JSON.stringify([note, sorted(terms), tags, status, amount, per, sorted(links)]);
}

function isBare({ note, terms, tags, amount, links }: CanvasItem): boolean {
  const count = Object.keys(terms).length + Object.keys(links).length + tags.length;
  return note === undefined && amount === undefined && count < 2;
}

/** Short names are alike by chance: two of seven letters share three. */
const shortName = 12;

/** How alike two names have to be to be the same item: of short ones more is asked (nbdime's trap of short strings). */
function threshold(one: CanvasItem, other: CanvasItem): number {
  return Math.max(one.name.length, other.name.length) < shortName ? 0.8 : 0.6;
}

/**
 * How likely it is that two items are one, 0 to 1; 0 where it is not likely enough to say so, and for two that
 * each give themselves another id.
 *
 * @param least What is asked at the least, whatever the names.
 */
export function likeness(one: CanvasItem, other: CanvasItem, least = 0): number {
  if (one.ownId !== undefined && other.ownId !== undefined && one.ownId !== other.ownId) return 0;
  const byName = nameSimilarity(one.name, other.name);
  if (byName >= Math.max(least, threshold(one, other))) return byName;
  // All else the same, and more than chance would have it: another name for it.
  return least < 0.7 && !isBare(one) && rest(one) === rest(other) ? 0.7 : 0;
}
