import type { Diagnostic } from 'vscode-languageserver-types';
import { toKebabCase } from '../../canvas/kebab';
import { languageOf } from '../../canvas/languages';
import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import { suggest } from '../../canvas/suggest';
import { keyWord } from '../../canvas/words';
import { addId } from '../../edit/addId';
import type { DetachedItem } from '../../edit/detach';
import { newItem } from '../../edit/detach';
import { insertItem } from '../../edit/insertItem';
import { replaceScalar } from '../../edit/scalar';
import { setField } from '../../edit/setField';
import { isFlow } from '../../edit/style';
import { fieldOf, nameSpan } from '../../parsing/spans';
import type { TextChange } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { isAlias, isSeq, span } from '../../parsing/yaml';
import type { Localize } from '../l10n';
import { keepLinksEdits } from '../links/keepLinks';
import type { Reference } from '../links/linkIndex';
import { linkIndex } from '../links/linkIndex';
import type { LinkState } from '../links/linkState';
import { placeIn, placeOf } from '../links/places';
import type { FileAction } from './fileAction';
import { actionFor } from './fileAction';

/** The link to nothing that a diagnostic marks. */
function referenceAt(document: CanvasDocument, { range }: Diagnostic): Reference | undefined {
  const offset = document.source.offsetAt(range.start);
  for (const from of linkIndex(document).items) {
    const [start, end] = locate(from.syntax.part, from.syntax.span);
    if (offset < start || offset > end) continue;
    const link = from.links.find((each) => placeOf({ from, link: each })[0] === offset);
    if (link) return { from, link };
  }
  return undefined;
}

/** The change that lets a link lead to another id. */
function pointTo(document: CanvasDocument, { from, link }: Reference, id: string): TextChange[] {
  const list = from.syntax.fields.find(({ word }) => word?.id === link.block)?.value;
  const flow = isFlow(document, from.syntax) || (isSeq(list) && list.flow === true);
  return [replaceScalar(document.source, link.scalar, placeIn(from, link.scalar), id, flow)];
}

/** The changes that let a link lead to the same id in another block. */
function pointToBlock(
  document: CanvasDocument, { from: { syntax, item }, link }: Reference, block: BlockId,
): TextChange[] | undefined {
  const field = fieldOf(syntax.fields, link.block);
  const rest = (item.links[link.block] ?? []).filter((id) => id !== link.id);
  const others = item.links[block] ?? [];
  if (field && !field.merged && rest.length === 0 && others.length === 0) {
    const [start, end] = locate(field.part, span(field.key));
    return [{ start, end, text: keyWord(field.scope, block, document.language) }];
  }
  const removal = setField(document, syntax, link.block, rest);
  const arrival = setField(document, syntax, block, [...others, link.id]);
  return removal && arrival && [...removal, ...arrival];
}

/** The name from which an id can have come: `web-shop` from `Web shop`. */
function nameFor(id: string): string {
  const words = id.replace(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An item with an id: with nothing but a name, if that implies the id. */
function itemWithId(document: CanvasDocument, block: BlockId, id: string): DetachedItem {
  const name = nameFor(id);
  if (toKebabCase(name) === id) return newItem(name);
  const key = (field: 'id' | 'name'): string => keyWord({ in: 'item', block }, field, document.language);
  return newItem(name, key('name'), [[key('id'), [id]]]);
}

/** What can be done about a link to nothing: lead it to what was meant, or create what it names. */
export function fixUnknownLink(document: CanvasDocument, diagnostic: Diagnostic, l10n: Localize): FileAction[] {
  const reference = referenceAt(document, diagnostic);
  if (!reference || isAlias(reference.link.written)) return [];
  const { link: { block, id } } = reference;
  const index = linkIndex(document);
  const heading = (each: BlockId): string => languageOf(document.language).blocks[each].heading;
  const known = index.items.filter(({ item }) => item.block === block && item.id !== '').map(({ item }) => item.id);
  const meant = suggest(id, known);
  const elsewhere = blockIds.filter((each) => each !== reference.from.item.block && index.withId(each, id).length > 0);
  return [
    ...(meant === undefined ? [] : actionFor(
      document, l10n('Change to `{0}`', meant), 'quickfix', pointTo(document, reference, meant), [diagnostic], true)),
    ...elsewhere.flatMap((each) => actionFor(
      document, l10n('Link to `{0}` in {1}', id, heading(each)), 'quickfix', pointToBlock(document, reference, each), [diagnostic],
      meant === undefined && elsewhere.length === 1)),
    ...actionFor(
      document, l10n('Create “{0}” in {1}', nameFor(id), heading(block)), 'quickfix',
      insertItem(document, block, itemWithId(document, block, id)), [diagnostic]),
  ];
}

/** An id like one that is taken, with the lowest number that makes it the only one. */
function freeId(document: CanvasDocument, block: BlockId, id: string): string {
  const index = linkIndex(document);
  let number = 2;
  while (index.withId(block, `${id}-${number}`).length > 0) number++;
  return `${id}-${number}`;
}

/** Gives the second of two items with one id an id of its own. */
export function fixDuplicateId(document: CanvasDocument, diagnostic: Diagnostic, l10n: Localize): FileAction[] {
  const offset = document.source.offsetAt(diagnostic.range.start);
  const summary = linkIndex(document).items.find(({ syntax }) => locate(syntax.part, nameSpan(syntax))[0] === offset);
  if (!summary || isAlias(summary.syntax.written)) return [];
  const { item: { block, id }, syntax, ownId } = summary;
  const other = freeId(document, block, id);
  const changes = ownId
    ? [replaceScalar(document.source, ownId, placeIn(summary, ownId), other, isFlow(document, syntax))]
    : addId(document, syntax, other);
  return actionFor(document, l10n('Give this item the id `{0}`', other), 'quickfix', changes, [diagnostic], true);
}

/**
 * What can be done about links that an edit of a name or an id left behind, asked about at one of them or at
 * the item: the links can follow, or the item can keep its old id.
 *
 * @param before The canvas when its links were well.
 * @param start Where the question is about, as offsets.
 */
export function fixLeftBehind(
  document: CanvasDocument, before: LinkState, start: number, end: number, diagnostics: readonly Diagnostic[],
  l10n: Localize,
): FileAction[] {
  const isAt = ([from, to]: readonly [number, number]): boolean => from <= end && start <= to;
  return keepLinksEdits(before, document).flatMap(({ block, oldId, newId, item, count, followEdits, keepIdEdits }) => {
    const places = linkIndex(document).linksTo(block, oldId).map(placeOf);
    const [from, to] = locate(item.syntax.part, item.syntax.span);
    const body: [number, number] = [from, from + document.source.text.slice(from, to).trimEnd().length];
    if (!isAt(body) && !places.some(isAt)) return [];
    const about = diagnostics.filter(({ code, range }) =>
      code === 'unknown-link' && places.some(([place]) => place === document.source.offsetAt(range.start)));
    const title = count === 1 ? l10n('Let the link follow to `{0}`', newId) : l10n('Let {0} links follow to `{1}`', count, newId);
    const follow: FileAction = { title, kind: 'quickfix', diagnostics: about, edits: followEdits, isPreferred: true };
    if (!keepIdEdits) return [follow];
    const keep = l10n('Keep the id `{0}` for {1}', oldId, item.item.name);
    return [follow, { title: keep, kind: 'quickfix' as const, diagnostics: about, edits: keepIdEdits, isPreferred: false }];
  });
}
