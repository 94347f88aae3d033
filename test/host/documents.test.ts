import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chunkLength } from '../../src/parsing/chunks';
import { CanvasDocuments } from '../../src/vscode/documents';
import { canvasWith } from '../bench/canvases';

function open(content: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ language: 'bmc', content });
}

async function insert(document: vscode.TextDocument, position: vscode.Position, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, position, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Counts how often something else has its turn, until it is told to stop. */
function turns(): { stop: () => number } {
  let count = 0;
  let timer = setTimeout(function next() {
    count++;
    timer = setTimeout(next, 0);
  }, 0);
  return {
    stop: () => {
      clearTimeout(timer);
      return count;
    },
  };
}

describe('the open documents', () => {
  let documents: CanvasDocuments;
  beforeEach(() => {
    documents = new CanvasDocuments();
  });
  afterEach(() => {
    documents.dispose();
  });

  it('have one parse for each version, however often and by whomever they are asked', async () => {
    const document = await open('title: Shop\nchannels:\n  - Web\n  - Market\n');
    const first = documents.get(document);
    const [web] = first.blocks[0]?.items ?? [];
    assert.equal(documents.get(document), first);
    assert.equal(documents.peek(document), first);
    assert.equal(await documents.read(document), first);
    assert.equal(await documents.ask(document, undefined, undefined, (canvas) => canvas), first);
    await insert(document, new vscode.Position(3, 10), 's');
    const second = documents.get(document);
    assert.notEqual(second, first);
    assert.equal(second.source.text, document.getText());
    assert.equal(await documents.read(document), second);
    // Of which only what the edit touched was read anew.
    assert.equal(second.blocks[0]?.items[0], web);
  });

  it('are read in chunks where they are long, once for all who ask, and others have their turns between them', async () => {
    const text = canvasWith(1000);
    const document = await open(text);
    assert.equal(documents.peek(document), undefined);
    const others = turns();
    const [one, other] = await Promise.all([documents.read(document), documents.read(document)]);
    const count = others.stop();
    assert.ok(count > text.length / chunkLength / 2, `${count} turns`);
    assert.ok(one);
    assert.equal(other, one);
    assert.equal(documents.get(document), one);
    assert.equal(one.blocks.flatMap(({ items }) => items).length, 1000);
  });

  it('answer nobody who has cancelled, or who asked of a version that is superseded', async () => {
    const document = await open(canvasWith(5000));
    const cancelled = new vscode.CancellationTokenSource();
    const answers: string[] = [];
    const ask = (who: string, token?: vscode.CancellationToken): unknown => {
      const { version } = document;
      return documents.ask(document, token, undefined, () => {
        answers.push(document.version === version ? who : `${who}, too late`);
      });
    };
    const asked = [ask('cancelled', cancelled.token), ask('first')];
    cancelled.cancel();
    await insert(document, new vscode.Position(0, 8), ' very');
    asked.push(ask('present'));
    await Promise.all(asked);
    // On a slow machine, the first one may have its answer before anything is typed.
    assert.deepEqual(answers.filter((who) => who !== 'first'), ['present']);
    assert.equal(documents.peek(document)?.source.text, document.getText());
  });
});
