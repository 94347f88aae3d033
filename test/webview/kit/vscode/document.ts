import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit, Uri } from './values';
import { EventEmitter, Position, Range } from './values';

interface ContentChange {
  readonly range: Range;
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

export interface DocumentChange {
  readonly document: Document;
  readonly contentChanges: readonly ContentChange[];
}

/** A text that is open in VS Code, with what was done to it. */
export class Document {
  static readonly changed = new EventEmitter<DocumentChange>();

  readonly languageId = 'bmc';
  isClosed = false;
  private model: TextDocument;
  private saved: string;
  private readonly done: string[] = [];
  private readonly undone: string[] = [];

  constructor(readonly uri: Uri, text: string) {
    this.saved = text;
    this.model = TextDocument.create(uri.toString(), this.languageId, 1, text);
  }

  get version(): number {
    return this.model.version;
  }

  get lineCount(): number {
    return this.model.lineCount;
  }

  get isDirty(): boolean {
    return this.getText() !== this.saved;
  }

  getText(): string {
    return this.model.getText();
  }

  offsetAt(position: Position): number {
    return this.model.offsetAt(position);
  }

  positionAt(offset: number): Position {
    const { line, character } = this.model.positionAt(offset);
    return new Position(line, character);
  }

  lineAt(line: number): { readonly text: string; readonly range: Range } {
    const text = this.getText().split(/\r?\n/)[line] ?? '';
    return { text, range: new Range(line, 0, line, text.length) };
  }

  save(): Promise<boolean> {
    this.saved = this.getText();
    return Promise.resolve(true);
  }

  /** What is on disk. */
  get savedText(): string {
    return this.saved;
  }

  /** Makes edits that do not overlap, all at once. */
  edit(edits: readonly TextEdit[]): void {
    this.done.push(this.getText());
    this.undone.length = 0;
    this.apply(edits.map(({ range, newText: text }) => (
      { start: this.offsetAt(range.start), end: this.offsetAt(range.end), text }
    )));
  }

  /** Types a text in the place of a part of what is there; behind it, if that part is nothing. */
  replace(part: string, text: string): void {
    const start = part === '' ? this.getText().length : this.getText().indexOf(part);
    if (start < 0) throw new Error(`There is no ${part} in the text.`);
    this.done.push(this.getText());
    this.undone.length = 0;
    this.apply([{ start, end: start + part.length, text }]);
  }

  undo(): void {
    this.restore(this.done, this.undone);
  }

  redo(): void {
    this.restore(this.undone, this.done);
  }

  private restore(from: string[], to: string[]): void {
    const text = from.pop();
    if (text === undefined) return;
    to.push(this.getText());
    this.apply([{ start: 0, end: this.getText().length, text }]);
  }

  private apply(changes: readonly { readonly start: number; readonly end: number; readonly text: string }[]): void {
    // As VS Code tells them: the last one in the text first, so that each is where the text says.
    const backwards = [...changes].reverse().sort((a, b) => b.start - a.start);
    const contentChanges = backwards.map(({ start, end, text }): ContentChange => {
      const [from, to] = [this.positionAt(start), this.positionAt(end)];
      return { range: new Range(from, to), rangeOffset: start, rangeLength: end - start, text };
    });
    this.model = TextDocument.update(this.model, [...contentChanges], this.version + 1);
    Document.changed.fire({ document: this, contentChanges });
  }
}
