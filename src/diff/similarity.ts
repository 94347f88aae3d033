import { isTermFieldId, itemListIds, itemValueIds } from '../canvas/held';
import { withoutAccents } from '../canvas/letters';
import { itemFields } from '../canvas/structure';
import { distance } from '../canvas/suggest';
import type { CanvasItem } from '../parsing/canvas';
import { listIn, valueIn } from '../parsing/itemValues';

/** Longer names are compared by words only: edit distance would be expensive. */
const longest = 200;

/** A name prepared for comparison, memoized, as each is compared with many. */
interface Name {
  /** Normalized: no case, no accents. */
  readonly text: string;
  readonly words: readonly string[];
  /** A histogram of its letters, in bins. */
  readonly letters: Uint8Array;
}

const bins = 32;

function nameOf(name: string): Name {
  const text = withoutAccents(name).toLowerCase().trim();
  const letters = new Uint8Array(bins);
  for (let index = 0; index < Math.min(text.length, longest); index++) {
    const bin = text.charCodeAt(index) % bins;
    letters[bin] = (letters[bin] ?? 0) + 1;
  }
  return { text, letters, words: text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '') };
}

/** The share of common words: Dice's coefficient of the word multisets, 0 to 1. */
function sharedWords({ words: some }: Name, { words: others }: Name): number {
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

/** A cheap lower bound of the edit distance, from the letter histograms. */
function fewestEdits({ letters: some }: Name, { letters: others }: Name): number {
  let [more, less] = [0, 0];
  for (let bin = 0; bin < bins; bin++) {
    const difference = (some[bin] ?? 0) - (others[bin] ?? 0);
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less);
}

/** The similarity of two names by edit distance, 0 to 1; 0 if it is less than `least`. */
function sharedLetters(one: Name, other: Name, least: number): number {
  const length = Math.max(one.text.length, other.text.length);
  if (length > longest) return 0;
  // An epsilon, as 1 − 0.8 is slightly less than 0.2 in floating point.
  const most = Math.floor((1 - least) * length + 1e-9);
  if (fewestEdits(one, other) > most) return 0;
  const edits = distance(one.text, other.text, most);
  return edits > most ? 0 : 1 - edits / length;
}

function similarity(one: Name, other: Name, least: number): number {
  if (one.text === '' && other.text === '') return 0;
  if (one.text === other.text) return 1;
  return Math.max(sharedLetters(one, other, least), sharedWords(one, other));
}

/** The similarity of two names, ignoring case and accents: by letters or by words, 0 to 1. */
export function nameSimilarity(one: string, other: string): number {
  return similarity(nameOf(one), nameOf(other), 0);
}

const names = new WeakMap<CanvasItem, Name>();

function nameIn(item: CanvasItem): Name {
  let name = names.get(item);
  if (!name) names.set(item, (name = nameOf(item.name)));
  return name;
}

const rests = new WeakMap<CanvasItem, string>();

/** Fields that do not identify an item: those compared separately, and its looks. */
const untelling: readonly string[] = ['name', 'id', 'color'];
const tellingValues = itemValueIds.filter((id) => !untelling.includes(id));

/** The contents of an item except its name and id. */
function rest(item: CanvasItem): string {
  let text = rests.get(item);
  if (text === undefined) {
    const links = Object.entries(item.links).sort();
    text = JSON.stringify([
      tellingValues.map((id) => valueIn(item, id)), itemListIds.map((id) => listIn(item, id)), links,
    ]);
    rests.set(item, text);
  }
  return text;
}

/** Fields with free text, rather than a vocabulary. */
const ownWords = tellingValues.filter((id) => itemFields[id].kind !== 'terms');

const ownLists = itemListIds.filter((id) => !isTermFieldId(id));

function isBare(item: CanvasItem): boolean {
  const { terms, links } = item;
  const others = ownLists.reduce((sum, id) => sum + listIn(item, id).length, 0);
  const count = Object.keys(terms).length + Object.keys(links).length + others;
  return count < 2 && ownWords.every((id) => valueIn(item, id) === undefined);
}

/** Names shorter than this are similar by chance: two of seven letters share three. */
const shortName = 12;

/** The similarity threshold for two names: higher for short ones (nbdime's trap of short strings). */
function threshold(one: CanvasItem, other: CanvasItem): number {
  return Math.max(one.name.length, other.name.length) < shortName ? 0.8 : 0.6;
}

/**
 * How likely two items are the same, 0 to 1; 0 below the threshold, and for different explicit ids.
 *
 * @param least A lower limit for the threshold.
 */
export function likeness(one: CanvasItem, other: CanvasItem, least = 0): number {
  if (one.ownId !== undefined && other.ownId !== undefined && one.ownId !== other.ownId) return 0;
  const asked = Math.max(least, threshold(one, other));
  const byName = similarity(nameIn(one), nameIn(other), asked);
  if (byName >= asked) return byName;
  // All else is equal, and not trivially: the item was renamed.
  return least < 0.7 && rest(one) === rest(other) && !isBare(one) ? 0.7 : 0;
}
