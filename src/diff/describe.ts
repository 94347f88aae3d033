import { shortLine } from '../canvas/clean';
import { languageOf } from '../canvas/languages';
import type { LanguageId } from '../canvas/languages';
import type { BlockListId, BlockValueId } from '../canvas/held';
import { blockListIds, blockValueIds } from '../canvas/held';
import type { BlockId, KeyId, Scope } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import { keyText } from '../canvas/words';
import type { CanvasItem } from '../parsing/canvas';
import { unclearValue } from '../parsing/canvas';
import { markedAmount } from '../parsing/amounts';
import type { Localize } from '../l10n/l10n';
import { languageName } from '../l10n/languageNames';
import type { CanvasDiff, ItemChange, LinkChange, SetDifference, ValueChange } from './canvasDiff';
import { valueLabel } from './labels';
import type { IndexedItem } from './match';

/** The kind of a change. */
export type Mark = 'added' | 'removed' | 'changed' | 'moved';

/** A change in words: Markdown emphasis around names, nothing else. */
export interface ChangeLine {
  readonly mark: Mark;
  /** The block that it is about; none for the canvas itself. */
  readonly block: BlockId | undefined;
  /** The item that it is about. */
  readonly name?: string;
  readonly text: string;
}

/** How to format user text: names of items, and any other. Both are shortened to one line. */
export interface Setting {
  readonly name: (text: string) => string;
  readonly text: (text: string) => string;
}

/** Names with Markdown emphasis, the rest verbatim. */
const emphasis: Setting = { name: (text) => `*${text.replaceAll('*', '')}*`, text: (text) => text };

/** Everything verbatim. */
export const plain: Setting = { name: (text) => text, text: (text) => text };

/** The context for wording a change. */
interface Voice {
  readonly language: LanguageId;
  readonly l10n: Localize;
  readonly name: (text: string) => string;
  readonly short: (text: string) => string;
}

/** A change in words, with its item. */
interface SaidChange {
  readonly line: ChangeLine;
  /** The item, as it was and as it is; none for the canvas itself or a block. */
  readonly item?: { readonly before?: IndexedItem; readonly after?: IndexedItem };
  /** Whether it is only a change of order within a block. */
  readonly isOrder: boolean;
}

function heading(block: BlockId, language: LanguageId): string {
  return languageOf(language).blocks[block].heading;
}

/** Words the change of a single-valued field. */
function sayValue(
  scope: Scope, field: KeyId, before: string | number | undefined, after: string | number | undefined,
  { language, l10n, short }: Voice,
): string {
  const { label } = keyText(scope, field, language);
  const say = (value: string | number): string => short(valueLabel(scope, field, value, language));
  if (before === undefined && after !== undefined) return l10n('{0}: {1}', label, say(after));
  if (after === undefined && before !== undefined) return l10n('no {0} any more (was {1})', label, say(before));
  return l10n('{0}: {1} → {2}', label, say(before ?? ''), say(after ?? ''));
}

/** Words the change of a list-valued field. */
function sayList(scope: Scope, field: KeyId, { added, removed }: SetDifference, { language, short }: Voice): string {
  const { label } = keyText(scope, field, language);
  const say = (values: readonly string[]): string =>
    values.map((value) => short(valueLabel(scope, field, value, language))).join(', ');
  const parts = [
    ...(added.length === 0 ? [] : [`+ ${say(added)}`]),
    ...(removed.length === 0 ? [] : [`− ${say(removed)}`]),
  ];
  return `${label}: ${parts.join(', ')}`;
}

/** Words the change of an item's field. An ambiguous number is shown as written, with a mark. */
function sayItemValue(
  { field, before, after }: ValueChange, items: { before: CanvasItem; after: CanvasItem }, voice: Voice,
): string {
  const { language, l10n, short } = voice;
  const scope: Scope = { in: 'item', block: items.after.block };
  if (field === 'status' && after !== undefined) {
    return l10n('is now {0}', short(valueLabel(scope, field, after, language)).toLowerCase());
  }
  const written = (item: CanvasItem, value: typeof before): typeof before => {
    const unclear = unclearValue(item, field);
    return unclear === undefined ? value : markedAmount(unclear);
  };
  return sayValue(scope, field, written(items.before, before), written(items.after, after), voice);
}

function sayLinks(
  before: CanvasItem, { block, added, removed }: LinkChange, { language, l10n, name }: Voice,
): string[] {
  const where = heading(block, language);
  // Links that stayed as they were written, while what they led to has another id now.
  const there = before.links[block] ?? [];
  const left = added.filter((id) => there.includes(id));
  const lost = left.length === 0 ? removed : removed.filter((id) => there.includes(id));
  return [
    ...added.filter((id) => !left.includes(id)).map((id) => l10n('linked to {0} in {1}', name(id), where)),
    ...lost.map((id) => l10n('no longer linked to {0} in {1}', name(id), where)),
    ...left.map((id) => l10n('the link to {0} in {1} was left behind', name(id), where)),
  ];
}

function sayItem(change: ItemChange, voice: Voice): SaidChange[] {
  const { language, l10n, name } = voice;
  const { before: { item: before }, after: { item: after }, moved, reordered, values, lists, links } = change;
  const said: SaidChange[] = [];
  const say = (mark: Mark, text: string, isOrder = false): void => {
    const line = { mark, text, block: after.block, name: after.name };
    said.push({ line, isOrder, item: { before: change.before, after: change.after } });
  };
  const renamed = values.some(({ field }) => field === 'name');
  if (renamed) say('changed', l10n('{0} is now called {1}', name(before.name), name(after.name)));
  if (moved) {
    const [from, to] = [heading(before.block, language), heading(after.block, language)];
    say('moved', l10n('{0} moved from {1} to {2}', name(after.name), from, to));
  } else if (reordered) say('moved', l10n('{0} stands elsewhere in the list', name(after.name)), true);
  const rest = [
    ...values.filter(({ field }) => field !== 'name').map((value) => sayItemValue(value, { before, after }, voice)),
    ...lists.map((list) => sayList({ in: 'item', block: after.block }, list.field, list, voice)),
    ...links.flatMap((link) => sayLinks(before, link, voice)),
  ];
  for (const text of rest) say('changed', `${name(after.name)}: ${text}`);
  return said;
}

function sayMeta({ meta, lists, language }: CanvasDiff, voice: Voice): ChangeLine[] {
  const { language: to, l10n, short } = voice;
  const scope: Scope = { in: 'canvas' };
  const line = (mark: Mark, text: string): ChangeLine => ({ mark, text, block: undefined });
  return [
    ...meta.map(({ field, before, after }) => line(
      before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      sayValue(scope, field, before, after, voice),
    )),
    ...lists.flatMap(({ field, added, removed }) => {
      const say = (value: string): string =>
        l10n('{0}: {1}', keyText(scope, field, to).label, short(valueLabel(scope, field, value, to)));
      return [...added.map((value) => line('added', say(value))), ...removed.map((value) => line('removed', say(value)))];
    }),
    ...(language ? [line('changed', l10n('The words of the file are {0} now', languageName(language.after, l10n)))] : []),
  ];
}

/** Words the change of what drives the costs. */
function sayFocus(block: BlockId, { added, removed }: SetDifference, { language, l10n }: Voice): string {
  const terms = (values: readonly string[]): string =>
    values.map((value) => valueLabel({ in: 'block', block }, 'focus', value, language)).join(', ').toLowerCase();
  const where = heading(block, language);
  return added.length > 0
    ? l10n('{0} is now {1}', where, terms(added))
    : l10n('{0} is no longer {1}', where, terms(removed));
}

/** The block fields with a wording of their own, rather than by label. */
const saidOfLists: Readonly<Partial<Record<BlockListId, typeof sayFocus>>> = { focus: sayFocus };
const saidOfValues: Readonly<Partial<Record<BlockValueId, (block: BlockId, voice: Voice) => string>>> = {
  note: (block, { language, l10n }) => l10n('The note on {0} changed', heading(block, language)),
};

function sayBlock(diff: CanvasDiff, block: BlockId, voice: Voice): SaidChange[] {
  const { language, name } = voice;
  const lines: ChangeLine[] = [];
  const where = heading(block, language);
  const scope: Scope = { in: 'block', block };
  const say = (text: string): void => {
    lines.push({ mark: 'changed', block, text });
  };
  for (const change of diff.blocks.filter((each) => each.block === block)) {
    for (const field of blockListIds) {
      const list = change[field];
      if (!list) continue;
      say(saidOfLists[field]?.(block, list, voice) ?? `${where}: ${sayList(scope, field, list, voice)}`);
    }
    for (const field of blockValueIds) {
      const value = change[field];
      if (!value) continue;
      say(saidOfValues[field]?.(block, voice)
        ?? `${where}: ${sayValue(scope, field, value.before, value.after, voice)}`);
    }
  }
  const placed = (mark: 'added' | 'removed', list: CanvasDiff['added']): SaidChange[] =>
    list.filter(({ item }) => item.block === block).map((each) => ({
      line: { mark, block, name: each.item.name, text: name(each.item.name) }, isOrder: false,
      item: mark === 'added' ? { after: each } : { before: each },
    }));
  return [
    ...lines.map(apart), ...placed('removed', diff.removed), ...placed('added', diff.added),
    ...diff.changed.filter(({ after }) => after.item.block === block)
      .flatMap((change) => sayItem(change, voice)),
  ];
}

/** A change without an item. */
function apart(line: ChangeLine): SaidChange {
  return { line, isOrder: false };
}

/**
 * The changes in words, each with its item: those of the canvas itself first, then by block in canonical order.
 *
 * @param language The language of the canvas after: its headings and terms are the ones used.
 * @param set How to format user text; by default names have Markdown emphasis.
 */
export function sayDiff(diff: CanvasDiff, language: LanguageId, l10n: Localize, set = emphasis): SaidChange[] {
  const voice: Voice = {
    language, l10n, short: (text) => set.text(shortLine(text)),
    name: (text) => set.name(text === '' ? languageOf(language).phrases.unnamedItem : shortLine(text)),
  };
  return [...sayMeta(diff, voice).map(apart), ...blockIds.flatMap((block) => sayBlock(diff, block, voice))];
}

/**
 * The changes in words only, as {@link sayDiff} words them.
 *
 * @param options `order`: whether to include changes of order only; off by default, as they seldom matter. `set`: how
 *   to format user text, as for {@link sayDiff}.
 */
export function describeDiff(
  diff: CanvasDiff, language: LanguageId, l10n: Localize,
  { order = false, set = emphasis }: { readonly order?: boolean; readonly set?: Setting } = {},
): ChangeLine[] {
  return sayDiff(diff, language, l10n, set).filter(({ isOrder }) => order || !isOrder).map(({ line }) => line);
}
