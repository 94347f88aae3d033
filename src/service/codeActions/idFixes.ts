import type { Diagnostic } from 'vscode-languageserver-types';
import { freeId } from '../../edit/freeId';
import { setId } from '../../edit/setId';
import { nameSpan } from '../../parsing/spans';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { isAlias } from '../../parsing/yaml';
import type { Localize } from '../l10n';
import { relink } from '../links/relink';
import { linkIndex } from '../links/linkIndex';
import { placeIn } from '../links/places';
import type { FileAction } from './fileAction';
import { actionFor } from './fileAction';
import { replacementOf } from './wordFixes';

/** Gives the second of two items with one id an id of its own. */
export function fixDuplicateId(document: CanvasDocument, diagnostic: Diagnostic, l10n: Localize): FileAction[] {
  const offset = document.source.offsetAt(diagnostic.range.start);
  const summary = linkIndex(document).items.find(({ syntax }) => locate(syntax.part, nameSpan(syntax))[0] === offset);
  if (!summary || isAlias(summary.syntax.written)) return [];
  const { item: { block, id }, syntax } = summary;
  const other = freeId(document, block, id);
  return actionFor(
    document, l10n('Give this item the id `{0}`', other), 'quickfix', setId(document, syntax, other), [diagnostic], true);
}

/**
 * Writes an id in kebab-case, and all links to the item with it; with a number, if another item has that id.
 *
 * @returns `undefined` for a diagnostic of anything but an id.
 */
export function fixId(document: CanvasDocument, diagnostic: Diagnostic, l10n: Localize): FileAction[] | undefined {
  const wanted = diagnostic.code === 'bad-value' ? replacementOf(diagnostic) : undefined;
  if (wanted === undefined) return undefined;
  const index = linkIndex(document);
  const offset = document.source.offsetAt(diagnostic.range.start);
  const summary = index.items.find((each) => each.ownId && placeIn(each, each.ownId)[0] === offset);
  if (!summary) return undefined;
  const { item: { block, id }, syntax } = summary;
  const newId = freeId(document, block, wanted);
  // Of two items with one id, links lead to the first.
  const links = index.withId(block, id)[0] === summary ? relink(document, block, id, newId) : [];
  const own = setId(document, syntax, newId);
  return actionFor(document, l10n('Change to `{0}`', newId), 'quickfix', own && [...own, ...links], [diagnostic], true);
}
