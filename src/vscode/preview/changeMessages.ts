import type * as vscode from 'vscode';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Outcome } from '../../preview/intents';
import { itemWithKey } from '../../preview/keys';
import type { PageMessage } from '../../protocol/preview';
import type { LanguageService } from '../../service/languageService';
import type { CanvasDocuments } from '../documents';
import { l10n } from '../l10n';
import type { Done } from './workspaceEdits';
import { applyEdits, applyIntent, keyAt, refuse, undo } from './workspaceEdits';
import { fixesFor } from './problems';
import { findDocument } from '../panels/resource';
import type { ShownCanvas } from './shownCanvas';

/** A request from the page to change the text. */
export type ChangeMessage = Extract<PageMessage, { type: 'edit' } | { type: 'fix' } | { type: 'undo' } | { type: 'redo' }>;

/** What changing the text needs from the preview. */
interface ChangingHost {
  readonly documents: CanvasDocuments;
  readonly service: LanguageService;
  readonly panel: vscode.WebviewPanel;
  readonly shown: ShownCanvas;
  readonly uri: vscode.Uri;
  /** Whether this canvas is shown now. */
  isOf(uri: vscode.Uri): boolean;
}

/** The block of an item, and its index there. */
function placeOf(canvas: CanvasDocument, key: string): Pick<Outcome, 'block' | 'index'> | undefined {
  const item = itemWithKey(canvas, key);
  const block = item && canvas.blocks.find(({ items }) => items.includes(item));
  return block && { block: block.id, index: block.items.indexOf(item) };
}

async function fix(
  { service, documents }: ChangingHost, document: vscode.TextDocument, key: string, title: string,
): Promise<Done> {
  const found = fixesFor(service, documents, document, key).find((each) => each.title === title);
  if (!found) return refuse(l10n.t('The text was changed in the meantime, so this was not done.'), key);
  const place = placeOf(documents.get(document), key);
  const problem = await applyEdits(document, found.edits);
  if (problem !== undefined) return refuse(problem, key);
  const canvas = documents.get(document);
  // A fix of a name or an id may give the item a new key.
  const focus = itemWithKey(canvas, key) || !place ? key : keyAt(canvas, place);
  return { text: title.replaceAll('`', ''), focus, isRefused: false };
}

/** Applies a change that the page requests, unless the page shows a stale text, and reports the outcome. */
export async function change(message: ChangeMessage, host: ChangingHost): Promise<Done> {
  const { documents, panel, shown } = host;
  const document = await findDocument(host.uri);
  // The panel may show another canvas by now.
  if (document && !host.isOf(document.uri)) return refuse('');
  if (!document || shown.notice?.kind === 'gone') {
    return refuse(l10n.t('This cannot be changed: the file is not there any more.'));
  }
  if (message.type === 'undo' || message.type === 'redo') {
    await undo(document, panel, message.type);
    if (host.isOf(document.uri)) shown.show(document);
    return { text: '', focus: null, isRefused: false };
  }
  if (shown.isEmpty) return refuse('');
  // Bring the page's model up to date first, so that the epoch check compares with the current text.
  shown.show(document);
  if (message.epoch !== shown.epoch) {
    return refuse(l10n.t('The text was changed in the meantime, so this was not done.'));
  }
  if (shown.notice) return refuse(l10n.t('Put the problem in the text right first.'));
  const done = message.type === 'edit'
    ? await applyIntent(documents, document, message.intent)
    : await fix(host, document, message.key, message.title);
  if (!host.isOf(document.uri)) return refuse('');
  shown.show(document);
  return done;
}
