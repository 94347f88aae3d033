import type { BlockId, ItemFieldId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import { textAfter } from '../edit/changes';
import { detach } from '../edit/detach';
import { insertItem } from '../edit/insertItem';
import { itemLines } from '../edit/itemLines';
import { moveItem } from '../edit/moveItem';
import { removeItem } from '../edit/removeItem';
import { setField } from '../edit/setField';
import { setFocus } from '../edit/setFocus';
import { setName } from '../edit/setName';
import { translate } from '../edit/translate';
import { unflow } from '../edit/unflow';
import type { CanvasDiff, ItemChange, ListChange } from '../diff/changes';
import { diffCanvases } from '../diff/compare';
import type { Matching, Placed } from '../diff/match';
import { matchItems } from '../diff/match';
import type { Canvas, CanvasItem } from '../parsing/canvas';
import { canvasOf, itemOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';
import type { Labels, Side } from './conflicts';
import { markConflict, withoutMarkers } from './conflicts';
import { mergeMeta } from './meta';
import type { RemarksHost } from './mergeRemarks';
import { Remarks } from './mergeRemarks';
import { unsaid, unsaidIn } from './unsaid';
import type { Slot } from './work';
import { Work } from './work';

/** A merged text, and how many items and fields of it two people changed in different ways. */
export interface Merged {
  readonly text: string;
  readonly conflicts: number;
}

/** Something in the way of merging by meaning: then the texts are to be merged line by line. */
class Hindrance extends Error {}

/** A link as it is written. */
type Address = readonly [block: BlockId, id: string];

/** What links lead to, by the item of the work or by how they are written. */
type Targets = ReadonlyMap<Slot | string, Address>;

interface Conflict {
  readonly slot: Slot;
  /** Whether our side still has the item. */
  readonly isOurs: boolean;
  readonly theirs: Side | undefined;
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Hindrance();
  return value;
}

/** One merge: our text, changed step by step by what they did. */
class Merge {
  readonly conflicts: Conflict[] = [];
  private readonly work: Work;
  /** Which item in the work an item of each version is. */
  private readonly slots = new Map<CanvasItem, Slot>();
  private readonly oursChanged: ReadonlyMap<CanvasItem, ItemChange>;
  private readonly ourDiff: CanvasDiff;
  private readonly theirDiff: CanvasDiff;
  private readonly theirMatch: Matching;
  private readonly base: Canvas;
  private readonly ours: Canvas;
  private readonly theirs: Canvas;
  private readonly remarks: Remarks;
  /** The items in whose lines we put a comment. */
  private readonly remarked: ReadonlySet<Slot | undefined>;

  constructor(
    private readonly baseDocument: CanvasDocument, ours: string, private readonly theirDocument: CanvasDocument,
  ) {
    this.work = new Work(ours);
    this.remarks = new Remarks(baseDocument, this.work.document, theirDocument);
    this.base = canvasOf(baseDocument);
    this.ours = canvasOf(this.work.document);
    this.theirs = canvasOf(theirDocument);
    this.ourDiff = diffCanvases(this.base, this.ours);
    this.theirDiff = diffCanvases(this.base, this.theirs);
    this.oursChanged = new Map(this.ourDiff.changed.map((change) => [change.before.item, change]));
    for (const id of blockIds) {
      this.work.block(id)?.items.forEach((syntax, index) => {
        const item = itemOf(syntax);
        const slot = this.work.in(id)[index];
        if (item && slot) this.slots.set(item, slot);
      });
    }
    for (const [before, after] of matchItems(this.base, this.ours).pairs) this.same(before.item, after.item);
    this.theirMatch = matchItems(this.base, this.theirs);
    for (const [before, after] of this.theirMatch.pairs) this.same(after.item, before.item);
    const remarks = this.remarks.ours().filter(({ isWithin }) => isWithin);
    this.remarked = new Set(remarks.map(({ item }) => this.slotOf(item)));
  }

  private same(item: CanvasItem, as: CanvasItem): void {
    const slot = this.slots.get(as);
    if (slot) this.slots.set(item, slot);
  }

  private side(item: CanvasItem): Side {
    for (const block of this.theirDocument.blocks) {
      const syntax = block.items.find((each) => itemOf(each) === item);
      if (syntax) return { document: this.theirDocument, block, item: syntax };
    }
    throw new Hindrance();
  }

  run(labels: Labels): Merged {
    for (const { item } of this.theirDiff.removed) this.remove(item);
    for (const change of this.theirDiff.changed) this.change(change);
    for (const { item } of this.theirDiff.added) this.add(item);
    this.setLinks();
    this.setBlocks();
    this.leaveUnsaid();
    const isCarried = this.remarks.carry(withoutMarkers(this.finished(labels).text, labels), this.remarksHost);
    const merged = this.finished(labels);
    if (!isCarried || this.remarks.missingIn(withoutMarkers(merged.text, labels)).size > 0) throw new Hindrance();
    return merged;
  }

  /** The text of the work, with what both changed in different ways between markers. */
  private finished(labels: Labels): Merged {
    for (const { slot } of this.conflicts) this.giveLines(slot);
    const meta = mergeMeta(
      this.work.document, this.theirDocument, this.ourDiff, this.theirDiff, labels, this.remarks.old,
    );
    if (!meta) throw new Hindrance();
    const marked = this.conflicts.map((conflict) => need(this.mark(conflict, labels)));
    const text = textAfter(this.work.document, [...marked, ...meta.changes]);
    return { text, conflicts: this.conflicts.length + meta.conflicts };
  }

  private slotOf(item: CanvasItem | undefined): Slot | undefined {
    return item && this.slots.get(item);
  }

  /** The part of the merge that the comments are brought over in. */
  private get remarksHost(): RemarksHost {
    return {
      work: this.work,
      slotOf: (item) => this.slotOf(item),
      isInConflict: (slot) => this.conflicts.some((conflict) => conflict.slot === slot),
      bringBack: (item) => {
        this.conflicts.push({ slot: this.insert(item), isOurs: false, theirs: this.side(item) });
      },
    };
  }

  /** Gives an item lines of its own, as conflict markers are lines: one in a flow list has none. */
  private giveLines(slot: Slot): void {
    const place = this.work.find(slot);
    if (!place || itemLines(this.work.document, place.block, place.item)) return;
    const change = unflow(this.work.document, place.block);
    if (change) this.work.edit([change]);
  }

  private mark({ slot, isOurs, theirs }: Conflict, labels: Labels): TextChange | undefined {
    const place = this.work.find(slot);
    return place && markConflict({ document: this.work.document, ...place }, isOurs, theirs, labels);
  }

  private remove(item: CanvasItem): void {
    const slot = this.slots.get(item);
    const place = slot && this.work.find(slot);
    if (!slot || !place) return;
    const ours = this.oursChanged.get(item);
    const isChanged = ours && (ours.moved || ours.values.length + ours.lists.length + ours.links.length > 0);
    if (isChanged === true || this.remarked.has(slot)) {
      this.conflicts.push({ slot, isOurs: true, theirs: undefined });
      return;
    }
    this.work.edit(need(removeItem(this.work.document, place.block, place.item)));
    this.work.place(slot, undefined, 0);
  }

  /** Where an item of theirs goes in a block: behind the nearest item before it that is there. */
  private indexFor(item: CanvasItem): number {
    const list = this.theirs.blocks[item.block].items;
    for (let index = list.indexOf(item) - 1; index >= 0; index--) {
      const before = list[index];
      const at = before ? this.work.in(item.block).indexOf(this.slots.get(before) ?? { block: item.block }) : -1;
      if (at >= 0) return at + 1;
    }
    return 0;
  }

  private change(change: ItemChange): void {
    const { before: { item: base }, after: { item: theirs } } = change;
    const slot = this.slots.get(base);
    const isContent = change.moved || change.values.length + change.lists.length + change.links.length > 0;
    if (!slot || !this.work.find(slot)) {
      if (isContent) this.conflicts.push({ slot: this.insert(theirs), isOurs: false, theirs: this.side(theirs) });
      return;
    }
    const ours = this.oursChanged.get(base);
    if (ours && isConflict(ours, change)) {
      this.conflicts.push({ slot, isOurs: true, theirs: this.side(theirs) });
      return;
    }
    const isReordered = change.reordered && ours?.reordered !== true && ours?.moved !== true;
    if ((change.moved && ours?.moved !== true) || isReordered) this.move(slot, theirs);
    for (const { field, after } of change.values) this.set(slot, field, after === undefined ? [] : [String(after)]);
    for (const { field, added, removed } of change.lists) {
      const now = itemOf(need(this.work.find(slot)).item);
      const there = (field === 'tags' ? now?.tags : now?.terms[field]) ?? [];
      this.set(slot, field, [...there.filter((value) => !removed.includes(value)), ...added]);
    }
  }

  private move(slot: Slot, theirs: CanvasItem): void {
    const { block, item, index } = need(this.work.find(slot));
    const to = this.indexFor(theirs);
    const move = need(moveItem(this.work.document, block, item, theirs.block, to));
    this.work.edit(move.changes);
    this.work.place(slot, theirs.block, block.id === theirs.block && to > index ? to - 1 : to);
  }

  private set(slot: Slot, field: ItemFieldId, values: readonly string[]): void {
    const { document } = this.work;
    const { item } = need(this.work.find(slot));
    const [name = ''] = values;
    this.work.edit(need(field === 'name' ? setName(document, item, name) : setField(document, item, field, values)));
  }

  private insert(theirs: CanvasItem): Slot {
    const { document, block, item } = this.side(theirs);
    const index = Math.min(this.indexFor(theirs), this.work.in(theirs.block).length);
    this.work.edit(need(insertItem(this.work.document, theirs.block, need(detach(document, block, item)), index)));
    const slot = { block: theirs.block };
    this.work.place(slot, theirs.block, index);
    this.slots.set(theirs, slot);
    return slot;
  }

  private add(theirs: CanvasItem): void {
    const isSame = ({ item }: Placed): boolean => item.block === theirs.block && item.id === theirs.id && theirs.id !== '';
    const same = this.ourDiff.added.find(isSame);
    const slot = same && this.slots.get(same.item);
    if (!same || !slot) {
      this.insert(theirs);
      return;
    }
    this.slots.set(theirs, slot);
    if (content(same.item) !== content(theirs)) this.conflicts.push({ slot, isOurs: true, theirs: this.side(theirs) });
  }

  /** What the links of an item lead to: items of the work, each with how it is written; or just that. */
  private targets(canvas: Canvas, item: CanvasItem): Targets {
    const targets = new Map<Slot | string, Address>();
    for (const block of blockIds) {
      for (const id of item.links[block] ?? []) {
        const target = canvas.blocks[block].items.find((each) => each.id === id);
        targets.set((target && this.slots.get(target)) ?? `${block}/${id}`, [block, id]);
      }
    }
    return targets;
  }

  /** What each item is to link to: what ours links to, with what they added and without what they took away. */
  private mergedLinks(): Map<Slot, Targets> {
    const links = new Map<Slot, Targets>();
    for (const item of blockIds.flatMap((id) => this.ours.blocks[id].items)) {
      const slot = this.slots.get(item);
      if (slot) links.set(slot, this.targets(this.ours, item));
    }
    for (const [{ item: before }, { item: after }] of this.theirMatch.pairs) {
      const slot = this.slots.get(before);
      if (!slot) continue;
      const [old, now] = [this.targets(this.base, before), this.targets(this.theirs, after)];
      const merged = new Map([...links.get(slot) ?? []].filter(([target]) => !old.has(target) || now.has(target)));
      for (const [target, address] of now) if (!old.has(target)) merged.set(target, address);
      links.set(slot, merged);
    }
    for (const { item } of this.theirDiff.added) {
      const slot = this.slots.get(item);
      // Of an item that both added, the links of both.
      if (slot) links.set(slot, new Map([...links.get(slot) ?? [], ...this.targets(this.theirs, item)]));
    }
    return links;
  }

  /** Writes the links with the ids that their items have by now. */
  private setLinks(): void {
    const conflicting = new Set(this.conflicts.map(({ slot }) => slot));
    for (const [slot, targets] of this.mergedLinks()) {
      const place = this.work.find(slot);
      if (!place || conflicting.has(slot)) continue;
      const wanted = new Map<BlockId, string[]>();
      for (const [target, written] of targets) {
        const [block, id] = this.addressOf(target) ?? written;
        wanted.set(block, [...wanted.get(block) ?? [], id]);
      }
      for (const block of blockIds) {
        if (block === place.block.id) continue;
        const there = itemOf(need(this.work.find(slot)).item)?.links[block] ?? [];
        const ids = [...new Set(wanted.get(block) ?? [])];
        if (ids.length === new Set(there).size && ids.every((id) => there.includes(id))) continue;
        this.work.edit(need(setField(this.work.document, need(this.work.find(slot)).item, block, ids)));
      }
    }
  }

  /** How a link to an item is written now; `undefined` for one that went: its links stay as they were written. */
  private addressOf(target: Slot | string): Address | undefined {
    const place = typeof target === 'string' ? undefined : this.work.find(target);
    const item = place && itemOf(place.item);
    return place && item && item.id !== '' ? [place.block.id, item.id] : undefined;
  }

  /**
   * Leaves to others what they changed beyond what a canvas means, such as a key of their own: it is not in the diffs,
   * so it would be lost.
   */
  private leaveUnsaid(): void {
    const [before, after, now] = [this.baseDocument, this.theirDocument, this.work.document]
      .map((document) => new Set(unsaid(document)));
    const sides = this.conflicts.flatMap(({ slot, theirs }) => [this.work.find(slot)?.item, theirs?.item]);
    const marked = new Set(sides.flatMap((item) => (item ? unsaidIn(item) : [])));
    const changed = [...after ?? []].filter((line) => !before?.has(line) && !now?.has(line));
    const gone = [...before ?? []].filter((line) => !after?.has(line) && now?.has(line) === true);
    if ([...changed, ...gone].some((line) => !marked.has(line))) throw new Hindrance();
  }

  private setBlocks(): void {
    for (const { block, note, focus } of this.theirDiff.blocks) {
      const ours = this.ourDiff.blocks.find((each) => each.block === block);
      if (note && ours?.note?.after !== note.after) throw new Hindrance();
      if (!focus) continue;
      if (ours?.focus && !isSameChange(ours.focus, focus)) throw new Hindrance();
      if (ours?.focus) continue;
      const [term] = focus.added;
      this.work.edit(need(term === undefined ? undefined : setFocus(this.work.document, term)));
    }
  }
}

/** Whether two people changed a list in one way. */
function isSameChange(one: Pick<ListChange, 'added' | 'removed'>, other: Pick<ListChange, 'added' | 'removed'>): boolean {
  const written = ({ added, removed }: typeof one): string => JSON.stringify([[...added].sort(), [...removed].sort()]);
  return written(one) === written(other);
}

function content(item: CanvasItem): string {
  const { name, id, note, terms, tags, status, color, amount, per } = item;
  return JSON.stringify([name, id, note, Object.entries(terms).sort(), tags, status, color, amount, per]);
}

/** Whether two people changed the same of an item, in different ways. */
function isConflict(ours: ItemChange, theirs: ItemChange): boolean {
  if (ours.moved && theirs.moved && ours.after.item.block !== theirs.after.item.block) return true;
  return ours.values.some(({ field, after }) =>
    theirs.values.some((other) => other.field === field && other.after !== after));
}

/**
 * Merges two versions of a canvas by what they mean: their changes of the business are made in our text, so that
 * our comments and layout stay. What both changed in different ways is left between conflict markers, around the
 * smallest item. `undefined` where that cannot be done (a version that cannot be read, anchors in the way): then
 * the texts are to be merged line by line.
 */
export function mergeCanvases(base: string, ours: string, theirs: string, labels: Labels): Merged | undefined {
  const documents = [base, ours, theirs].map((text) => parseCanvas(text));
  const [baseDocument, ourDocument, theirDocument] = documents;
  if (!baseDocument || !ourDocument || !theirDocument) return undefined;
  if (documents.some(({ problems, form }) => problems.length > 0 || form === 'other')) return undefined;
  const theirText = textAfter(theirDocument, translate(theirDocument, ourDocument.language));
  const inOurWords = theirDocument.language === ourDocument.language ? theirDocument : parseCanvas(theirText);
  try {
    return new Merge(baseDocument, ours, inOurWords).run(labels);
  } catch (error) {
    if (error instanceof Hindrance) return undefined;
    throw error;
  }
}
