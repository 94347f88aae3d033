import type * as vscode from 'vscode';

/** The extension starts here, in Node and in a web worker alike. */
export function activate(_context: vscode.ExtensionContext): void {
  // Nothing yet.
}
