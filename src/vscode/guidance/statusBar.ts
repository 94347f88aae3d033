import * as vscode from 'vscode';
import { sayBlock, sayCanvas } from '../../service/guidance/codeLenses';
import type { CanvasProgress } from '../../service/guidance/progress';
import type { LanguageService } from '../../service/languageService';
import type { CanvasDocuments } from '../documents';
import { guard } from '../guard';

/** After the last keystroke. Milliseconds. */
const delay = 200;

const icons = { empty: '$(circle-large-outline)', started: '$(circle-filled)', filled: '$(pass-filled)' } as const;

/** Each block with how far it is, as a link to be guided through it, and the first question that is open. */
function tooltip({ blocks, begun }: CanvasProgress, uri: vscode.Uri): vscode.MarkdownString {
  const l10n = vscode.l10n.t;
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: ['bmc.guideMe'] };
  text.appendMarkdown(`**${sayCanvas(begun, blocks.length, l10n)}**\n\n`);
  for (const block of blocks) {
    const args = encodeURIComponent(JSON.stringify([uri.toString(), block.block]));
    const link = `[${block.heading}](command:bmc.guideMe?${args})`;
    text.appendMarkdown(`${icons[block.state]} ${link} – ${sayBlock(block, l10n)}\n\n`);
  }
  const first = blocks.flatMap(({ questions }) => questions).find(({ isOpen }) => isOpen);
  if (first) text.appendMarkdown('---\n\n').appendMarkdown(`$(question) ${first.text}`);
  return text;
}

/** An item in the status bar that says how far the active canvas is filled. */
export function registerStatusBar(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('bmc.progress', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Canvas Progress');
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !documents.isCanvas(document)) {
      item.hide();
      return;
    }
    const progress = guard(undefined, () => service.progress(documents.get(document)));
    if (!progress) return;
    const { blocks, begun } = progress;
    item.text = `$(checklist) ${begun}/${blocks.length}`;
    item.tooltip = tooltip(progress, document.uri);
    item.accessibilityInformation = { label: sayCanvas(begun, blocks.length, vscode.l10n.t), role: 'button' };
    item.command = { title: item.name ?? '', command: 'bmc.guideMe', arguments: [document.uri.toString()] };
    item.show();
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
