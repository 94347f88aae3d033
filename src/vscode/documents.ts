import * as vscode from 'vscode';
import { isLanguageId } from '../canvas/languages';
import type { ParseOptions } from '../parsing/parse';
import { parseCanvas } from '../parsing/parse';
import { reparseLocally } from '../parsing/reparse';
import { parseInChunks, chunkLength } from '../parsing/chunks';
import type { CanvasDocument } from '../parsing/syntax';
import type { LinkState } from '../links/linkState';
import { nextLinkState } from '../links/linkState';
import { prepareCanvas } from '../service/prepare';
import { PendingChanges } from './pendingChanges';
import { guard, report } from './guard';
import { inSteps } from './inSteps';
import { pause } from './pause';

/** The documents that the extension is for, wherever they come from: disk, git, a pull request, nowhere yet. */
export const canvasSelector: vscode.DocumentSelector = { language: 'bmc' };

interface Parsed {
  version: number;
  /** `undefined` while what it became is to be read. */
  canvas: CanvasDocument | undefined;
  /** The canvas when its links were well. */
  links: LinkState;
  /** What has changed since that version. */
  readonly changes: PendingChanges;
}

/** How a file is read: in which language, if it does not say. */
export function parseOptionsFor(scope: vscode.ConfigurationScope): ParseOptions {
  const language = vscode.workspace.getConfiguration('bmc', scope).get('language');
  return isLanguageId(language) ? { defaultLanguage: language } : {};
}

/** Reads a long file in steps, and then finds out in steps what is asked of every canvas that opens. */
function* readAll(text: string, options: ParseOptions): Generator<number, CanvasDocument> {
  const canvas = yield* parseInChunks(text, options);
  yield* prepareCanvas(canvas);
  return canvas;
}

/** A longer file is read in chunks. UTF-16 units. */
const longFile = 2 * chunkLength;

/** Whether a canvas is so long that work on it is done step by step. */
export function isLong({ source }: CanvasDocument): boolean {
  return source.length > longFile;
}

/** Without putting all of the text together. UTF-16 units. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/**
 * The canvas after changes; `undefined` if they do not lead to the text that the document has now, or if only reading
 * all of a long file would tell.
 */
function update(
  { canvas, changes }: { canvas: CanvasDocument; changes: PendingChanges }, document: vscode.TextDocument,
): CanvasDocument | undefined {
  const options = parseOptionsFor(document);
  for (const { rangeOffset, rangeLength, text } of changes.all) {
    const change = { start: rangeOffset, end: rangeOffset + rangeLength, text };
    const source = canvas.source.edit(change);
    const changed = reparseLocally(canvas, source, change, options)
      ?? (source.length > longFile ? undefined : parseCanvas(source, options));
    if (!changed) return undefined;
    canvas = changed;
  }
  const { source } = canvas;
  const isSame = changes.leadTo(document)
    ? source.length === lengthOf(document) && source.lineCount === document.lineCount
    : source.text === document.getText();
  return isSame ? canvas : undefined;
}

/** A long file that is being read. */
interface Reading {
  /** What has changed since it began. */
  readonly changes: PendingChanges;
  readonly canvas: Promise<CanvasDocument | undefined>;
}

/**
 * The parsed canvases of the open documents. Diagnostics, completion, hover and preview share one
 * parse for each version of a document, which costs what the edit touched; it is dropped when the
 * document closes. A long file is read in chunks, so that reading it holds nobody up.
 */
export class CanvasDocuments implements vscode.Disposable {
  private readonly parsed = new Map<string, Parsed>();
  private readonly reading = new Map<string, Reading>();
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    this.subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => {
        const key = event.document.uri.toString();
        this.parsed.get(key)?.changes.add(event);
        this.reading.get(key)?.changes.add(event);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document.uri.toString())),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('bmc.language')) return;
        this.parsed.clear();
        this.reading.clear();
      }),
    ];
  }

  private forget(key: string): void {
    this.parsed.delete(key);
    this.reading.delete(key);
  }

  isCanvas(document: vscode.TextDocument): boolean {
    return document.languageId === 'bmc';
  }

  /** What a document says now, however long it takes. The result holds for the document's present version. */
  get(document: vscode.TextDocument): CanvasDocument {
    return this.peek(document) ?? this.keep(document, parseCanvas(document.getText(), parseOptionsFor(document)));
  }

  /** What a document says now, if that is known or told at once; `undefined` for a long file that is to be read. */
  peek(document: vscode.TextDocument): CanvasDocument | undefined {
    const key = document.uri.toString();
    const known = this.parsed.get(key);
    if (known?.version === document.version) return known.canvas;
    const canvas = known?.canvas && update({ canvas: known.canvas, changes: known.changes }, document);
    if (canvas) return this.keep(document, canvas);
    // What it was is of no use for what it has become; its links are to be told of all the same.
    if (known) known.canvas = undefined;
    if (lengthOf(document) > longFile) return undefined;
    return this.keep(document, parseCanvas(document.getText(), parseOptionsFor(document)));
  }

  /**
   * What a document says now; a long file is read in chunks first, once for all who ask.
   *
   * @returns `undefined` once it is of no use: cancelled, or for a version that is not the present one any more.
   */
  async read(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<CanvasDocument | undefined> {
    const known = this.peek(document);
    if (known) return known;
    const { version } = document;
    const key = document.uri.toString();
    let reading = this.reading.get(key);
    if (!reading) {
      const changes = new PendingChanges(version);
      this.reading.set(key, (reading = { changes, canvas: this.readInChunks(document, changes) }));
    }
    const canvas = await reading.canvas;
    return token?.isCancellationRequested === true || document.version !== version ? undefined : canvas;
  }

  /** What a document says, as it is once it is read: of a long one that is typed in meanwhile, what it has become. */
  async whenRead(document: vscode.TextDocument): Promise<CanvasDocument> {
    while (!document.isClosed) {
      const canvas = await this.read(document);
      if (canvas) return canvas;
    }
    return this.get(document);
  }

  /**
   * What follows from what a document says now: at once where that is known, later for a long file that is still to be
   * read, and the fallback if it fails or is of no use any more.
   */
  ask<T>(
    document: vscode.TextDocument, token: vscode.CancellationToken | undefined, fallback: T,
    answer: (canvas: CanvasDocument) => T | Promise<T>,
  ): T | Promise<T> {
    const failed = (error: unknown): T => {
      report(error);
      return fallback;
    };
    const known = guard(undefined, () => this.peek(document));
    if (!known) return this.read(document, token).then((canvas) => (canvas ? answer(canvas) : fallback)).catch(failed);
    const told = guard<T | Promise<T>>(fallback, () => answer(known));
    return told instanceof Promise ? told.catch(failed) : told;
  }

  /** What a document said when its links were well; `undefined` for one that is not open. */
  links(document: vscode.TextDocument): LinkState | undefined {
    return this.parsed.get(document.uri.toString())?.links;
  }

  private keep(document: vscode.TextDocument, canvas: CanvasDocument): CanvasDocument {
    const key = document.uri.toString();
    const links = nextLinkState(this.parsed.get(key)?.links, canvas);
    const { version } = document;
    if (!document.isClosed) this.parsed.set(key, { version, canvas, links, changes: new PendingChanges(version) });
    return canvas;
  }

  /**
   * Reads a long file; nothing else waits longer than for one slice. What is typed in the meantime is read at the end.
   *
   * @param changes What has changed since then; filled by who hears of it.
   */
  private async readInChunks(
    document: vscode.TextDocument, changes: PendingChanges,
  ): Promise<CanvasDocument | undefined> {
    const key = document.uri.toString();
    const isWanted = (): boolean => this.reading.get(key)?.changes === changes;
    /** What was read at once in the meantime, for who could not wait. */
    const readElsewhere = (): CanvasDocument | undefined => {
      const known = this.parsed.get(key);
      return known?.version === document.version ? known.canvas : undefined;
    };
    // What replaces much of the file makes vain what has been read of it.
    const isOfUse = (): boolean => isWanted() && !readElsewhere()
      && changes.all.every(({ rangeLength }) => rangeLength <= chunkLength);
    try {
      for (;;) {
        await pause();
        changes.begin(document.version);
        const read = await inSteps(readAll(document.getText(), parseOptionsFor(document)), isOfUse);
        if (!isWanted()) return undefined;
        const elsewhere = readElsewhere();
        if (elsewhere) return elsewhere;
        const isAsRead = changes.all.length === 0 && changes.leadTo(document);
        const canvas = isAsRead ? read : read && update({ canvas: read, changes }, document);
        if (canvas) return this.keep(document, canvas);
      }
    } finally {
      if (isWanted()) this.reading.delete(key);
    }
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.parsed.clear();
    this.reading.clear();
  }
}
