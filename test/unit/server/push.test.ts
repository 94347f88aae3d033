import assert from 'node:assert/strict';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver-protocol';
import { Clock } from '../kit/clock';
import { ownServer } from '../kit/ownServer';
import { Client } from '../kit/serverClient';

const text = 'title: Shop\nchannels:\n  - name: Web shop\n    type: ';
const pulls: ClientCapabilities = {
  textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } },
};

const isMended = (found: readonly Diagnostic[]): boolean => !found.some(({ code }) => code === 'unknown-term');

describe('the diagnostics that the language server pushes', () => {
  let clock: Clock;
  let client: Client;

  beforeEach(() => {
    clock = new Clock();
    client = new Client(ownServer({}, { later: clock.later }));
  });
  afterEach(() => client.close());

  const start = async (capabilities: ClientCapabilities = {}): Promise<void> => {
    await client.initialize({ capabilities });
    await client.open(`${text}o\n`);
  };
  /** Types some more of the term, letter by letter, each a version. */
  const type = async (letters: string): Promise<void> => {
    for (const [index, letter] of letters.split('').entries()) {
      const at = { line: 3, character: 11 + index };
      await client.change(2 + index, { range: { start: at, end: at }, text: letter });
    }
  };
  /** Waits until all that was told has been handled, and what is sent of it has come: messages keep their order. */
  const settle = (): Promise<unknown> => client.ask('hover', 0, 0);

  it('come at once for a file that is opened', async () => {
    await start();
    assert.ok(!isMended(await client.diagnostics(1)));
    assert.equal(clock.count, 0);
  });

  it('come for the last of a row of changes alone, once it has come to a pause', async () => {
    await start();
    await type('wn');
    await settle();
    assert.deepEqual(client.versions, [1]);
    clock.pass();
    assert.ok(isMended(await client.diagnostics(3)));
    assert.deepEqual(client.versions, [1, 3]);
    assert.equal(clock.count, 0);
  });

  it('come again after a pause for each row of changes', async () => {
    await start();
    await type('w');
    await settle();
    clock.pass();
    assert.ok(!isMended(await client.diagnostics(2)));
    const at = { line: 3, character: 12 };
    await client.change(3, { range: { start: at, end: at }, text: 'n' });
    await settle();
    clock.pass();
    assert.ok(isMended(await client.diagnostics(3)));
    assert.deepEqual(client.versions, [1, 2, 3]);
  });

  it('are those of each file, whichever changes', async () => {
    await start();
    await type('w');
    await client.open(`${text}o\n`, { uri: 'file:///other.bmc.yaml' });
    await type('wn');
    await settle();
    clock.pass();
    await settle();
    assert.deepEqual(client.versions, [1, 1, 2, 3]);
  });

  it('end with none when a file is closed, also amid changes', async () => {
    await start();
    await type('w');
    await client.shut();
    await settle();
    assert.equal(clock.count, 0);
    clock.pass();
    await settle();
    assert.deepEqual(client.versions, [1, undefined]);
  });

  it('are not sent once more for changes that other settings have had sent already', async () => {
    await start();
    await type('wn');
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { bmc: {} } });
    await settle();
    clock.pass();
    await settle();
    assert.deepEqual(client.versions, [1, 3]);
  });

  it('come no more after a shutdown', async () => {
    await start();
    await type('w');
    await client.connection.sendRequest('shutdown');
    assert.equal(clock.count, 0);
    await client.connection.sendNotification('exit');
    assert.equal(await client.ended, 0);
    assert.deepEqual(client.versions, [1]);
  });

  it('wait for nothing where the client pulls them', async () => {
    await start(pulls);
    await type('w');
    await settle();
    assert.equal(clock.count, 0);
    assert.deepEqual(client.versions, []);
    const { items } = await client.ask<{ items: Diagnostic[] }>('diagnostic', 0, 0);
    assert.ok(!isMended(items));
  });
});
