import * as vscode from 'vscode';
import { sayCanvas } from '../../service/guidance/codeLenses';
import type { CanvasProgress } from '../../service/guidance/progress';
import type { LanguageService } from '../../service/languageService';
import type { CanvasDocuments } from '../documents';
import { start } from '../guard';
import { l10n } from '../l10n';
import { progressMarkdown } from './progressMarkdown';

/** Debounce after the last keystroke, in milliseconds. */
const delay = 200;

/** An item in the status bar that says how far the active canvas is filled. */
export function registerStatusBar(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('bmc.progress', vscode.StatusBarAlignment.Right, 100);
  item.name = l10n.t('Canvas Progress');
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = ({ uri }: vscode.TextDocument, progress: CanvasProgress): void => {
    const { blocks, begun } = progress;
    item.text = `$(checklist) ${begun}/${blocks.length}`;
    item.tooltip = progressMarkdown(progress, uri);
    item.accessibilityInformation = { label: sayCanvas(begun, blocks.length, l10n.t), role: 'button' };
    item.command = { title: item.name ?? '', command: 'bmc.guideMe', arguments: [uri.toString()] };
    item.show();
  };
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !documents.isCanvas(document)) {
      item.hide();
      return;
    }
    start(Promise.resolve(documents.ask(document, undefined, undefined, (canvas) => {
      if (document === vscode.window.activeTextEditor?.document) tell(document, service.progress(canvas));
    })));
  };
  const showSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(show, delay);
  };
  show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document && documents.isCanvas(document)) showSoon();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bmc.language')) show();
    }),
    new vscode.Disposable(() => { clearTimeout(timer); }),
  );
}
