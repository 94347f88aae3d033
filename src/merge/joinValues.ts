import { scalarText } from '../edit/scalar';
import type { Entry, List, ListElement } from './entries';
import type { Three } from './values';
import { bothReplaced, mergedList, mergedOrder, ofThree, surplus, winner } from './values';

/** A value after a merge: its lines with the conflicts in them, and the comments that are to stand above them. */
export interface Joined {
  readonly lead: readonly string[];
  readonly lines: readonly string[];
  readonly conflicts?: number;
}

/** What cannot be merged without a decision. */
export const conflict = 'conflict';

/**
 * The version whose style a merge follows: ours before theirs, and one that is in its place before one that comes by a
 * move. `undefined` where neither side has it.
 */
export function preferred<T extends object>({ ours, theirs }: Three<T>): T | undefined {
  const isInPlace = (version: T | undefined): boolean =>
    version !== undefined && !('isArrival' in version && version.isArrival === true);
  return isInPlace(ours) || !isInPlace(theirs) ? ours ?? theirs : theirs;
}

/** A comment after something that both changed: ours, and theirs above. */
export function joinTails(tails: Three<string>): { readonly tail: string; readonly above: readonly string[] } {
  const { ours = '', theirs = '', base = '' } = tails;
  const decided = winner({ base, ours, theirs });
  if (decided !== 'both') return { tail: decided === 'ours' ? ours : theirs, above: [] };
  if (ours === '' || theirs === '') return { tail: ours === '' ? theirs : ours, above: [] };
  return { tail: ours, above: [theirs] };
}

/** A comment as it stands after something. */
export function behind(tail: string): string {
  return tail === '' ? '' : ` ${tail}`;
}

/**
 * A value that is taken as a whole, of which one side changed what it says, and the other a comment on it. `undefined`
 * for entries that are something else.
 */
export function joinLeaves(versions: Three<Entry>): Joined | typeof conflict | undefined {
  const all = [versions.base, versions.ours, versions.theirs].filter((each) => each !== undefined);
  const leaves = ofThree(versions, ({ value }) => (value.kind === 'leaf' ? value : undefined));
  if (all.some(({ value }) => value.kind !== 'leaf')) return undefined;
  const decided = winner(ofThree(leaves, ({ meaning }) => meaning));
  const taken = decided === 'both' ? undefined : versions[decided];
  const [line, ...others] = taken?.lines ?? [];
  if (!taken || line === undefined || taken.value.kind !== 'leaf') return conflict;
  const { comments } = taken.value;
  if (others.length > 0 || all.some(({ lines }) => lines.length > 1)) {
    return { lead: surplus(mergedList(ofThree(leaves, (leaf) => leaf.comments)), comments), lines: taken.lines };
  }
  const { tail, above } = joinTails(ofThree(leaves, (leaf) => leaf.comments[0] ?? ''));
  const [own = ''] = comments;
  const code = own === '' ? line : line.slice(0, line.lastIndexOf(own)).trimEnd();
  return { lead: above, lines: [tail === own ? line : code + behind(tail)] };
}

/** The values of a list after a merge, each with the comments on it of both sides. */
function unitedElements(versions: Three<List>, keys: Three<readonly string[]>): ListElement[] {
  const wanted = new Set(mergedList(keys));
  return mergedOrder(keys).filter((key) => wanted.has(key)).flatMap((key) => {
    const each = ofThree(versions, ({ elements }) => elements.find((element) => element.key === key));
    const element = preferred(each);
    if (!element) return [];
    const { tail, above } = joinTails(ofThree(each, (one) => one.tail));
    return [{ ...element, lead: [...mergedList(ofThree(each, (one) => one.lead)), ...above], tail }];
  });
}

/** A list that both changed; `undefined` if nothing is left of it. */
export function joinLists(versions: Three<List>): Joined | typeof conflict | undefined {
  const keys = ofThree(versions, ({ elements }) => elements.map(({ key }) => key));
  const first = preferred(versions);
  if (!first || bothReplaced(keys)) return conflict;
  const elements = unitedElements(versions, keys);
  const [only] = elements;
  const { tail, above } = joinTails(ofThree(versions, (list) => list.tail));
  const lead = [...above, ...mergedList(ofThree(versions, (list) => list.comments))];
  // A comment on what the other side removed is for people to decide, as a change of it is.
  const comments = (list: List): string[] => [
    ...list.elements.flatMap((each) => [...each.lead, each.tail]), list.tail, ...list.comments,
  ].filter((comment) => comment !== '');
  const kept = [...elements.flatMap((each) => [...each.lead, each.tail]), ...(only ? [tail, ...lead] : [])];
  if (surplus(mergedList(ofThree(versions, comments)), kept).length > 0) return conflict;
  if (!only) return undefined;
  const head = (value: string): string => `${first.keyText}${value}${behind(tail)}`;
  const hasComments = elements.some((each) => each.tail !== '' || each.lead.length > 0);
  const isMany = first.plurality === 'many' || elements.length > 1;
  if (!isMany && first.style === 'scalar' && !hasComments) return { lead, lines: [head(` ${scalarIn(only, false)}`)] };
  if (first.style !== 'block' && !hasComments) {
    return { lead, lines: [head(` [${elements.map((each) => scalarIn(each, true)).join(', ')}]`)] };
  }
  const lines = elements.flatMap((each) =>
    [...each.lead, `- ${scalarIn(each, false)}${behind(each.tail)}`].map((line) => `  ${line}`));
  return { lead, lines: [head(''), ...lines] };
}

/** A value of a list as it is written; quoted anew where it would say something else there. */
function scalarIn({ raw, text }: ListElement, flow: boolean): string {
  if (/^["']/.test(raw)) return raw;
  const written = scalarText(text, flow);
  return written === text ? raw : written;
}
