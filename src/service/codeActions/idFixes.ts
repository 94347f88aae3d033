import { freeId } from '../../edit/freeId';
import { setId } from '../../edit/setId';
import { linkIndex } from '../../links/linkIndex';
import { nodeRange } from '../links/ranges';
import { relink } from '../links/relink';
import { actionFor } from './fileAction';
import type { Fixer } from './fixer';
import { fixWord, replacementOf } from './wordFixes';

/** Writes an id in kebab-case, and all links to the item with it; with a number, if another item has that id. */
export const fixId: Fixer = (document, told, l10n) => {
  const { diagnostic } = told;
  const wanted = replacementOf(diagnostic);
  if (wanted === undefined) return [];
  const index = linkIndex(document);
  const offset = document.source.offsetAt(diagnostic.range.start);
  const summary = index.items.find((each) => each.ownId && nodeRange(document, each, each.ownId)[0] === offset);
  // Where no item goes by it, nothing links there: it is a word like any other.
  if (!summary) return fixWord(document, told, l10n);
  const { item: { block, id }, syntax } = summary;
  const newId = freeId(document, block, wanted);
  // Of two items with one id, links lead to the first.
  const links = index.withId(block, id)[0] === summary ? relink(document, block, id, newId) : [];
  const own = setId(document, syntax, newId);
  return actionFor(document, l10n('Change to `{0}`', newId), 'quickfix', own && [...own, ...links], [diagnostic], true);
};
