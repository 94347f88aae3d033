import assert from 'node:assert/strict';
import { Progress } from '../../../src/cli/progress';
import { english } from '../../../src/l10n/l10n';

/** What a terminal shows after each step of some work, by how long a step takes in milliseconds. */
function shown(steps: number, milliseconds: number, isTTY = true): { during: string[]; after: string } {
  let line = '';
  let now = 0;
  const write = (text: string): void => {
    for (const part of text.split('\r\u001B[K').entries()) line = part[0] === 0 ? line + part[1] : part[1];
  };
  const during = new Progress({ isTTY, write }, english, () => now).over(Array.from({ length: steps }), () => {
    now += milliseconds;
    return line;
  });
  return { during, after: line };
}

describe('progress on long work', () => {
  it('says how far it is, and leaves nothing behind', () => {
    const { during, after } = shown(8, 200);
    assert.deepEqual(during, ['', '', ...[2, 3, 4, 5, 6, 7].map((done) => `Canvases: ${done} of 8 …`)]);
    assert.equal(after, '');
  });

  it('is quiet on work that is done before anyone wonders', () => assert.deepEqual(new Set(shown(300, 1).during), new Set([''])));

  it('is quiet where no person reads it', () => assert.deepEqual(new Set(shown(8, 200, false).during), new Set([''])));

  it('does not flicker', () => {
    const { during } = shown(1000, 1);
    assert.ok(new Set(during).size <= 8, String(new Set(during).size));
  });

  it('takes the line away for what is to be written, and when the work fails', () => {
    let now = 0;
    const written: string[] = [];
    const progress = new Progress({ isTTY: true, write: (text: string) => written.push(text) }, english, () => now);
    assert.throws(() => progress.over([1, 2, 3], (each) => {
      now += 500;
      if (each === 3) throw new Error('no');
      progress.clear();
    }), /no/);
    assert.equal(written.at(-1), '\r\u001B[K');
    assert.equal(written.filter((text) => text === '\r\u001B[K').length, 2);
  });
});
