import * as vscode from 'vscode';
import { canvasGlob, mostCanvases } from '../canvas/files';
import { parseCanvas } from '../parsing/parse';
import type { CanvasDocument } from '../parsing/syntax';
import type { CanvasDocuments } from './documents';
import { parseOptionsFor } from './documents';
import { report } from './guard';

/** A canvas of the workspace, open or not. */
interface WorkspaceCanvas {
  readonly uri: vscode.Uri;
  readonly document: CanvasDocument;
}

/**
 * All canvases of the workspace folders. A file is read lazily and cached until it changes; for an open one the
 * editor's text is used.
 */
export class WorkspaceCanvases implements vscode.Disposable {
  private readonly read = new Map<string, Promise<CanvasDocument | undefined>>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly watcher = vscode.workspace.createFileSystemWatcher(canvasGlob);
  private readonly subscriptions: vscode.Disposable;

  /** A canvas was created, deleted, or changed on disk. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly documents: CanvasDocuments) {
    const forget = (uri: vscode.Uri): void => {
      this.read.delete(uri.toString());
      this.changed.fire(uri);
    };
    this.subscriptions = vscode.Disposable.from(
      this.watcher, this.changed,
      this.watcher.onDidCreate(forget), this.watcher.onDidChange(forget), this.watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('bmc.language')) this.read.clear();
      }),
    );
  }

  /** The URIs of the canvases, sorted by path, without reading them. */
  async find(token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
    const uris = await vscode.workspace.findFiles(canvasGlob, undefined, mostCanvases, token);
    return uris.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  /** The canvases, sorted by path. Those that cannot be read are left out. */
  async all(token?: vscode.CancellationToken): Promise<WorkspaceCanvas[]> {
    const uris = await this.find(token);
    const canvases: WorkspaceCanvas[] = [];
    for (const uri of uris) {
      if (token?.isCancellationRequested === true) break;
      const document = await this.get(uri);
      if (document) canvases.push({ uri, document });
    }
    return canvases;
  }

  /** One canvas; `undefined` if it cannot be read. */
  get(uri: vscode.Uri): Promise<CanvasDocument | undefined> {
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
    if (open && this.documents.isCanvas(open)) return this.documents.read(open);
    let reading = this.read.get(key);
    if (!reading) this.read.set(key, (reading = this.readFile(uri)));
    return reading;
  }

  private async readFile(uri: vscode.Uri): Promise<CanvasDocument | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      return parseCanvas(new TextDecoder().decode(bytes), parseOptionsFor(uri));
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.read.clear();
  }
}
