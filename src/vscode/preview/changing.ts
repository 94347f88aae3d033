import type * as vscode from 'vscode';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Outcome } from '../../preview/intents';
import { itemWithKey } from '../../preview/keys';
import type { PageMessage } from '../../protocol/preview';
import type { LanguageService } from '../../service/languageService';
import type { CanvasDocuments } from '../documents';
import { l10n } from '../l10n';
import type { Done } from './editing';
import { applyEdits, applyIntent, keyAt, refuse, undo } from './editing';
import { fixesFor } from './problems';
import { findDocument } from '../panels/resource';
import type { ShownCanvas } from './shownCanvas';

/** What the page wants to be changed in the text. */
export type ChangeMessage = Extract<PageMessage, { type: 'edit' } | { type: 'fix' } | { type: 'undo' } | { type: 'redo' }>;

/** What changing the text needs of the preview around it. */
export interface ChangingHost {
  readonly documents: CanvasDocuments;
  readonly service: LanguageService;
  readonly panel: vscode.WebviewPanel;
  readonly shown: ShownCanvas;
  readonly uri: vscode.Uri;
  /** Whether it is this canvas that is shown now. */
  isOf(uri: vscode.Uri): boolean;
}

/** The block that an item stands in, and its place there. */
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
  // What mends a name or an id may give the item another key.
  const focus = itemWithKey(canvas, key) || !place ? key : keyAt(canvas, place);
  return { text: title.replaceAll('`', ''), focus, isRefused: false };
}

/** Changes the text as the page wants it, if it is still the one that the page shows, and says what was done. */
export async function change(message: ChangeMessage, host: ChangingHost): Promise<Done> {
  const { documents, panel, shown } = host;
  const document = await findDocument(host.uri);
  // Another canvas may be shown by now, which is not what was meant.
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
  // What the text is now has to be what the page shows.
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
