import type { Localize } from '../../../../src/l10n/l10n';
import { english } from '../../../../src/l10n/l10n';
import { Document } from './document';
import { Git } from './git';
import type { Diagnostic, WorkspaceEdit } from './values';
import { EventEmitter, Range, Selection, Uri } from './values';

/*
 * VS Code's API as far as the extension's panels use it, over texts in memory. The build puts it in the place of
 * `vscode`, so that a page talks with the extension itself.
 */

export * from './values';

/** An editor of a text, and what is selected in it. */
export class Editor {
  static readonly selected = new EventEmitter<{ readonly textEditor: Editor }>();

  readonly viewColumn = 1;
  private selected = new Selection(new Range(0, 0, 0, 0).start, new Range(0, 0, 0, 0).end);

  constructor(readonly document: Document) {}

  get selection(): Selection {
    return this.selected;
  }

  set selection(selection: Selection) {
    this.selected = selection;
    Editor.selected.fire({ textEditor: this });
  }

  get selectedText(): string {
    const { start, end } = this.selected;
    return this.document.getText().slice(this.document.offsetAt(start), this.document.offsetAt(end));
  }

  revealRange(): void {
    // All of it is in sight.
  }
}

/** What a change of a setting tells of it. */
interface ConfigurationChange {
  affectsConfiguration(section: string): boolean;
}

const opened = new EventEmitter<Document>();
const closed = new EventEmitter<Document>();
const configured = new EventEmitter<ConfigurationChange>();
const diagnosed = new EventEmitter<{ readonly uris: readonly Uri[] }>();
const diagnostics = new Map<string, readonly Diagnostic[]>();
const watched = {
  created: new EventEmitter<Uri>(), changed: new EventEmitter<Uri>(), deleted: new EventEmitter<Uri>(),
};

/** What a test finds and does beside the extension. */
export const desk = {
  documents: [] as Document[],
  editors: [] as Editor[],
  settings: {} as Readonly<Record<string, unknown>>,
  /** Whether files can be written. */
  isReadOnly: false,
  /** What the extension wrote in its log: nothing, as long as nothing is wrong in it. */
  errors: [] as unknown[],
  /** Commands that were run, but for those that change a text. */
  commands: [] as (readonly unknown[])[],
  /** The repository that all is in; `undefined` if there is none. */
  git: undefined as Git | undefined,

  /** Opens a text, in the place of one with the same address. */
  open(name: string, text: string, scheme = 'file'): Document {
    const document = new Document(Uri.parse(`${scheme}:///${name}`), text);
    const known = desk.documents.find(({ uri }) => uri.toString() === document.uri.toString());
    if (known) desk.close(known);
    desk.documents.push(document);
    opened.fire(document);
    return document;
  },

  /** Commits the text of a file as it is, or another. */
  commit(document: Document, text = document.getText()): void {
    desk.git ??= new Git();
    desk.git.commit(document.uri.path, text);
  },

  close(document: Document): void {
    desk.documents = desk.documents.filter((each) => each !== document);
    document.isClosed = true;
    closed.fire(document);
  },

  /** Changes a setting. */
  set(name: string, value: unknown): void {
    desk.settings = { ...desk.settings, [name]: value };
    configured.fire({ affectsConfiguration: (section) => name === section || name.startsWith(`${section}.`) });
  },

  /** Deletes a file, and closes its text. */
  remove(document: Document): void {
    watched.deleted.fire(document.uri);
    desk.close(document);
  },

  /** Begins anew, with nothing open. */
  clear(): void {
    Object.assign(desk, { documents: [], editors: [], settings: {}, isReadOnly: false });
    Object.assign(desk, { errors: [], commands: [], git: undefined });
    diagnostics.clear();
  },
};

export const env = { language: 'en' };

export const l10n: { readonly t: Localize } = { t: english };

export const extensions = { getExtension: (): Git['extension'] | undefined => desk.git?.extension };

export const workspace = {
  get textDocuments(): readonly Document[] { return desk.documents; },
  onDidOpenTextDocument: opened.event,
  onDidCloseTextDocument: closed.event,
  onDidChangeTextDocument: Document.changed.event,
  onDidChangeConfiguration: configured.event,
  openTextDocument: (uri: Uri): Promise<Document> => {
    const document = uri.scheme === 'git' ? desk.git?.documentAt(uri) : undefined;
    return document ? Promise.resolve(document) : Promise.reject(new Error(`There is no ${uri.toString()}.`));
  },
  getConfiguration: (section: string) => ({
    get: (key: string, otherwise?: unknown): unknown => desk.settings[`${section}.${key}`] ?? otherwise,
    inspect: (): object => ({}),
    update: (key: string, value: unknown): Promise<void> => {
      desk.set(`${section}.${key}`, value);
      return Promise.resolve();
    },
  }),
  applyEdit: ({ entries }: WorkspaceEdit): Promise<boolean> => {
    for (const [uri, edits] of entries) {
      desk.documents.find((each) => each.uri.toString() === uri.toString())?.edit(edits);
    }
    return Promise.resolve(true);
  },
  asRelativePath: ({ path }: Uri): string => path.slice(1),
  createFileSystemWatcher: () => ({
    onDidCreate: watched.created.event, onDidChange: watched.changed.event, onDidDelete: watched.deleted.event,
    dispose: (): void => { /* It costs nothing. */ },
  }),
  fs: {
    isWritableFileSystem: (scheme: string): boolean => scheme === 'file',
    stat: (): Promise<{ permissions: number }> => Promise.resolve({ permissions: desk.isReadOnly ? 1 : 0 }),
  },
};

export const window = {
  tabGroups: { all: [] },
  get visibleTextEditors(): readonly Editor[] { return desk.editors; },
  onDidChangeTextEditorSelection: Editor.selected.event,
  showTextDocument: (document: Document): Promise<Editor> => {
    let editor = desk.editors.find((each) => each.document === document);
    if (!editor) desk.editors.push((editor = new Editor(document)));
    return Promise.resolve(editor);
  },
  createOutputChannel: () => ({
    error: (error: unknown): void => { desk.errors.push(error); },
    dispose: (): void => { /* It is nowhere. */ },
  }),
};

export const languages = {
  onDidChangeDiagnostics: diagnosed.event,
  getDiagnostics: (uri: Uri): readonly Diagnostic[] => diagnostics.get(uri.toString()) ?? [],
  createDiagnosticCollection: () => {
    const set = (uri: Uri, found: readonly Diagnostic[]): void => {
      diagnostics.set(uri.toString(), found);
      diagnosed.fire({ uris: [uri] });
    };
    return { set, delete: (uri: Uri): void => { set(uri, []); }, dispose: (): void => { diagnostics.clear(); } };
  },
};

export const commands = {
  executeCommand: (command: string, ...args: unknown[]): Promise<void> => {
    const document = desk.editors.at(-1)?.document;
    if (command === 'undo') document?.undo();
    else if (command === 'redo') document?.redo();
    else desk.commands.push([command, ...args]);
    return Promise.resolve();
  },
};
