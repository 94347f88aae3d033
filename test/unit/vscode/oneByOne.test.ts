import assert from 'node:assert/strict';
import { oneByOne } from '../../../src/vscode/oneByOne';

describe('work that is done one by one', () => {
  it('begins when what came before it is done', async () => {
    const done: string[] = [];
    const add = oneByOne(assert.ifError);
    await new Promise<void>((resolve) => {
      add(async () => {
        await new Promise((later) => { setImmediate(later); });
        done.push('slow');
      });
      add(() => { done.push('quick'); });
      add(resolve);
    });
    assert.deepEqual(done, ['slow', 'quick']);
  });

  it('goes on after some of it failed, which is told', async () => {
    const told: unknown[] = [];
    const add = oneByOne((error) => { told.push(error); });
    await new Promise<void>((resolve) => {
      add(() => Promise.reject(new Error('late')));
      add(() => { throw new Error('at once'); });
      add(resolve);
    });
    assert.deepEqual(told.map(String), ['Error: late', 'Error: at once']);
  });
});
