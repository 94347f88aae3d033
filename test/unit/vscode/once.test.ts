import assert from 'node:assert/strict';
import { once } from '../../../src/vscode/once';

describe('what is loaded once', () => {
  it('is the same for all who ask, from the first on', async () => {
    let count = 0;
    const load = once(() => Promise.resolve(++count));
    assert.deepEqual(await Promise.all([load(), load()]), [1, 1]);
    assert.equal(await load(), 1);
  });

  it('is loaded anew after it failed', async () => {
    let count = 0;
    const load = once(() => (++count === 1 ? Promise.reject(new Error('no')) : Promise.resolve(count)));
    await assert.rejects(load(), /no/);
    assert.equal(await load(), 2);
  });
});
