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

/** Canvases of any scheme: on disk, from git or a pull request, or untitled. */
export const canvasSelector: vscode.DocumentSelector = { language: 'bmc' };

interface Parsed {
  version: number;
  /** `undefined` while the current text is not parsed yet. */
  canvas: CanvasDocument | undefined;
  /** The last version without link problems. */
  links: LinkState;
  /** The edits since that version. */
  readonly changes: PendingChanges;
}

/** The parse options of a file: its language, if the text does not say. */
export function parseOptionsFor(scope: vscode.ConfigurationScope): ParseOptions {
  const language = vscode.workspace.getConfiguration('bmc', scope).get('language');
  return isLanguageId(language) ? { defaultLanguage: language } : {};
}

/** Parses a long file in steps, then warms up, also in steps, what every editor requests when a canvas opens. */
function* readAll(text: string, options: ParseOptions): Generator<number, CanvasDocument> {
  const canvas = yield* parseInChunks(text, options);
  yield* prepareCanvas(canvas);
  return canvas;
}

/** Files longer than this, in UTF-16 code units, are parsed in chunks. */
const longFile = 2 * chunkLength;

/** Whether a canvas is so long that work on it has to yield to the event loop. */
export function isLong({ source }: CanvasDocument): boolean {
  return source.length > longFile;
}

/** The length of a document in UTF-16 code units, without building its whole text. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/**
 * The canvas after incremental changes; `undefined` if they do not produce the document's current text, or if a long
 * file would need a full reparse.
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

/** A long file that is being parsed. */
interface Reading {
  /** The edits since parsing began. */
  readonly changes: PendingChanges;
  readonly canvas: Promise<CanvasDocument | undefined>;
}

/**
 * The parsed canvases of the open documents. All features share one incremental parse per document version, dropped
 * when the document closes. A long file is parsed in chunks, so that it never blocks the extension host.
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

  /** The canvas of the document's current version, parsed synchronously, however long that takes. */
  get(document: vscode.TextDocument): CanvasDocument {
    return this.peek(document) ?? this.keep(document, parseCanvas(document.getText(), parseOptionsFor(document)));
  }

  /** The current canvas if it is cached or cheap to parse; `undefined` for a long file that is not parsed yet. */
  peek(document: vscode.TextDocument): CanvasDocument | undefined {
    const key = document.uri.toString();
    const known = this.parsed.get(key);
    if (known?.version === document.version) return known.canvas;
    const canvas = known?.canvas && update({ canvas: known.canvas, changes: known.changes }, document);
    if (canvas) return this.keep(document, canvas);
    // The stale canvas is dropped, but the entry stays: its link state is still needed.
    if (known) known.canvas = undefined;
    if (lengthOf(document) > longFile) return undefined;
    return this.keep(document, parseCanvas(document.getText(), parseOptionsFor(document)));
  }

  /**
   * The current canvas; a long file is parsed in chunks first, once for all callers.
   *
   * @returns `undefined` if cancelled, or if the version has become stale.
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

  /** The canvas once it is parsed; edits made in the meantime are included. */
  async whenRead(document: vscode.TextDocument): Promise<CanvasDocument> {
    while (!document.isClosed) {
      const canvas = await this.read(document);
      if (canvas) return canvas;
    }
    return this.get(document);
  }

  /**
   * Computes something from the current canvas: synchronously if it is cached, later for a long file that is still
   * being parsed. Gives the fallback on an error or once the result is stale.
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

  /** The last version without link problems; `undefined` for a document that is not open. */
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
   * Parses a long file, yielding after each chunk. Edits made in the meantime are applied at the end.
   *
   * @param changes Edits since then; filled by the change listener.
   */
  private async readInChunks(
    document: vscode.TextDocument, changes: PendingChanges,
  ): Promise<CanvasDocument | undefined> {
    const key = document.uri.toString();
    const isWanted = (): boolean => this.reading.get(key)?.changes === changes;
    /** The canvas, if a synchronous caller had it parsed in the meantime. */
    const readElsewhere = (): CanvasDocument | undefined => {
      const known = this.parsed.get(key);
      return known?.version === document.version ? known.canvas : undefined;
    };
    // An edit that replaces much of the file makes the parse so far useless.
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
