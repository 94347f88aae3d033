import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PreviewModel } from '../../src/preview/model';
import type { ModelPart } from '../../src/preview/parts';
import { joinParts } from '../../src/preview/parts';
import { applyPatch } from '../../src/preview/patch';
import type { HostMessage, Notice, PageMessage } from '../../src/protocol/preview';
import { createLanguageService } from '../../src/service/languageService';
import { CanvasDocuments } from '../../src/vscode/documents';
import { Preview } from '../../src/vscode/preview/preview';

const text = 'title: Shop\nchannels:\n  - Web # why\n  - Market\n';

/** Waits for something to be so. */
async function until<T>(ask: () => T | undefined | false): Promise<T> {
  for (const end = Date.now() + 15_000; ;) {
    const answer = ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain: ${String(ask)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What stands in for the panel of a preview: it takes what the page would get, and says what the page would say. */
class Page implements vscode.Disposable {
  readonly said: HostMessage[] = [];
  private readonly heard = new vscode.EventEmitter<unknown>();
  private readonly closed = new vscode.EventEmitter<void>();
  private readonly changed = new vscode.EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>();
  private readonly documents = new CanvasDocuments();
  readonly preview: Preview;

  constructor(uri: vscode.Uri) {
    const webview: vscode.Webview = {
      options: {}, html: '', cspSource: 'none', asWebviewUri: (each) => each, onDidReceiveMessage: this.heard.event,
      postMessage: (message: HostMessage) => {
        this.said.push(message);
        return Promise.resolve(true);
      },
    };
    const panel = {
      webview, viewType: 'bmc.preview', title: '', options: {}, viewColumn: vscode.ViewColumn.Two, active: false,
      visible: true, onDidChangeViewState: this.changed.event, onDidDispose: this.closed.event,
      reveal: () => undefined, dispose: () => undefined,
    } as unknown as vscode.WebviewPanel;
    const service = createLanguageService({ l10n: (message, ...args) => vscode.l10n.t(message, ...args) });
    this.preview = new Preview(panel, uri, true, this.documents, service, uri);
  }

  /** Says something, whatever it is. */
  say(message: unknown): void {
    this.heard.fire(message);
  }

  /** Says something that a page says. */
  tell(message: PageMessage): void {
    this.say(message);
  }

  add(name: string, epoch = this.epoch): void {
    this.tell({ type: 'edit', epoch, intent: { do: 'add', block: 'channels', name } });
  }

  /** The canvas as the page has it by now, and its epoch. */
  get shown(): { model: PreviewModel | null; epoch: number } {
    let parts: ModelPart[] = [];
    return this.said.reduce<{ model: PreviewModel | null; epoch: number }>((now, message) => {
      if (message.type === 'part') parts = [...parts.slice(0, message.index), message.part];
      if (message.type === 'model') {
        const { model, epoch } = message;
        return { model: model && joinParts(parts.slice(0, message.parts), model), epoch };
      }
      if (message.type === 'patch' && now.model) return { model: applyPatch(now.model, message.patch), epoch: message.epoch };
      return now;
    }, { model: null, epoch: 0 });
  }

  get epoch(): number {
    return this.shown.epoch;
  }

  /** The names of the channels that it shows. */
  get channels(): string {
    const block = this.shown.model?.blocks.find(({ head }) => head.id === 'channels');
    return block?.items.map(({ name }) => name).join(', ') ?? '';
  }

  get notice(): Notice | null {
    return this.said.reduce<Notice | null>((now, message) => (message.type === 'notice' ? message.notice : now), null);
  }

  /** What was said of changes; of one that was not meant for this canvas nothing is. */
  get done(): string[] {
    return this.said.flatMap((message) => (message.type === 'done' && message.text !== '' ? [message.text] : []));
  }

  get editable(): boolean | undefined {
    return this.said.flatMap((message) => (message.type === 'session' ? [message.editable] : [])).at(-1);
  }

  dispose(): void {
    this.preview.dispose();
    this.documents.dispose();
    for (const emitter of [this.heard, this.closed, this.changed]) emitter.dispose();
  }
}

describe('when things go wrong around a preview', () => {
  let folder: vscode.Uri;
  let uri: vscode.Uri;
  const pages: Page[] = [];
  let count = 0;

  const write = (content: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  const saved = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  async function type(document: vscode.TextDocument, line: number, typed: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(line, 0), typed);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }
  /** A preview whose page has been told what there is. */
  async function openPage(of = uri): Promise<Page> {
    const page = new Page(of);
    pages.push(page);
    page.tell({ type: 'ready' });
    await until(() => page.said.some((message) => message.type === 'model'));
    return page;
  }

  beforeEach(async () => {
    const root = vscode.workspace.workspaceFolders?.[0];
    assert.ok(root);
    folder = vscode.Uri.joinPath(root.uri, 'faults');
    uri = vscode.Uri.joinPath(folder, `shop${count++}.bmc.yaml`);
    await write(text);
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) page.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  describe('a message from the page', () => {
    it('that is malformed does nothing, and the next good one is heard', async () => {
      const document = await vscode.workspace.openTextDocument(uri);
      const page = await openPage();
      const add = { do: 'add', block: 'channels', name: 'Bad' };
      const bad: unknown[] = [
        undefined, null, 0, '', 'edit', [], [{ type: 'edit' }], {}, { type: null }, { type: 'edit' }, { type: 'edit', epoch: page.epoch },
        { type: 'edit', intent: add }, { type: 'edit', epoch: String(page.epoch), intent: add }, { type: 'edit', epoch: Number.NaN, intent: add },
        { type: 'edit', epoch: page.epoch, intent: { ...add, block: '__proto__' } }, { type: 'edit', epoch: page.epoch, intent: { ...add, block: 'constructor' } },
        { type: 'edit', epoch: page.epoch, intent: { ...add, name: { toString: () => 'Bad' } } }, { type: 'edit', epoch: page.epoch, intent: { ...add, name: 'Bad'.repeat(100_000) } },
        { type: 'edit', epoch: page.epoch, intent: { do: 'remove', key: ['channels/web'] } }, { type: 'edit', epoch: page.epoch, intent: { do: 'set', key: 'channels/web', field: 'x', values: ['y'] } },
        { type: 'edit', epoch: page.epoch, intent: { do: 'move', key: 'channels/web', block: 'key_partners', before: 1 } },
        { type: 'fix', epoch: page.epoch, key: 'channels/web', title: 'rm' }, { type: 'reveal', key: {} }, { type: 'details', key: 'nothing' },
        { type: 'constructor' }, { type: 'edit', epoch: page.epoch, intent: { do: 'remove', key: 'channels/nothing' } },
      ];
      for (const message of bad) page.say(message);
      page.add('Good');
      await until(() => document.getText().includes('Good'));
      assert.equal(document.getText(), `${text}  - Good\n`);
      await until(() => page.channels === 'Web, Market, Good');
    });

    it('about a canvas that is another by now changes nothing, and the page is told what there is', async () => {
      const document = await vscode.workspace.openTextDocument(uri);
      const page = await openPage();
      const before = page.epoch;
      await type(document, 2, '  - Kiosk\n');
      page.tell({ type: 'edit', epoch: before, intent: { do: 'remove', key: 'channels/web' } });
      await until(() => page.epoch > before && page.channels === 'Kiosk, Web, Market');
      // What it lacks is enough.
      assert.equal(page.said.filter((message) => message.type === 'model').length, 1);
      page.add('Early', page.epoch + 1);
      page.add('Late', before);
      page.add('Now');
      await until(() => page.channels === 'Kiosk, Web, Market, Now');
      assert.equal(document.getText(), 'title: Shop\nchannels:\n  - Kiosk\n  - Web # why\n  - Market\n  - Now\n');
    });

    it('that comes twice is heard once: the second one is about what was there before', async () => {
      const document = await vscode.workspace.openTextDocument(uri);
      const page = await openPage();
      const { epoch } = page;
      for (let press = 0; press < 3; press++) page.add('Once', epoch);
      page.tell({ type: 'edit', epoch, intent: { do: 'remove', key: 'channels/web' } });
      await until(() => page.channels.includes('Once'));
      const probe = page.said.length;
      page.tell({ type: 'details', key: 'channels/web' });
      await until(() => page.said.slice(probe).some((message) => message.type === 'details'));
      assert.equal(document.getText(), `${text}  - Once\n`);
    });
  });

  it('a large canvas comes in parts, and what is typed between them is shown', async () => {
    const names = Array.from({ length: 2_500 }, (_, index) => `Shop ${index}`);
    await write(`title: Shops\nchannels:\n${names.map((name) => `  - ${name}\n`).join('')}`);
    const document = await vscode.workspace.openTextDocument(uri);
    const page = new Page(uri);
    pages.push(page);
    page.tell({ type: 'ready' });
    await until(() => page.said.some((message) => message.type === 'part'));
    await type(document, 2, '  - First\n');
    await until(() => page.channels === ['First', ...names].join(', '));
    assert.equal(page.said.filter((message) => message.type === 'part').length, 3);
    page.add('Last');
    await until(() => page.channels === ['First', ...names, 'Last'].join(', '));
  });

  describe('two previews of one canvas', () => {
    it('both show what either changes, also if both do so at once', async () => {
      const document = await vscode.workspace.openTextDocument(uri);
      const [one, other] = [await openPage(), await openPage()];
      one.add('One');
      await until(() => other.channels === 'Web, Market, One' && one.channels === other.channels);
      one.add('Two');
      other.add('Three');
      await until(() => one.done.length === 2 && other.done.length > 0);
      await until(() => one.channels === other.channels);
      // Whoever came second was told, or heard; never half of it.
      const lines = document.getText().split('\n').filter((line) => /Two|Three/.test(line));
      assert.ok(lines.length >= 1 && lines.every((line) => /^ {2}- (?:Two|Three)$/.test(line)), document.getText());
      if (lines.length === 1) assert.match([...one.done, ...other.done].join('\n'), /changed in the meantime/);
      assert.deepEqual([one.notice, other.notice], [null, null]);
    });

    it('follow two editors of it', async () => {
      const document = await vscode.workspace.openTextDocument(uri);
      const editors = [
        await vscode.window.showTextDocument(document, vscode.ViewColumn.One),
        await vscode.window.showTextDocument(document, vscode.ViewColumn.Two),
      ];
      const both = [await openPage(), await openPage()];
      for (const [index, editor] of editors.entries()) {
        await editor.edit((edit) => {
          edit.insert(new vscode.Position(2, 0), `  - Typed ${index}\n`);
        });
      }
      for (const page of both) await until(() => page.channels === 'Typed 1, Typed 0, Web, Market');
    });
  });

  it('a file that others change on disk while it is being edited: what was typed stays, and so does theirs', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const page = await openPage();
    await type(document, 2, '  - Mine\n');
    await write(text.replace('Market', 'Theirs'));
    page.add('Dragged in');
    await until(() => page.channels === 'Mine, Web, Market, Dragged in');
    assert.ok(document.isDirty);
    assert.match(await saved(), /Theirs/);
    assert.doesNotMatch(await saved(), /Mine|Dragged/);
  });

  it('a file that others change on disk while it is not being edited is shown as it is', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const page = await openPage();
    await write(text.replace('Market', 'Theirs'));
    await until(() => page.channels === 'Web, Theirs');
  });

  it('a file that is deleted while only its preview is open stays in sight, and comes back', async () => {
    // VS Code tells nothing of a file that comes and goes at once: one that it knows of is wanted.
    uri = vscode.Uri.joinPath(folder, 'known.bmc.yaml');
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    const isKnown = new Promise<void>((resolve) => {
      watcher.onDidCreate(({ path }) => {
        if (path === uri.path) resolve();
      });
    });
    await write(text);
    await isKnown;
    watcher.dispose();
    const page = await openPage();
    await vscode.workspace.fs.delete(uri);
    await until(() => page.notice?.kind === 'gone');
    assert.equal(page.channels, 'Web, Market');
    page.add('Lost?');
    await until(() => page.done.length > 0);
    assert.match(page.done.join(), /is not there any more/);
    await write(text.replace('Market', 'Back'));
    await until(() => page.notice === null && page.channels === 'Web, Back');
  });

  it('a file that is deleted while it is being edited: its text stays, in the editor and in the preview', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const page = await openPage();
    await type(document, 2, '  - Mine\n');
    await vscode.workspace.fs.delete(uri);
    page.add('Still');
    await until(() => page.channels === 'Mine, Web, Market, Still');
    assert.equal(document.getText(), 'title: Shop\nchannels:\n  - Mine\n  - Web # why\n  - Market\n  - Still\n');
    assert.ok(await document.save());
    assert.match(await saved(), /Mine[^]*Still/);
  });

  it('settings that change while it is open are taken over', async () => {
    await write('bmc: 1\n');
    const page = await openPage();
    const heading = (): string | undefined => page.shown.model?.blocks.find(({ head }) => head.id === 'channels')?.head.heading;
    await until(() => heading() === 'Channels');
    const settings = vscode.workspace.getConfiguration('bmc');
    try {
      await settings.update('language', 'nl', vscode.ConfigurationTarget.Workspace);
      await until(() => heading() === 'Kanalen');
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until(() => heading() === 'Channels');
  });

  it('an edit that was meant for another canvas is not done to the one that is shown now', async () => {
    const other = vscode.Uri.joinPath(folder, 'other.bmc.yaml');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(other);
    const page = await openPage();
    const { epoch } = page;
    page.add('Late');
    page.preview.show(other);
    page.add('Later');
    await until(() => page.epoch > epoch);
    page.add('Right');
    await until(() => page.done.length > 0);
    assert.deepEqual(page.done, ['Added Right to Channels.']);
    assert.equal(document.getText(), `${text}  - Right\n`);
  });

  it('what is taken back is shown before the page goes on', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const page = await openPage();
    page.add('Kiosk');
    await until(() => page.done.length === 1 && page.channels === 'Web, Market, Kiosk');
    const answers = (): number => page.said.filter((message) => message.type === 'done').length;
    page.tell({ type: 'undo' });
    await until(() => answers() === 2);
    assert.equal(page.channels, 'Web, Market');
    page.add('Stall');
    await until(() => page.channels === 'Web, Market, Stall');
  });

  it('the page hears what was refused', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const page = await openPage();
    const refused = (): boolean[] => page.said.flatMap((message) => (message.type === 'done' ? [message.isRefused] : []));
    page.add('Kiosk');
    await until(() => page.channels === 'Web, Market, Kiosk');
    await type(document, 0, '[');
    await until(() => page.notice !== null);
    page.add('Stall');
    page.tell({ type: 'fix', epoch: page.epoch, key: 'channels/market', title: 'Change to `Stall`' });
    await until(() => refused().length === 3);
    assert.deepEqual(refused(), [false, true, true]);
  });

  it('a quick fix leads to the item that it gave another key', async () => {
    await write('channels:\n  - name: Web\n    id: Web Shop\n  - Market\n');
    const document = await vscode.workspace.openTextDocument(uri);
    const page = await openPage();
    const key = page.shown.model?.blocks.find(({ head }) => head.id === 'channels')?.items[0]?.key;
    assert.ok(key);
    page.tell({ type: 'details', key });
    const fix = await until(() => page.said.flatMap((message) => (message.type === 'details' ? message.fixes : []))[0]);
    page.tell({ type: 'fix', epoch: page.epoch, key, title: fix.title });
    const focus = await until(() => page.said.flatMap((message) => (message.type === 'done' ? [message.focus] : []))[0]);
    assert.notEqual(focus, key);
    assert.equal(focus, 'channels/web-shop', document.getText());
  });

  it('a quick fix that there is not any more is not said to be done', async () => {
    const page = await openPage();
    page.tell({ type: 'fix', epoch: page.epoch, key: 'channels/market', title: 'Change to `Stall`' });
    await until(() => page.done.length > 0);
    assert.deepEqual(page.done, ['The text was changed in the meantime, so this was not done.']);
  });

  describe('a file system that cannot be written', () => {
    const scheme = 'bmcreadonly';
    let registered: vscode.Disposable;
    const readonly = vscode.Uri.from({ scheme, path: '/shop.bmc.yaml' });

    before(() => {
      const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
      const no = (): never => { throw vscode.FileSystemError.NoPermissions(); };
      registered = vscode.workspace.registerFileSystemProvider(scheme, {
        onDidChangeFile: changed.event, watch: () => new vscode.Disposable(() => undefined),
        readFile: () => new TextEncoder().encode(text), readDirectory: () => [],
        stat: ({ path }) => ({
          type: path === '/' ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 0, size: text.length,
        }),
        createDirectory: no, writeFile: no, delete: no, rename: no,
      }, { isReadonly: true });
    });
    after(() => {
      registered.dispose();
    });

    it('is shown, says so to the page, and does not take its edits', async () => {
      const document = await vscode.workspace.openTextDocument(readonly);
      const page = await openPage(readonly);
      assert.deepEqual([page.channels, page.editable], ['Web, Market', false]);
      page.add('Forced');
      await until(() => page.done.length > 0);
      assert.deepEqual(page.done, ['This canvas cannot be changed: it is read-only.']);
      assert.deepEqual([document.getText(), document.isDirty], [text, false]);
    });
  });
});
