import * as vscode from 'vscode';
import { isLanguageId } from '../canvas/languages';
import { parseCanvas } from '../parsing/parse';
import type { CanvasDocument } from '../parsing/syntax';

/** The documents that the extension is for, wherever they come from: disk, git, a pull request, nowhere yet. */
export const canvasSelector: vscode.DocumentSelector = { language: 'bmc' };

/**
 * The parsed canvases of the open documents. Diagnostics, completion, hover and preview share one
 * parse for each version of a document; it is dropped when the document closes.
 */
export class CanvasDocuments implements vscode.Disposable {
  private readonly parsed = new Map<string, { version: number; canvas: CanvasDocument }>();
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    this.subscriptions = [
      vscode.workspace.onDidCloseTextDocument((document) => this.parsed.delete(document.uri.toString())),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('bmc.language')) this.parsed.clear();
      }),
    ];
  }

  isCanvas(document: vscode.TextDocument): boolean {
    return document.languageId === 'bmc';
  }

  /** What a document says now. The result holds for the document's present version. */
  get(document: vscode.TextDocument): CanvasDocument {
    const key = document.uri.toString();
    const known = this.parsed.get(key);
    if (known?.version === document.version) return known.canvas;
    const language = vscode.workspace.getConfiguration('bmc', document).get('language');
    const canvas = parseCanvas(document.getText(), isLanguageId(language) ? { defaultLanguage: language } : {});
    if (!document.isClosed) this.parsed.set(key, { version: document.version, canvas });
    return canvas;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.parsed.clear();
  }
}
