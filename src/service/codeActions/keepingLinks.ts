import { textAfter } from '../../edit/textChanges';
import { composed } from '../../edit/composed';
import { parseCanvas } from '../../parsing/parse';
import type { TextChange } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { toEdits } from '../edits';
import { keepLinksEdits } from '../links/keepLinks';
import { linkIndex } from '../../links/linkIndex';
import { linkStateOf } from '../../links/linkState';
import type { FileAction } from './fileAction';
import { changesOf } from './fileAction';

/** Whether changes are in an item that links lead to. */
function isInLinked(document: CanvasDocument, changes: readonly TextChange[]): boolean {
  const index = linkIndex(document);
  return index.items.some(({ syntax, item: { block, id } }) => {
    const [from, to] = locate(document, syntax.part, syntax.span);
    return changes.some(({ start, end }) => start <= to && end >= from) && id !== '' && index.linksTo(block, id).length > 0;
  });
}

/** A fix that may give an item another name or id, and so takes the links to the item along. */
export function keepingLinks(document: CanvasDocument, action: FileAction): FileAction {
  const changes = changesOf(document.source, action.edits);
  if (!isInLinked(document, changes)) return action;
  const mended = parseCanvas(textAfter(document, changes), { defaultLanguage: document.language });
  const links = keepLinksEdits(linkStateOf(document), mended)
    .flatMap(({ followEdits }) => changesOf(mended.source, followEdits));
  if (links.length === 0) return action;
  return { ...action, edits: toEdits(document, composed(document.source.length, changes, links)) };
}
