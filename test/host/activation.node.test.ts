import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { tell } from './setup';

const id = 'bmc-as-code.bmc-as-code';

interface Mark {
  readonly name: string;
  readonly startTime: number;
}

/** When VS Code was at a point of activating the extension, in milliseconds; `undefined` if it does not say. */
function at(point: string): number | undefined {
  const { MonacoPerformanceMarks: marks } = globalThis as { MonacoPerformanceMarks?: { getMarks(): Mark[] } };
  return marks?.getMarks().find(({ name }) => name === `code/extHost/${point}/${id}`)?.startTime;
}

describe('activation', () => {
  it('is over when VS Code says so', async function () {
    const extension = vscode.extensions.getExtension(id);
    await extension?.activate();
    assert.equal(extension?.isActive, true);
    const [from, to] = [at('willActivateExtension'), at('didActivateExtension')];
    // Where VS Code keeps its marks is its own business.
    if (from === undefined || to === undefined) this.skip();
    assert.ok(to >= from);
    // For `npm run bench`, which runs this where nothing else does.
    tell(`ACTIVATION ${to - from}`);
  });
});
