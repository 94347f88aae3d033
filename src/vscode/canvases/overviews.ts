import * as vscode from 'vscode';
import type { CanvasDocument } from '../../parsing/syntax';
import type { LanguageService } from '../../service/languageService';
import type { CanvasOverview } from '../../service/overview/overview';
import { readRuleSettings } from '../../service/settings';
import type { CanvasDocuments } from '../documents';
import { guard } from '../guard';
import type { WorkspaceCanvases } from '../workspaceCanvases';

/** After the last change, so that someone who types is not kept up with letter by letter. Milliseconds. */
const delay = 200;

/** What has changed among the canvases. */
export interface CanvasesChange {
  /** Whether canvases may have come or gone, or any of them may have changed. */
  readonly all: boolean;
  /** The canvases that have changed for certain. */
  readonly uris: readonly vscode.Uri[];
}

/** What the view and the page of canvases show of each, computed when it is asked for and once for each version. */
export class Overviews implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<CanvasesChange>();
  readonly onDidChange = this.changed.event;

  private known = new WeakMap<CanvasDocument, CanvasOverview>();
  private readonly pending = new Map<string, vscode.Uri>();
  private isAllPending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly service: LanguageService,
    documents: CanvasDocuments,
    private readonly canvases: WorkspaceCanvases,
  ) {
    const edited = (document: vscode.TextDocument): void => {
      if (documents.isCanvas(document)) this.changeSoon(document.uri);
    };
    const moved = (): void => {
      this.changeSoon();
    };
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      canvases.onDidChange(moved),
      // Of a whole folder that goes, the watcher of canvases hears nothing.
      vscode.workspace.onDidDeleteFiles(moved),
      vscode.workspace.onDidRenameFiles(moved),
      vscode.workspace.onDidChangeWorkspaceFolders(moved),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        edited(document);
      }),
      // What was not saved is gone with the editor.
      vscode.workspace.onDidCloseTextDocument(edited),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('bmc')) return;
        this.known = new WeakMap();
        this.changeSoon();
      }),
    );
  }

  /** Where the canvases are, sorted by path. */
  find(token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
    return this.canvases.find(token);
  }

  /** What there is to say of a canvas now; `undefined` if it cannot be read. */
  async get(uri: vscode.Uri): Promise<CanvasOverview | undefined> {
    return this.with(uri, (document) => {
      let overview = this.known.get(document);
      if (!overview) this.known.set(document, (overview = this.service.overview(document, settingsFor(uri))));
      return overview;
    });
  }

  /** What a function tells from a canvas as it is now; `undefined` if it cannot be read. */
  async with<T>(uri: vscode.Uri, tell: (document: CanvasDocument) => T): Promise<T | undefined> {
    const document = await this.canvases.get(uri);
    return document && guard(undefined, () => tell(document));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private changeSoon(uri?: vscode.Uri): void {
    if (uri) this.pending.set(uri.toString(), uri);
    else this.isAllPending = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const change = { all: this.isAllPending, uris: [...this.pending.values()] };
      this.pending.clear();
      this.isAllPending = false;
      this.changed.fire(change);
    }, delay);
  }
}

/** How a canvas is checked; `undefined` if it is not. */
function settingsFor(uri: vscode.Uri): { rules: ReturnType<typeof readRuleSettings> } | undefined {
  const configuration = vscode.workspace.getConfiguration('bmc', uri);
  const enabled = configuration.get<boolean>('validate.enable', true);
  return enabled ? { rules: readRuleSettings(configuration.get('rules')) } : undefined;
}
