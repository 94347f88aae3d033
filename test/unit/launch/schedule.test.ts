import assert from 'node:assert/strict';
import { workThrough } from '../../launch/schedule.mjs';

interface Item {
  readonly name: string;
  readonly takes: number;
}

/** Works through lanes of what takes so long, on a clock of its own; tells when each began. */
async function timetable(lanes: readonly (readonly Item[])[]): Promise<Record<string, number>> {
  const began: Record<string, number> = {};
  const alarms: { at: number; ring: () => void }[] = [];
  let now = 0;
  const done = workThrough(lanes, ({ name, takes }) => new Promise((resolve) => {
    began[name] = now;
    alarms.push({ at: now + takes, ring: resolve });
  })).then(() => true);
  const turn = (): Promise<boolean> => new Promise((resolve) => setImmediate(() => resolve(false)));
  while (!await Promise.race([done, turn()])) {
    alarms.sort((one, other) => one.at - other.at);
    const next = alarms.shift();
    assert.ok(next, 'nothing runs, and it is not done');
    now = next.at;
    next.ring();
  }
  return began;
}

describe('the lanes of a run', () => {
  it('are worked through side by side, each in its order', async () => {
    assert.deepEqual(
      await timetable([[{ name: 'a', takes: 10 }, { name: 'b', takes: 10 }], [{ name: 'c', takes: 4 }, { name: 'd', takes: 16 }]]),
      { a: 0, c: 0, d: 4, b: 10 },
    );
  });

  it('take from another once they are empty', async () => {
    assert.deepEqual(
      await timetable([[{ name: 'a', takes: 30 }, { name: 'b', takes: 10 }, { name: 'c', takes: 10 }], [{ name: 'd', takes: 5 }]]),
      { a: 0, d: 0, b: 5, c: 15 },
    );
  });

  it('are two for one kind of work as well', async () => {
    assert.deepEqual(await timetable([[], [{ name: 'a', takes: 5 }, { name: 'b', takes: 5 }]]), { a: 0, b: 0 });
  });

  it('may all be empty', async () => {
    assert.deepEqual(await timetable([[], []]), {});
  });
});
