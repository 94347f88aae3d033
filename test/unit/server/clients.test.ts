import assert from 'node:assert/strict';
import type { ClientCapabilities, CompletionList, Hover, RegistrationParams } from 'vscode-languageserver-protocol';
import { CancellationTokenSource, LSPErrorCodes, MarkupKind, ResponseError } from 'vscode-languageserver-protocol';
import { bmcServer, startServer } from '../kit/languageServer';
import { ownServer } from '../kit/ownServer';
import { patience } from '../kit/patience';
import { Client, uri } from '../kit/serverClient';

const text = [
  'title: Shop', 'customer_segments:', '  - id: homes', '    name: Households', 'channels:', '  - name: Web shop',
  '    type: onw', '    customer_segments: homes', '',
].join('\n');
const onTerm = { line: 6, character: 12 };

const hasWrongTerm = (found: readonly { code?: unknown }[]): boolean => found.some(({ code }) => code === 'unknown-term');

describe('the language server, with clients of all kinds', () => {
  let client: Client;

  const start = async (
    capabilities: ClientCapabilities = {}, more: object = {}, server = ownServer(),
  ): Promise<void> => {
    client = new Client(server);
    await client.initialize({ capabilities, ...more });
    await client.open(text);
  };
  afterEach(() => client.close());

  describe('that can do little', () => {
    it('inserts text for a snippet, indented as the line is', async () => {
      await start();
      await client.change(2, { range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } }, text: '  - ' });
      const { items: [item] } = await client.ask<CompletionList>('completion', 8, 4);
      assert.equal(item?.textEdit?.newText, 'name: Where customers find us\n    type: own');
      assert.equal(item.insertTextFormat, 1);
      assert.match(item.detail ?? '', /New item/);
      assert.equal(item.labelDetails, undefined);
    });

    it('never sends a command that is VS Code\'s own', async () => {
      await start({ textDocument: { completion: { completionItem: { snippetSupport: true } } } });
      await client.change(2, { range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } }, text: '    ' });
      const { items } = await client.ask<CompletionList>('completion', 8, 4);
      assert.ok(items.length > 3);
      assert.deepEqual(items.filter(({ command }) => command), []);
    });

    it('explains in plain text', async () => {
      await start({ textDocument: { hover: { contentFormat: [MarkupKind.PlainText] } } });
      const { contents } = await client.ask<Hover>('hover', 4, 2);
      assert.ok(typeof contents === 'object' && 'kind' in contents);
      assert.equal(contents.kind, 'plaintext');
      assert.match(contents.value, /^Channels\n/);
      assert.doesNotMatch(contents.value, /[*`]|^#/m);
    });

    it('says where a link leads, and lists the outline', async () => {
      await start();
      const range = { start: { line: 2, character: 8 }, end: { line: 2, character: 13 } };
      assert.deepEqual(await client.ask('definition', 7, 25), [{ uri, range }]);
      const symbols = await client.ask<{ name: string; containerName?: string; location: object }[]>('documentSymbol', 0, 0);
      assert.equal(symbols.find(({ name }) => name === 'Web shop')?.containerName, 'Channels');
    });

    it('sends diagnostics to one that could pull them, but not be told to pull them again', async () => {
      client = new Client(ownServer());
      const { capabilities } = await client.initialize({ capabilities: { textDocument: { diagnostic: {} } } });
      assert.equal(capabilities.diagnosticProvider, undefined);
      await client.open(text);
      assert.ok(hasWrongTerm(await client.diagnostics(1)));
    });
  });

  describe('settings', () => {
    const off = { validate: { enable: false } };

    /** Begins with a client that is asked, and waits until its answer counts: the server then wants all shown anew. */
    const startAnswering = async (settings: object | null): Promise<void> => {
      client = new Client(ownServer());
      client.connection.onRequest('workspace/configuration', () => [settings]);
      const renewed = new Promise<void>((resolve) => {
        client.connection.onRequest('workspace/codeLens/refresh', () => {
          resolve();
          return null;
        });
      });
      const workspace = { configuration: true, codeLens: { refreshSupport: true } };
      await client.initialize({ capabilities: { workspace }, initializationOptions: off });
      await renewed;
      await client.open(text);
    };

    for (const [how, initializationOptions] of [['as they are', off], ['under the name of the section', { bmc: off }]] as const) {
      it(`may come with the first message, ${how}`, async () => {
        await start({}, { initializationOptions });
        assert.deepEqual(await client.diagnostics(1), []);
      });
    }

    it('may be asked for, and then add to those', async () => {
      await startAnswering({ codeLens: { enable: false } });
      assert.deepEqual(await client.diagnostics(1), []);
      assert.deepEqual(await client.ask('codeLens', 0, 0), []);
    });

    it('may be asked for, and leave those where there are none', async () => {
      await startAnswering(null);
      assert.deepEqual(await client.diagnostics(1), []);
      assert.notDeepEqual(await client.ask('codeLens', 0, 0), []);
    });

    it('may change, whoever tells', async () => {
      await start();
      assert.ok(hasWrongTerm(await client.diagnostics(1)));
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { bmc: off } });
      await client.diagnostics(1, (found) => found.length === 0);
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.diagnostics(1, hasWrongTerm);
    });

    it('that change are asked for again, from a client that wants to be asked to tell', async () => {
      client = new Client(ownServer());
      let current: object = {};
      const registered = new Promise<string | undefined>((resolve) => {
        client.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
          resolve(registrations[0]?.method);
          return null;
        });
      });
      client.connection.onRequest('workspace/configuration', () => [current]);
      await client.initialize({
        capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } },
      });
      assert.equal(await registered, 'workspace/didChangeConfiguration');
      await client.open(text);
      await client.diagnostics(1, hasWrongTerm);
      current = off;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.diagnostics(1, (found) => found.length === 0);
    });
  });

  describe('languages', () => {
    const cases: [locale: string | undefined, env: NodeJS.ProcessEnv, says: RegExp][] = [
      ['nl-BE', {}, /Bedoelde je/],
      [undefined, { LC_ALL: '', LC_MESSAGES: '', LANG: 'nl_NL.UTF-8' }, /Bedoelde je/],
      [undefined, { LC_ALL: 'C', LANG: 'nl_NL.UTF-8' }, /Did you mean/],
      ['en', { LC_ALL: 'nl_NL.UTF-8' }, /Did you mean/],
    ];
    for (const [locale, env, says] of cases) {
      it(`${locale ?? 'that the client does not tell'}, with ${JSON.stringify(env)}`, async () => {
        client = new Client(ownServer(env));
        await client.initialize(locale === undefined ? {} : { locale });
        await client.open(text);
        const found = await client.diagnostics(1);
        const message = found.find(({ code }) => code === 'unknown-term')?.message;
        assert.match(typeof message === 'string' ? message : '', says);
      });
    }
  });

  describe('that do what they should not', () => {
    it('says that it does not know a request, and stays', async () => {
      await start();
      await assert.rejects(client.connection.sendRequest('textDocument/madeUp', {}), { code: -32601 });
      await client.connection.sendNotification('$/madeUp', {});
      const { items } = await client.ask<CompletionList>('completion', onTerm.line, onTerm.character);
      assert.ok(items.length > 0);
    });

    it('takes nonsense for an answer, and stays', async () => {
      await start();
      await assert.rejects(client.connection.sendRequest('textDocument/hover', {}));
      await client.connection.sendNotification('textDocument/didOpen', {});
      await client.change(2, { range: { start: { line: 99, character: 9 }, end: { line: 999, character: 0 } }, text: 'tags: [a]\n' });
      assert.ok(hasWrongTerm(await client.diagnostics(2)));
      for (const [line, character] of [[-1, 0], [0, -1], [1e9, 1e9]] as const) await client.ask('hover', line, character);
    });

    it('answers a request that was cancelled, or says that it was', async () => {
      await start();
      const source = new CancellationTokenSource();
      const asked = client.connection.sendRequest(
        'textDocument/hover', { textDocument: { uri }, position: onTerm }, source.token,
      );
      source.cancel();
      await asked.catch((error: unknown) => {
        assert.ok(error instanceof ResponseError);
        assert.equal(error.code, LSPErrorCodes.RequestCancelled);
      });
      await client.ask('hover', 0, 0);
    });
  });

  describe('the end of its process', function () {
    this.timeout(patience);

    it('is in order after a shutdown', async () => {
      await start({}, {}, startServer());
      assert.ok(hasWrongTerm(await client.diagnostics(1)));
      await client.connection.sendRequest('shutdown');
      await client.connection.sendNotification('exit');
      assert.equal(await client.ended, 0);
    });

    it('is not in order without one', async () => {
      await start({}, {}, startServer());
      await client.connection.sendNotification('exit');
      assert.equal(await client.ended, 1);
    });

    it('comes when the editor is gone', async () => {
      await start({}, {}, startServer());
      client.hangUp();
      assert.equal(await client.ended, 1);
    });

    it('is told which process to end with, as some clients do', async () => {
      client = new Client(startServer([...bmcServer, `--clientProcessId=${process.pid}`]));
      await client.initialize();
    });
  });
});
