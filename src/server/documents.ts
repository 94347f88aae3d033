import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { ParseOptions } from '../parsing/parse';
import { parseCanvas } from '../parsing/parse';
import { reparseCanvas } from '../parsing/reparse';
import type { CanvasDocument } from '../parsing/syntax';
import type { LinkState } from '../links/linkState';
import { nextLinkState } from '../links/linkState';

/** A canvas that the client has open. */
export interface OpenCanvas {
  readonly uri: string;
  readonly version: number;
  readonly canvas: CanvasDocument;
  /** The canvas when its links were well. */
  readonly links: LinkState;
}

/** The canvases that the client has open, each parsed once for each version. */
export class OpenCanvases {
  private readonly open = new Map<string, OpenCanvas>();

  /** @param options How to read a file, asked whenever one is read. */
  constructor(private readonly options: () => ParseOptions) {}

  get(uri: string): OpenCanvas | undefined {
    return this.open.get(uri);
  }

  all(): readonly OpenCanvas[] {
    return [...this.open.values()];
  }

  set(uri: string, version: number, text: string): OpenCanvas {
    const canvas = parseCanvas(text, this.options());
    const opened = { uri, version, canvas, links: nextLinkState(undefined, canvas) };
    this.open.set(uri, opened);
    return opened;
  }

  /** Applies changes in order, each in positions of the text that the one before it left. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenCanvas | undefined {
    const opened = this.open.get(uri);
    if (!opened) return undefined;
    let { canvas } = opened;
    for (const change of changes) {
      if (!('range' in change)) {
        canvas = parseCanvas(change.text, this.options());
        continue;
      }
      const [start, end] = [canvas.source.offsetAt(change.range.start), canvas.source.offsetAt(change.range.end)];
      canvas = reparseCanvas(canvas, { start, end, text: change.text }, this.options());
    }
    const changed = { uri, version, canvas, links: nextLinkState(opened.links, canvas) };
    this.open.set(uri, changed);
    return changed;
  }

  close(uri: string): void {
    this.open.delete(uri);
  }

  /** Reads all open files again, as when the settings have changed. */
  rereadAll(): void {
    for (const { uri, version, canvas } of this.all()) this.set(uri, version, canvas.source.text);
  }
}
