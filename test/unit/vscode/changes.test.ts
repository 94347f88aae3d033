import assert from 'node:assert/strict';
import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import { PendingChanges } from '../../../src/vscode/pendingChanges';

/** What VS Code tells of a change, as far as it is looked at. */
function change(version: number, ...texts: string[]): TextDocumentChangeEvent {
  const contentChanges = texts.map((text) => ({ text }));
  return { document: { version }, contentChanges } as unknown as TextDocumentChangeEvent;
}

describe('the changes of a document', () => {
  const cases: [name: string, events: TextDocumentChangeEvent[], version: number, leads: boolean][] = [
    ['none', [], 1, true],
    ['one after another', [change(2, 'a'), change(3, 'b', 'c')], 3, true],
    ['and that it was saved', [change(2, 'a'), change(2)], 2, true],
    ['one of which was not heard of', [change(3, 'a')], 3, false],
    ['the last of which was not heard of', [change(2, 'a')], 3, false],
  ];
  for (const [name, events, version, leads] of cases) {
    it(`${leads ? 'lead' : 'do not lead'} to its present version: ${name}`, () => {
      const changes = new PendingChanges(1);
      for (const event of events) changes.add(event);
      assert.equal(changes.leadTo({ version } as TextDocument), leads);
      assert.deepEqual(changes.all, events.flatMap(({ contentChanges }) => contentChanges));
    });
  }
});
