import type { CanvasItem } from '../parsing/canvas';
import { canvasOf, itemOf } from '../parsing/canvas';
import { commentsOf } from '../parsing/comments';
import type { CanvasDocument } from '../parsing/syntax';
import { carried, grouped, withoutRemark } from './carry';
import type { Remark } from './remarks';
import { remarksIn } from './remarks';
import type { Slot, Work } from './work';

/** What the merge of comments needs of the merge around it. */
export interface RemarksHost {
  readonly work: Work;
  /** Which item of the work an item of any version is. */
  slotOf(item: CanvasItem | undefined): Slot | undefined;
  isInConflict(slot: Slot): boolean;
  /** Puts an item of theirs that we removed back into the work, as a conflict. */
  bringBack(item: CanvasItem): void;
}

type Counts = Map<string, number>;

function countsOf(text: string): Counts {
  const counts: Counts = new Map();
  for (const { text: comment } of commentsOf(text)) counts.set(comment, (counts.get(comment) ?? 0) + 1);
  return counts;
}

/** Takes one from a count; whether there was one. */
function takeOne(counts: Counts, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}

/**
 * How often a merge of two versions has a comment, at least: what one of them added is there, and what neither took
 * away.
 */
function leastCount(base: number, ours: number, theirs: number): number {
  return ours >= base && theirs >= base ? Math.max(ours, theirs) : Math.max(0, ours + theirs - base);
}

/** The comments of three versions. What they mean is in no canvas, so that they are merged by where they stand. */
export class Remarks {
  private readonly counts: readonly [base: Counts, ours: Counts, theirs: Counts];

  constructor(
    private readonly base: CanvasDocument, private readonly our: CanvasDocument, private readonly their: CanvasDocument,
  ) {
    this.counts = [countsOf(base.source.text), countsOf(our.source.text), countsOf(their.source.text)];
  }

  /** The comments that both began with. */
  get old(): ReadonlySet<string> {
    return new Set(this.counts[0].keys());
  }

  /** The comments that we added. */
  ours(): Remark[] {
    const [base, ours] = this.counts;
    return (remarksIn(this.our) ?? []).filter(({ text }) => (ours.get(text) ?? 0) > (base.get(text) ?? 0));
  }

  /** The comments that a merged text should have and lacks, each with how often. */
  missingIn(text: string): Map<string, number> {
    const [base, ours, theirs] = this.counts;
    const there = countsOf(text);
    const missing = new Map<string, number>();
    for (const comment of new Set([...ours.keys(), ...theirs.keys()])) {
      const [before, one, other] = [base.get(comment) ?? 0, ours.get(comment) ?? 0, theirs.get(comment) ?? 0];
      const count = leastCount(before, one, other) - (there.get(comment) ?? 0);
      if (count > 0) missing.set(comment, count);
    }
    return missing;
  }

  /**
   * Puts the comments into the work that they added and that came along with nothing, in the place of those that they
   * took away there; and takes away what they took away. Whether that could be done, with all else as it means.
   *
   * @param text What the work would be as it is, with both sides of its conflicts.
   */
  carry(text: string, host: RemarksHost): boolean {
    const { work } = host;
    const [base, , theirs] = this.counts;
    const missing = this.missingIn(text);
    const gone: Counts = new Map([...base].map(([comment, count]) => [comment, count - (theirs.get(comment) ?? 0)]));
    const lost = missing.size > 0 ? this.theirs(missing, host) : [];
    if (!lost) return false;
    // Rather than above something else: the item that we removed, and they put a comment on, is for people to decide.
    for (const { item, isWithin } of lost) if (item && isWithin && !placeOf(item, host)) host.bringBack(item);
    const meant = JSON.stringify(canvasOf(work.document));
    const others = lost.filter((remark) => !isInConflict(remark, host) && !replace(remark, gone, host));
    for (const group of grouped(others)) {
      const item = group[0]?.item;
      const change = carried(work.document, group, item && placeOf(item, host));
      if (!change) return false;
      work.edit([change]);
    }
    takeAway(gone, host);
    return JSON.stringify(canvasOf(work.document)) === meant;
  }

  /** The comments of theirs that are missing so often; `undefined` where they cannot be told apart. */
  private theirs(missing: Counts, host: RemarksHost): Remark[] | undefined {
    const old = remarksIn(this.base) ?? [];
    const isOld = (remark: Remark): boolean => old.some((each) => each.text === remark.text
      && each.field === remark.field && host.slotOf(each.item) === host.slotOf(remark.item));
    return remarksIn(this.their)?.filter((remark) =>
      missing.has(remark.text) && !isOld(remark) && !isInConflict(remark, host) && takeOne(missing, remark.text));
  }
}

function placeOf(item: CanvasItem, host: RemarksHost): ReturnType<Work['find']> {
  const slot = host.slotOf(item);
  return slot && host.work.find(slot);
}

function isInConflict({ item, isWithin }: Remark, host: RemarksHost): boolean {
  const slot = isWithin ? host.slotOf(item) : undefined;
  return slot !== undefined && host.isInConflict(slot);
}

/** Writes a comment of theirs over the one that they wrote it over, if ours still has that. */
function replace(remark: Remark, gone: Counts, host: RemarksHost): boolean {
  const place = remark.item && placeOf(remark.item, host);
  const item = place ? itemOf(place.item) ?? undefined : undefined;
  const old = (remarksIn(host.work.document) ?? []).find((each) => (gone.get(each.text) ?? 0) > 0
    && each.item === item && each.field === remark.field && (each.beside === '') === (remark.beside === ''));
  if (!old) return false;
  takeOne(gone, old.text);
  host.work.edit([{ start: old.start, end: old.end, text: remark.text }]);
  return true;
}

/** Takes the comments away that they took away and that are still in our text, where it is clear which. */
function takeAway(gone: Counts, host: RemarksHost): void {
  for (const [comment, count] of gone) {
    if (count <= 0) continue;
    const [only, ...others] = (remarksIn(host.work.document) ?? []).filter(({ text }) => text === comment);
    if (!only || others.length > 0) continue;
    const { document } = host.work;
    const items = document.blocks.flatMap((block) => block.items);
    const item = only.item && items.find((each) => itemOf(each) === only.item);
    const slot = item && host.work.slotOf(item);
    if (!slot || !host.isInConflict(slot)) host.work.edit([withoutRemark(document, only)]);
  }
}
