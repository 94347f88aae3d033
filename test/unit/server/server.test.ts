import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Diagnostic, MessageConnection, PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

const uri = 'file:///shop.bmc.yaml';
const text = [
  'titel: Winkel', 'klantsegmenten:', '  - Huishoudens', 'kanalen:', '  - naam: Webshop', '    soort: eige', '    klantsegmenten: huishoudens', '',
].join('\n');

/** A client of the real server, as an editor would start it. */
class Client {
  readonly connection: MessageConnection;
  private readonly process: ChildProcess;
  private published: PublishDiagnosticsParams[] = [];
  private waiting: (() => void)[] = [];

  constructor() {
    this.process = spawn(process.execPath, [path.resolve('dist/bmc.js'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    assert.ok(this.process.stdout && this.process.stdin);
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout), new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.waiting.splice(0).forEach((wake) => {
        wake();
      });
    });
    this.connection.listen();
  }

  async open(capabilities: object = {}): Promise<void> {
    await this.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities, locale: 'nl' });
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'bmc', version: 1, text } });
  }

  ask<T>(method: string, line: number, character: number, more: object = {}): Promise<T> {
    return this.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position: { line, character }, ...more });
  }

  /** The diagnostics of a version, once they come. */
  async diagnostics(version: number): Promise<Diagnostic[]> {
    for (;;) {
      const found = this.published.find((each) => each.version === version);
      if (found) return found.diagnostics;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  async close(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    this.process.kill();
  }
}

describe('the language server', () => {
  let client: Client;

  beforeEach(() => {
    client = new Client();
  });
  afterEach(() => client.close());

  it('says what is wrong, in the user\'s language, and no more once it is mended', async () => {
    await client.open();
    const [first] = await client.diagnostics(1);
    assert.equal(first?.message, '`soort` in *Kanalen* kent `eigen`, `indirect`, `direct`, `partner`. Bedoelde je `eigen`?');
    const end = { line: 5, character: 15 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: end, end }, text: 'n' }],
    });
    assert.deepEqual(await client.diagnostics(2), []);
  });

  it('waits to be asked by a client that pulls', async () => {
    await client.open({ textDocument: { diagnostic: {} } });
    const report = await client.ask<{ items: Diagnostic[] }>('diagnostic', 0, 0);
    assert.deepEqual(report.items.map(({ code }) => code), ['unknown-term']);
  });

  it('completes, explains, finds, renames and outlines', async () => {
    await client.open();
    const completions = await client.ask<{ label: string }[]>('completion', 5, 11);
    assert.deepEqual(completions.map(({ label }) => label), ['eigen', 'indirect', 'direct', 'partner']);
    const hover = await client.ask<{ contents: { value: string } }>('hover', 3, 2);
    assert.match(hover.contents.value, /### Kanalen/);
    const [link] = await client.ask<{ targetUri: string; targetSelectionRange: object }[]>('definition', 6, 22);
    assert.deepEqual(link?.targetSelectionRange, { start: { line: 2, character: 4 }, end: { line: 2, character: 15 } });
    const renamed = await client.ask<{ changes: Record<string, unknown[]> }>('rename', 2, 6, { newName: 'Gezinnen' });
    assert.equal(renamed.changes[uri]?.length, 2);
    const symbols = await client.ask<{ name: string }[]>('documentSymbol', 0, 0);
    assert.ok(symbols.some(({ name }) => name === 'Kanalen'));
    const actions = await client.ask<{ title: string }[]>('codeAction', 0, 0, {
      range: { start: { line: 5, character: 12 }, end: { line: 5, character: 12 } }, context: { diagnostics: [] },
    });
    assert.equal(actions[0]?.title, 'Wijzigen in `eigen`');
  });

  it('formats a file, a range, and a line that was left', async () => {
    await client.open();
    const end = { line: 7, character: 0 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: end, end }, text: 'titel:   A  \nx-b:   [c,d]\n' }],
    });
    const options = { tabSize: 2, insertSpaces: true };
    const newTexts = async (method: string, more: object): Promise<string[]> =>
      (await client.ask<{ newText: string }[]>(method, 8, 0, { options, ...more })).map(({ newText }) => newText);
    assert.deepEqual(await newTexts('formatting', {}), ['', '', '', ' ']);
    const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 1 } };
    assert.deepEqual(await newTexts('rangeFormatting', { range }), ['', ' ']);
    assert.deepEqual(await newTexts('onTypeFormatting', { ch: '\n' }), ['', '']);
  });

  it('answers nothing for a file that is not open, and stays', async () => {
    await client.open();
    const other = { textDocument: { uri: 'file:///other.bmc.yaml' }, position: { line: 0, character: 0 } };
    assert.equal(await client.connection.sendRequest('textDocument/hover', other), null);
    assert.deepEqual((await client.ask<unknown[]>('completion', 5, 11)).length, 4);
  });
});
