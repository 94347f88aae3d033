import type * as vscode from 'vscode';

/** What has changed in a document since a version of it, as VS Code tells it change by change. */
export class PendingChanges {
  private made: vscode.TextDocumentContentChangeEvent[] = [];
  private version = 0;
  private isComplete = true;

  /** @param version What has changed since this version is asked for. */
  constructor(version: number) {
    this.begin(version);
  }

  /** Forgets what has changed up to a version. */
  begin(version: number): void {
    this.made = [];
    this.version = version;
    this.isComplete = true;
  }

  add({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // That a document was saved, or is dirty, is told as a change as well.
    if (document.version === this.version) return;
    if (document.version !== this.version + 1) this.isComplete = false;
    this.version = document.version;
    this.made.push(...contentChanges);
  }

  /** The changes, in the order in which they were made. */
  get all(): readonly vscode.TextDocumentContentChangeEvent[] {
    return this.made;
  }

  /** Whether these are all changes up to the present version of a document, each heard of by itself. */
  leadTo(document: vscode.TextDocument): boolean {
    return this.isComplete && this.version === document.version;
  }
}
