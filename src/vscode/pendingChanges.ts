import type * as vscode from 'vscode';

/** The content changes of a document since a given version, collected from change events. */
export class PendingChanges {
  private made: vscode.TextDocumentContentChangeEvent[] = [];
  private version = 0;
  private isComplete = true;

  /** @param version The version to collect changes from. */
  constructor(version: number) {
    this.begin(version);
  }

  /** Discards the changes up to a version. */
  begin(version: number): void {
    this.made = [];
    this.version = version;
    this.isComplete = true;
  }

  add({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // A change of the dirty state fires a change event as well, with the same version.
    if (document.version === this.version) return;
    if (document.version !== this.version + 1) this.isComplete = false;
    this.version = document.version;
    this.made.push(...contentChanges);
  }

  /** The changes, in the order in which they were made. */
  get all(): readonly vscode.TextDocumentContentChangeEvent[] {
    return this.made;
  }

  /** Whether these are all changes up to the document's current version, with none missed. */
  leadTo(document: vscode.TextDocument): boolean {
    return this.isComplete && this.version === document.version;
  }
}
