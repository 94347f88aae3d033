import * as vscode from 'vscode';
import type { CanvasDocument } from '../../parsing/syntax';
import type { LanguageService } from '../../service/languageService';
import type { CanvasOverview } from '../../service/overview/overview';
import { readRuleSettings } from '../../service/settings';
import type { CanvasDocuments } from '../documents';
import { guard } from '../guard';
import type { WorkspaceCanvases } from '../workspaceCanvases';

/** Debounce after the last change, in milliseconds. */
const delay = 200;

/** A change event for the canvases of the workspace. */
interface CanvasesChange {
  /** Whether canvases may have been added or removed, or any of them may have changed. */
  readonly all: boolean;
  /** The canvases that are known to have changed. */
  readonly uris: readonly vscode.Uri[];
}

/** What the view and the page show of each canvas: computed lazily, memoized per version. */
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
      // The file watcher reports nothing for files in a folder that is deleted as a whole.
      vscode.workspace.onDidDeleteFiles(moved),
      vscode.workspace.onDidRenameFiles(moved),
      vscode.workspace.onDidChangeWorkspaceFolders(moved),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        edited(document);
      }),
      // Closing the editor discards unsaved changes.
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

  /** The overview of the current version of a canvas; `undefined` if it cannot be read. */
  async get(uri: vscode.Uri): Promise<CanvasOverview | undefined> {
    return this.with(uri, (document) => {
      let overview = this.known.get(document);
      if (!overview) this.known.set(document, (overview = this.service.overview(document, settingsFor(uri))));
      return overview;
    });
  }

  /** Calls a function with the current version of a canvas; `undefined` if it cannot be read. */
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

/** The rule settings for a canvas; `undefined` if validation is disabled for it. */
function settingsFor(uri: vscode.Uri): { rules: ReturnType<typeof readRuleSettings> } | undefined {
  const configuration = vscode.workspace.getConfiguration('bmc', uri);
  const enabled = configuration.get<boolean>('validate.enable', true);
  return enabled ? { rules: readRuleSettings(configuration.get('rules')) } : undefined;
}
