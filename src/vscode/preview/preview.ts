import * as vscode from 'vscode';
import { itemOnLine } from '../../parsing/at';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { itemKeys, itemWithKey } from '../../preview/keys';
import type { PreviewModel } from '../../preview/model';
import { diffModels } from '../../preview/patch';
import { previewModel } from '../../preview/view';
import type { HostMessage, PageMessage, PreviewSession, StaleState } from '../../protocol/preview';
import { readPageMessage } from '../../protocol/preview';
import { sayProblem } from '../../service/validation/syntaxMessages';
import type { CanvasDocuments } from '../documents';
import { guard, start } from '../guard';
import { previewHtml } from './html';
import { previewTexts } from './texts';

/** What keeps a text from being read as the canvas it is meant to be; duplicate keys do not. */
function firstProblem(canvas: CanvasDocument): CanvasDocument['problems'][number] | undefined {
  return canvas.problems.find(({ code }) => code !== 'duplicate-key');
}

/** The name of a document, as its tab has it. */
function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/**
 * A panel that shows a canvas beside its text. It sends the page the whole model once, and from then on
 * only what changed.
 */
export class Preview implements vscode.Disposable {
  private readonly subscriptions: { dispose(): unknown }[] = [];
  private readonly disposed: vscode.EventEmitter<void>;
  readonly onDidDispose: vscode.Event<void>;

  /** The last model of the resource, and the last of them without problems. */
  private model: PreviewModel | undefined;
  private lastGood: PreviewModel | undefined;
  private stale: StaleState | null = null;
  private selected: string | null = null;
  private epoch = 0;
  private isReady = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private resource: vscode.Uri,
    private isLocked: boolean,
    private readonly documents: CanvasDocuments,
    extensionUri: vscode.Uri,
  ) {
    this.disposed = new vscode.EventEmitter();
    this.onDidDispose = this.disposed.event;
    panel.webview.options = {
      enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')],
    };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'images', 'file-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'images', 'file-dark.svg'),
    };
    this.subscriptions.push(
      this.disposed,
      panel.onDidDispose(() => {
        this.dispose();
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const known = readPageMessage(message);
        if (known) guard(undefined, () => {
          this.receive(known);
        });
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.isOf(document.uri)) this.updateSoon();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('bmc')) this.updateSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.isOf(textEditor.document.uri)) this.select(textEditor);
      }),
    );
    this.updateTitle();
    panel.webview.html = previewHtml(panel.webview, extensionUri);
  }

  get uri(): vscode.Uri {
    return this.resource;
  }

  get locked(): boolean {
    return this.isLocked;
  }

  isOf(uri: vscode.Uri): boolean {
    return this.resource.toString() === uri.toString();
  }

  /** Shows another canvas. */
  show(uri: vscode.Uri): void {
    if (this.isOf(uri)) return;
    this.resource = uri;
    this.model = undefined;
    this.lastGood = undefined;
    this.selected = null;
    this.updateTitle();
    this.sendSession();
    start(this.update());
  }

  toggleLock(): void {
    this.isLocked = !this.isLocked;
    this.updateTitle();
    this.sendSession();
  }

  dispose(): void {
    if (this.timer !== undefined) clearTimeout(this.timer);
    this.disposed.fire();
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
    this.panel.dispose();
  }

  private updateTitle(): void {
    const name = nameOf(this.resource);
    this.panel.title = this.isLocked ? vscode.l10n.t('[Preview] {0}', name) : vscode.l10n.t('Preview {0}', name);
  }

  private get session(): PreviewSession {
    return { uri: this.resource.toString(), locked: this.isLocked };
  }

  private post(message: HostMessage): void {
    if (this.isReady) start(this.panel.webview.postMessage(message));
  }

  private sendSession(): void {
    this.post({ type: 'session', session: this.session });
  }

  private sendAll(): void {
    if (!this.model) return;
    this.post({ type: 'model', epoch: this.epoch, model: this.model, texts: previewTexts(), session: this.session });
    this.post({ type: 'stale', stale: this.stale });
    this.post({ type: 'select', key: this.selected });
  }

  private receive(message: PageMessage): void {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        start(this.update().then(() => {
          this.sendAll();
        }));
        break;
      case 'resync':
        this.sendAll();
        break;
      case 'reveal':
        start(this.reveal(message.key, message.focus));
        break;
      case 'goToProblem':
        start(this.goToProblem());
        break;
    }
  }

  /** Waits for the rest of what is happening, so that a burst of changes is one update. */
  private updateSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      start(this.update());
    }, 0);
  }

  private async update(): Promise<void> {
    const uri = this.resource;
    const document = await vscode.workspace.openTextDocument(uri);
    // Another canvas may be shown by now.
    if (!this.isOf(uri)) return;
    this.render(this.documents.get(document));
    const editor = vscode.window.visibleTextEditors.find((each) => this.isOf(each.document.uri));
    if (editor) this.select(editor);
  }

  private render(canvas: CanvasDocument): void {
    const problem = firstProblem(canvas);
    const now = problem && this.lastGood ? this.lastGood : previewModel(canvas);
    if (!problem) this.lastGood = now;
    const before = this.model;
    this.model = now;
    if (!before) {
      this.epoch++;
      this.sendAll();
    } else {
      const patch = diffModels(before, now);
      if (patch) this.post({ type: 'patch', epoch: ++this.epoch, patch });
    }
    this.setStale(problem ? {
      line: canvas.source.lineAt(problem.start) + 1,
      message: sayProblem(problem, (message, ...args) => vscode.l10n.t(message, ...args)),
      isEarlier: now === this.lastGood,
    } : null);
  }

  private setStale(stale: StaleState | null): void {
    if (JSON.stringify(stale) === JSON.stringify(this.stale)) return;
    this.stale = stale;
    this.post({ type: 'stale', stale });
  }

  /** Marks the item that the cursor is in. */
  private select({ document, selection }: vscode.TextEditor): void {
    if (!vscode.workspace.getConfiguration('bmc', document).get<boolean>('preview.markEditorSelection', true)) return;
    const key = guard(null, () => {
      const canvas = this.documents.get(document);
      const item = itemOnLine(canvas, selection.active.line);
      return item ? itemKeys(canvas).get(item) ?? null : null;
    });
    if (key === this.selected) return;
    this.selected = key;
    this.post({ type: 'select', key });
  }

  private async showText(range: vscode.Range, focus: boolean): Promise<void> {
    const visible = vscode.window.visibleTextEditors.find((editor) => this.isOf(editor.document.uri));
    const document = visible?.document ?? await vscode.workspace.openTextDocument(this.resource);
    const viewColumn = visible?.viewColumn ?? vscode.ViewColumn.One;
    const options = { viewColumn, preserveFocus: !focus, preview: false };
    const editor = await vscode.window.showTextDocument(document, options);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Selects an item in the text. */
  private async reveal(key: string, focus: boolean): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.resource);
    const item = itemWithKey(this.documents.get(document), key);
    if (!item) return;
    const [from, to] = locate(item.part, item.span);
    const text = document.getText().slice(from, to).trimEnd();
    await this.showText(new vscode.Range(document.positionAt(from), document.positionAt(from + text.length)), focus);
  }

  private async goToProblem(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.resource);
    const problem = firstProblem(this.documents.get(document));
    if (!problem) return;
    await this.showText(new vscode.Range(document.positionAt(problem.start), document.positionAt(problem.end)), true);
  }
}
