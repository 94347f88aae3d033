import type { Diagnostic } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import type { Localize } from '../../l10n/l10n';
import { keepLinksEdits } from '../links/keepLinks';
import { linkIndex } from '../../links/linkIndex';
import type { LinkState } from '../../links/linkState';
import { linkRange } from '../links/ranges';
import type { FileAction } from './fileAction';

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
    const places = linkIndex(document).linksTo(block, oldId).map((reference) => linkRange(document, reference));
    const [from, to] = locate(document, item.syntax.part, item.syntax.span);
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
