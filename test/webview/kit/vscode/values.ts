/*
 * The values of VS Code's API that have no life of their own, as far as the extension's panels use them.
 */

export class Disposable {
  constructor(private readonly end: () => void) {}

  static from(...all: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => { for (const each of all) each.dispose(); });
  }

  dispose(): void {
    this.end();
  }
}

export class EventEmitter<T> {
  private listeners: ((event: T) => unknown)[] = [];

  readonly event = (listener: (event: T) => unknown): Disposable => {
    this.listeners.push(listener);
    return new Disposable(() => { this.listeners = this.listeners.filter((each) => each !== listener); });
  };

  fire(event: T): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  dispose(): void {
    this.listeners = [];
  }
}

/** An address without authority, query and fragment. */
export class Uri {
  readonly authority = '';
  readonly query = '';

  private constructor(readonly scheme: string, readonly path: string) {}

  static parse(text: string): Uri {
    const { protocol, pathname } = new URL(text);
    return new Uri(protocol.slice(0, -1), pathname);
  }

  static joinPath({ scheme, path }: Uri, ...names: string[]): Uri {
    const parts: string[] = [];
    for (const name of [...path.split('/'), ...names]) {
      if (name === '..') parts.pop();
      else parts.push(name);
    }
    return new Uri(scheme, parts.join('/'));
  }

  toString(): string {
    return `${this.scheme}://${this.path}`;
  }
}

export class Position {
  constructor(readonly line: number, readonly character: number) {}
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  /** Between two positions, or two lines with a character in each. */
  constructor(...ends: [Position, Position] | [number, number, number, number]) {
    if (ends.length === 2) [this.start, this.end] = ends;
    else {
      const [line, character, endLine, endCharacter] = ends;
      this.start = new Position(line, character);
      this.end = new Position(endLine, endCharacter);
    }
  }
}

export class Selection extends Range {
  constructor(anchor: Position, readonly active: Position) {
    super(anchor, active);
  }
}

export class TextEdit {
  constructor(readonly range: Range, readonly newText: string) {}
}

export class WorkspaceEdit {
  readonly entries: (readonly [uri: Uri, edits: readonly TextEdit[]])[] = [];

  set(uri: Uri, edits: readonly TextEdit[]): void {
    this.entries.push([uri, edits]);
  }
}

export class Diagnostic {
  source?: string;
  code?: unknown;

  constructor(readonly range: Range, readonly message: string, readonly severity: number) {}
}

export class RelativePattern {
  constructor(readonly base: Uri, readonly pattern: string) {}
}

/** What is in a tab: there are none. */
export class TabInputText {
  constructor(readonly uri: Uri) {}
}

export class TabInputTextDiff {
  constructor(readonly original: Uri, readonly modified: Uri) {}
}

export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };
export const FilePermission = { Readonly: 1 };
export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 };
export const ViewColumn = { Active: -1, Beside: -2 };

// Kinds of things that no panel shows.
export const CompletionItemKind = {};
export const FoldingRangeKind = {};
export const SymbolKind = {};

export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };
