import * as vscode from 'vscode';
import { readSession } from '../../protocol/preview';
import type { LanguageService } from '../../service/languageService';
import { uriOf } from '../canvases/node';
import type { CanvasDocuments } from '../documents';
import { registerExport } from '../export';
import { start } from '../guard';
import { restorePanels } from '../restoring';
import type { Preview } from './preview';
import { renamed } from '../panels/resource';

const viewType = 'bmc.preview';

/**
 * All previews. One that is not locked follows the active canvas; a locked one stays with its own, as in
 * VS Code's Markdown preview.
 */
class Previews implements vscode.Disposable {
  private readonly previews = new Set<Preview>();
  private readonly subscriptions: vscode.Disposable[];
  /** Canvases whose preview was opened automatically: once closed, it is not opened again. */
  private readonly opened = new Set<string>();

  constructor(
    private readonly extensionUri: vscode.Uri, private readonly documents: CanvasDocuments,
    private readonly service: LanguageService,
  ) {
    this.subscriptions = [
      restorePanels(viewType, async (panel, state) => {
        const session = readSession(state);
        if (!session) {
          panel.dispose();
          return;
        }
        const { Preview } = await import('./preview');
        const uri = vscode.Uri.parse(session.uri);
        this.add(new Preview(panel, uri, session.locked, documents, service, extensionUri));
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && documents.isCanvas(editor.document)) this.follow(editor.document);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          for (const preview of this.previews) preview.show(renamed(preview.uri, oldUri, newUri) ?? preview.uri);
        }
      }),
    ];
    const active = vscode.window.activeTextEditor;
    if (active && documents.isCanvas(active.document)) this.follow(active.document);
  }

  /** Shows the preview of a canvas in a column. */
  async open(uri: vscode.Uri, viewColumn: vscode.ViewColumn, preserveFocus: boolean): Promise<void> {
    const { Preview } = await import('./preview');
    const all = [...this.previews];
    const fitting = all.find((preview) => preview.isOf(uri)) ?? all.find(({ locked }) => !locked);
    if (fitting) {
      fitting.show(uri);
      fitting.panel.reveal(viewColumn === vscode.ViewColumn.Beside ? undefined : viewColumn, preserveFocus);
      return;
    }
    const options = { enableFindWidget: true };
    const panel = vscode.window.createWebviewPanel(viewType, '', { viewColumn, preserveFocus }, options);
    this.add(new Preview(panel, uri, false, this.documents, this.service, this.extensionUri));
  }

  get active(): Preview | undefined {
    return [...this.previews].find(({ panel }) => panel.active);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    for (const preview of this.previews) preview.dispose();
  }

  private add(preview: Preview): void {
    this.previews.add(preview);
    preview.onDidDispose(() => this.previews.delete(preview));
  }

  private follow(document: vscode.TextDocument): void {
    for (const preview of this.previews) if (!preview.locked) preview.show(document.uri);
    const key = document.uri.toString();
    const opens = vscode.workspace.getConfiguration('bmc').get<boolean>('preview.openAutomatically', false);
    // Not for a diff editor.
    const isDiff = vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;
    if (!opens || isDiff || this.opened.has(key)) return;
    this.opened.add(key);
    start(this.open(document.uri, vscode.ViewColumn.Beside, true));
  }
}

/** The URI in the active tab, if that is a text: with a long text it is known well before the editor is. */
function activeTabUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText ? input.uri : undefined;
}

/** The canvas that a command applies to: its argument, else the active one. */
function resourceOf(argument: unknown): vscode.Uri | undefined {
  return uriOf(argument) ?? vscode.window.activeTextEditor?.document.uri ?? activeTabUri();
}

/** Registers the preview and its commands. */
export function registerPreview(
  context: vscode.ExtensionContext, documents: CanvasDocuments, service: LanguageService,
): vscode.Disposable {
  const previews = new Previews(context.extensionUri, documents, service);
  const open = (column: vscode.ViewColumn, preserveFocus: boolean) => async (argument: unknown): Promise<void> => {
    const uri = resourceOf(argument);
    if (uri) await previews.open(uri, column, preserveFocus);
  };
  return vscode.Disposable.from(
    previews,
    vscode.commands.registerCommand('bmc.showPreview', open(vscode.ViewColumn.Active, false)),
    vscode.commands.registerCommand('bmc.showPreviewToSide', open(vscode.ViewColumn.Beside, true)),
    vscode.commands.registerCommand('bmc.preview.toggleLock', () => {
      previews.active?.toggleLock();
    }),
    vscode.commands.registerCommand('bmc.preview.save', () => previews.active?.save()),
    vscode.commands.registerCommand('bmc.showSource', () => previews.active?.showSource()),
    registerExport(context.extensionUri, documents, () => previews.active),
  );
}
