import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { ownServer } from '../kit/ownServer';
import { Client, uri } from '../kit/serverClient';

const text = [
  'titel: Winkel', 'klantsegmenten:', '  - Huishoudens', 'kanalen:', '  - naam: Webshop', '    soort: eige', '    klantsegmenten: huishoudens', '',
].join('\n');
const rich = {
  textDocument: {
    definition: { linkSupport: true }, documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

describe('the language server', () => {
  let client: Client;

  beforeEach(() => {
    client = new Client(ownServer());
  });
  afterEach(() => client.close());

  it('says what is wrong, in the user\'s language, and no more once it is mended', async () => {
    await client.initialize({ locale: 'nl', capabilities: rich });
    await client.open(text);
    const [first] = await client.diagnostics(1);
    assert.equal(first?.message, '`eige` is geen term voor `soort` in “Kanalen”. Bedoelde je `eigen`? Bekende termen: `eigen`, `indirect`, `direct`, `partner`.');
    const end = { line: 5, character: 15 };
    await client.change(2, { range: { start: end, end }, text: 'n' });
    assert.deepEqual(await client.diagnostics(2), []);
  });

  it('waits to be asked by a client that pulls', async () => {
    const { capabilities } = await client.initialize({
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    });
    assert.ok(capabilities.diagnosticProvider);
    await client.open(text);
    const report = await client.ask<{ items: Diagnostic[] }>('diagnostic', 0, 0);
    assert.deepEqual(report.items.map(({ code }) => code), ['unknown-term']);
  });

  it('completes, explains, finds, renames and outlines', async () => {
    await client.initialize({ locale: 'nl', capabilities: rich });
    await client.open(text);
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

  it('marks words, says how far a canvas is, and offers to rewrite and move', async () => {
    const { capabilities } = await client.initialize({ locale: 'nl', capabilities: rich });
    await client.open(text);
    const { data } = await client.ask<{ data: number[] }>('semanticTokens/full', 0, 0);
    assert.equal(data.length % 5, 0);
    assert.ok(data.length > 0 && capabilities.semanticTokensProvider?.legend);
    const lenses = await client.ask<{ command: { title: string } }[]>('codeLens', 0, 0);
    assert.equal(lenses[0]?.command.title, '2 van 9 bouwstenen begonnen');
    const at = { line: 4, character: 6 };
    const moves = await client.ask<{ kind: string }[]>('codeAction', 0, 0, {
      range: { start: at, end: at }, context: { diagnostics: [], only: ['refactor.move'] },
    });
    assert.equal(moves.length, 8);
  });

  it('finds items in the canvases of the folders, open or not', async () => {
    await client.initialize({ rootUri: pathToFileURL(path.resolve('examples')).href, capabilities: rich });
    await client.open(text);
    const find = async (query: string): Promise<string[]> => {
      const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
      return found.map(({ name, containerName, location }) => `${name} | ${containerName ?? ''} | ${path.basename(location.uri)}`);
    };
    assert.deepEqual(await find('huishoudens'), ['Huishoudens | Klantsegmenten · Winkel | shop.bmc.yaml']);
    assert.deepEqual(await find('income empty'), ['Income from an empty room | Value Propositions · Airbnb | airbnb.bmc.yaml']);
  });

  it('formats a file, a range, and a line that was left', async () => {
    await client.initialize({ locale: 'nl', capabilities: rich });
    await client.open(text);
    const end = { line: 7, character: 0 };
    await client.change(2, { range: { start: end, end }, text: 'titel:   A  \nx-b:   [c,d]\n' });
    const options = { tabSize: 2, insertSpaces: true };
    const newTexts = async (method: string, more: object): Promise<string[]> =>
      (await client.ask<{ newText: string }[]>(method, 8, 0, { options, ...more })).map(({ newText }) => newText);
    assert.deepEqual(await newTexts('formatting', {}), ['', '', '', ' ']);
    const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 1 } };
    assert.deepEqual(await newTexts('rangeFormatting', { range }), ['', ' ']);
    assert.deepEqual(await newTexts('onTypeFormatting', { ch: '\n' }), ['', '']);
  });

  it('has its client ask again for what hangs on the settings, once they change', async () => {
    const asked = ['codeLens', 'inlayHint', 'semanticTokens'].map((what) => new Promise<void>((resolve) => {
      client.connection.onRequest(`workspace/${what}/refresh`, () => {
        resolve();
        return null;
      });
    }));
    const refreshSupport = true;
    await client.initialize({ capabilities: { workspace: {
      codeLens: { refreshSupport }, inlayHint: { refreshSupport }, semanticTokens: { refreshSupport },
    } } });
    await client.open(text);
    assert.notDeepEqual(await client.ask<unknown[]>('codeLens', 0, 0), []);
    const settings = { bmc: { codeLens: { enable: false } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await Promise.all(asked);
    assert.deepEqual(await client.ask<unknown[]>('codeLens', 0, 0), []);
  });

  it('answers nothing for a file that is not open, and stays', async () => {
    await client.initialize({ locale: 'nl', capabilities: rich });
    await client.open(text);
    const other = { textDocument: { uri: 'file:///other.bmc.yaml' }, position: { line: 0, character: 0 } };
    assert.equal(await client.connection.sendRequest('textDocument/hover', other), null);
    assert.deepEqual((await client.ask<unknown[]>('completion', 5, 11)).length, 4);
  });
});
