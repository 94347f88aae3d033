import * as vscode from 'vscode';
import { isLanguageId } from '../canvas/languages';
import type { ParseOptions } from '../parsing/parse';
import { parseCanvas } from '../parsing/parse';
import { reparseCanvas } from '../parsing/reparse';
import type { CanvasDocument } from '../parsing/syntax';
import type { LinkState } from '../service/links/linkState';
import { nextLinkState } from '../service/links/linkState';

/** The documents that the extension is for, wherever they come from: disk, git, a pull request, nowhere yet. */
export const canvasSelector: vscode.DocumentSelector = { language: 'bmc' };

interface Parsed {
  version: number;
  canvas: CanvasDocument;
  /** The canvas when its links were well. */
  links: LinkState;
  /** What has changed since that version. */
  changes: vscode.TextDocumentContentChangeEvent[];
}

/** How a file is read: in which language, if it does not say. */
export function parseOptionsFor(scope: vscode.ConfigurationScope): ParseOptions {
  const language = vscode.workspace.getConfiguration('bmc', scope).get('language');
  return isLanguageId(language) ? { defaultLanguage: language } : {};
}

/** The canvas after changes; `undefined` if they do not lead to the text that the document has now. */
function update({ canvas, changes }: Parsed, document: vscode.TextDocument): CanvasDocument | undefined {
  const options = parseOptionsFor(document);
  for (const { rangeOffset, rangeLength, text } of changes) {
    canvas = reparseCanvas(canvas, { start: rangeOffset, end: rangeOffset + rangeLength, text }, options);
  }
  return canvas.source.text === document.getText() ? canvas : undefined;
}

/**
 * The parsed canvases of the open documents. Diagnostics, completion, hover and preview share one
 * parse for each version of a document, which costs what the edit touched; it is dropped when the
 * document closes.
 */
export class CanvasDocuments implements vscode.Disposable {
  private readonly parsed = new Map<string, Parsed>();
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    this.subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        this.parsed.get(document.uri.toString())?.changes.push(...contentChanges);
      }),
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
    const canvas = (known && update(known, document)) ?? parseCanvas(document.getText(), parseOptionsFor(document));
    const links = nextLinkState(known?.links, canvas);
    if (!document.isClosed) this.parsed.set(key, { version: document.version, canvas, links, changes: [] });
    return canvas;
  }

  /** What a document said when its links were well; `undefined` for one that is not open. */
  links(document: vscode.TextDocument): LinkState | undefined {
    return this.parsed.get(document.uri.toString())?.links;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.parsed.clear();
  }
}
