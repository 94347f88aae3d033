import * as vscode from 'vscode';
import { itemDetails } from '../../preview/details';
import type { HostMessage, PageMessage, PreviewSession } from '../../protocol/preview';
import { readPageMessage } from '../../protocol/preview';
import type { CanvasDocuments } from '../documents';
import type { LanguageService } from '../../service/languageService';
import { report, start } from '../guard';
import { l10n } from '../l10n';
import { isStacked, onDidChangeLayout, setStacked } from '../layout';
import { oneByOne } from '../oneByOne';
import { pause } from '../pause';
import type { ChangeMessage } from './changeMessages';
import { change } from './changeMessages';
import { Copying } from './copying';
import type { Done } from './workspaceEdits';
import { refuse } from './workspaceEdits';
import { GuideNews } from './guideNews';
import { fillPanel } from '../panels/html';
import { fixesFor, viewsOf } from './problems';
import { Outbox } from './outbox';
import { findDocument, isEditable, isSame, isShown, nameOf, showText, watchFile } from '../panels/resource';
import { readToShow } from './reading';
import { revealItem, revealProblem } from './revealing';
import { ShownCanvas } from './shownCanvas';
import type { SinceHead } from './sinceHead';
import { previewTexts } from './texts';

/** A panel that shows a canvas beside its text. It sends the page the full model once, then patches. */
export class Preview implements vscode.Disposable {
  private readonly subscriptions: { dispose(): unknown }[] = [];
  private readonly disposed = new vscode.EventEmitter<void>();
  readonly onDidDispose = this.disposed.event;

  private readonly shown: ShownCanvas;
  /** The guide, while the page shows it. */
  private guide: GuideNews | undefined;
  /** Changes since the last commit, while the page shows them. */
  private since: SinceHead | undefined;
  private wantsSince = false;
  /** Serializes the edits that the page requests: each starts from the text that the one before left. */
  private readonly inTurn = oneByOne(report);
  /** Whether the page has loaded and listens: VS Code destroys a hidden one, which sends `ready` again when shown. */
  private isReady = false;
  private isDisposed = false;
  private readonly outbox = new Outbox((message) => {
    if (this.isReady) start(this.panel.webview.postMessage(message));
  }, (goOn) => { start(pause().then(goOn)); });
  private readonly copying = new Copying();
  /** Whether the file was deleted: VS Code keeps its document for a while. */
  private isDeleted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watcher: vscode.Disposable;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private resource: vscode.Uri,
    private isLocked: boolean,
    private readonly documents: CanvasDocuments,
    private readonly service: LanguageService,
    extensionUri: vscode.Uri,
  ) {
    this.shown = new ShownCanvas(documents, (message) => { this.post(message); });
    this.watcher = this.watch();
    const update = ({ uri }: vscode.TextDocument): void => {
      if (this.isOf(uri)) this.updateSoon();
    };
    this.subscriptions.push(
      this.disposed,
      panel.onDidDispose(() => {
        this.dispose();
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible) return;
        this.isReady = false;
        this.copying.giveUp();
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const known = readPageMessage(message);
        if (known) this.receive(known);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        update(document);
      }),
      vscode.workspace.onDidOpenTextDocument(update),
      vscode.workspace.onDidCloseTextDocument(update),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('bmc')) this.updateSoon();
      }),
      onDidChangeLayout(() => { this.sendLayout(); }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.isOf(uri))) this.updateSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.isOf(textEditor.document.uri)) this.shown.select(textEditor);
      }),
    );
    this.updateTitle();
    fillPanel(panel, extensionUri, 'preview');
  }

  get uri(): vscode.Uri {
    return this.resource;
  }

  get locked(): boolean {
    return this.isLocked;
  }

  isOf(uri: vscode.Uri): boolean {
    return isSame(this.resource, uri);
  }

  /** Shows another canvas. */
  show(uri: vscode.Uri): void {
    if (this.isOf(uri)) return;
    this.resource = uri;
    this.shown.clear();
    this.guide &&= new GuideNews(this.service);
    this.watcher.dispose();
    this.watcher = this.watch();
    this.updateTitle();
    this.sendSession();
    this.updateSoon();
  }

  toggleLock(): void {
    this.isLocked = !this.isLocked;
    this.updateTitle();
    this.sendSession();
  }

  /** Saves the document. */
  async save(): Promise<void> {
    await (await findDocument(this.resource))?.save();
  }

  /** Reveals the text editor, and focuses it. */
  async showSource(): Promise<void> {
    const document = await findDocument(this.resource);
    if (document) await showText(document, this.panel, undefined, true);
  }

  /**
   * Has the page put a picture on the clipboard.
   *
   * @returns The error message; `undefined` on success.
   */
  copyImage(png: Uint8Array): Promise<string | undefined> {
    return this.copying.copy(this.isReady ? () => { this.post({ type: 'copyImage', png }); } : undefined);
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.copying.giveUp();
    this.isDisposed = true;
    this.isReady = false;
    if (this.timer !== undefined) clearTimeout(this.timer);
    this.watcher.dispose();
    this.since?.dispose();
    this.disposed.fire();
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
    this.panel.dispose();
  }

  private watch(): vscode.Disposable {
    this.isDeleted = false;
    return watchFile(this.resource, (isThere) => {
      this.isDeleted = !isThere;
      this.updateSoon();
    });
  }

  private updateTitle(): void {
    const name = nameOf(this.resource);
    this.panel.title = this.isLocked ? l10n.t('[Preview] {0}', name) : l10n.t('Preview {0}', name);
  }

  private get session(): PreviewSession {
    return { uri: this.resource.toString(), locked: this.isLocked };
  }

  private post(message: HostMessage): void {
    if (this.isReady) this.outbox.post(message);
  }

  private sendSession(): void {
    this.post({ type: 'session', session: this.session, editable: isEditable(this.resource) });
  }

  private sendLayout(): void {
    this.post({ type: 'layout', stacked: isStacked() });
  }

  private receive(message: PageMessage): void {
    switch (message.type) {
      case 'ready':
        start(this.greet());
        break;
      case 'resync':
        this.shown.send();
        break;
      case 'reveal':
        start(this.withDocument((document) =>
          revealItem(this.documents, document, this.panel, message.key, message.focus)));
        break;
      case 'goToProblem':
        start(this.withDocument((document) => revealProblem(this.documents, document, this.panel)));
        break;
      case 'layout':
        start(setStacked(message.stacked));
        break;
      case 'guide':
        this.guide = message.on ? new GuideNews(this.service) : undefined;
        start(this.update());
        break;
      case 'since':
        start(this.showSince(message.on));
        break;
      case 'copied':
        this.copying.answered(message.error);
        break;
      case 'details':
        start(this.tellDetails(message.key));
        break;
      case 'edit':
      case 'fix':
      case 'undo':
      case 'redo':
        this.inTurn(() => this.answer(message));
        break;
    }
  }

  /** Sends a newly loaded page everything. */
  private async greet(): Promise<void> {
    try {
      await this.update();
    } finally {
      this.isReady = !this.isDisposed;
      this.post({ type: 'start', texts: previewTexts() });
      this.sendLayout();
      this.sendSession();
      this.shown.send();
    }
  }

  /** Coalesces a burst of changes into one update. */
  private updateSoon(): void {
    if (!this.isReady) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      start(this.update());
    }, 0);
  }

  private async update(): Promise<void> {
    const uri = this.resource;
    // The panel may show another canvas by now, or be closed.
    const isWanted = (): boolean => this.isOf(uri) && !this.isDisposed;
    const document = await findDocument(uri);
    if (!isWanted()) return;
    const isGone = !document || (this.isDeleted && !document.isDirty && !isShown(document));
    const isNew = this.shown.isEmpty || (!isGone && !this.documents.peek(document));
    if (!isGone && isNew && !await readToShow(this.documents, document, isWanted)) return;
    if (isGone) this.shown.showGone();
    else {
      this.shown.show(document);
      this.shown.showProblems(document);
      this.updateGuide(document);
      this.since?.update(document);
    }
    const editor = vscode.window.visibleTextEditors.find((each) => this.isOf(each.document.uri));
    if (editor) this.shown.select(editor);
  }

  /** Starts or stops sending the changes since the last commit. */
  private async showSince(isOn: boolean): Promise<void> {
    this.wantsSince = isOn;
    const { SinceHead } = await import('./sinceHead');
    this.since?.dispose();
    this.since = undefined;
    if (!this.wantsSince || this.isDisposed) return;
    this.since = new SinceHead(this.documents, (message) => { this.post(message); });
    await this.update();
  }

  private async withDocument(action: (document: vscode.TextDocument) => Promise<void> | void): Promise<void> {
    const document = await findDocument(this.resource);
    if (document) await action(document);
  }

  private async tellDetails(key: string): Promise<void> {
    const document = await findDocument(this.resource);
    const details = document && itemDetails(this.documents.get(document), key);
    const fixes = document ? fixesFor(this.service, this.documents, document, key) : [];
    this.post({ type: 'details', key, details: details ?? null, fixes: viewsOf(fixes) });
  }

  /** Applies a change that the page requests. Always answers, as the page's queue waits for that. */
  private async answer(message: ChangeMessage): Promise<void> {
    const { documents, service, panel, shown } = this;
    let done: Done = refuse('');
    try {
      const isOf = (uri: vscode.Uri): boolean => this.isOf(uri);
      done = await change(message, { documents, service, panel, shown, uri: this.resource, isOf });
      await this.withDocument((document) => { this.updateGuide(document); });
    } finally {
      this.post({ type: 'done', ...done });
    }
  }

  /** Sends the blocks of the guide that changed. */
  private updateGuide(document: vscode.TextDocument): void {
    // While the text cannot be parsed, the page keeps the guide of the last good canvas.
    if (!this.guide || this.shown.notice) return;
    const blocks = this.guide.of(this.documents.get(document));
    if (blocks.length > 0) this.post({ type: 'guide', blocks });
  }
}
