import * as vscode from 'vscode';
import { isBlockId } from '../../canvas/structure';
import type { LanguageService } from '../../service/languageService';
import { uriOf } from '../canvases/node';
import type { CanvasDocuments } from '../documents';
import { start } from '../guard';
import { l10n } from '../l10n';
import { registerCodeLenses } from './codeLenses';
import { registerStatusBar } from './statusBar';

/** The canvas that a command applies to: its argument, else the active one, else the only visible one. */
async function canvasFor(documents: CanvasDocuments, uri: unknown): Promise<vscode.TextDocument | undefined> {
  const node = uriOf(uri);
  if (node) return vscode.workspace.openTextDocument(node);
  if (typeof uri === 'string') return vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const { activeTextEditor: active, visibleTextEditors } = vscode.window;
  if (active && documents.isCanvas(active.document)) return active.document;
  return visibleTextEditors.map(({ document }) => document).find((document) => documents.isCanvas(document));
}

/** Registers progress (code lenses, status bar) and the guide through the open questions. */
export function registerGuidance(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  const guideMe = async (uri?: unknown, block?: unknown): Promise<void> => {
    const document = await canvasFor(documents, uri);
    if (document) {
      const only = typeof block === 'string' && isBlockId(block) ? block : undefined;
      const { Guide } = await import('./guide');
      await new Guide(service, documents, document).run(only);
      return;
    }
    const create = l10n.t('New Canvas');
    const chosen = await vscode.window.showInformationMessage(
      l10n.t('Open a canvas to be guided through it, or begin a new one.'), create,
    );
    if (chosen === create) await vscode.commands.executeCommand('bmc.newCanvas');
  };
  return vscode.Disposable.from(
    registerCodeLenses(service, documents),
    registerStatusBar(service, documents),
    vscode.commands.registerCommand('bmc.guideMe', (uri?: unknown, block?: unknown) => {
      start(guideMe(uri, block));
    }),
  );
}
