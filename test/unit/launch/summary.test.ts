import assert from 'node:assert/strict';
import { add, closingLine, isCounts, none } from '../../launch/counts.mjs';
import { judge } from '../../launch/judge.mjs';
import type { Run } from '../../launch/progress.mjs';
import { summary } from '../../launch/summary.mjs';

function run(name: string, changes: Partial<Run> = {}): Run {
  return {
    name, started: 1_000, ended: 21_000, counts: { passed: 1, failed: 0, skipped: 0 }, tests: [], failures: [],
    retries: [], current: undefined, ...changes,
  };
}

describe('the summary of a run', () => {
  it('is what each runner cost, and all together', () => {
    const text = summary(
      [run('unit', { counts: { passed: 2_000, failed: 0, skipped: 3 } }), run('lint', { ended: 2_500 })],
      { wall: 100_000, cpu: new Map([['unit', 18_000]]) },
    );
    assert.equal(text, [
      'runner             tests        clock   processor',
      'unit               2,003         20 s        18 s',
      'lint                   1        1.5 s',
      'all, with set-up   2,004   1 min 40 s        18 s',
    ].join('\n'));
  });

  it('names the ten slowest tests of each runner, the slowest first', () => {
    const tests = Array.from({ length: 12 }, (_, index) => ({ title: `test ${index}`, ms: index * 1_000 }));
    const [, slowest = ''] = summary([run('unit', { tests })], { wall: 1, cpu: new Map() }).split('\n\n');
    const lines = slowest.split('\n');
    assert.deepEqual([lines.length, ...lines.slice(0, 4), lines.at(-1)], [
      11, 'Slowest of unit', '   11 s  test 11', '   10 s  test 10', '  9.0 s  test 9', '  2.0 s  test 2',
    ]);
  });

  it('counts and names what was tried again', () => {
    const text = summary([run('workbench', { retries: [{ title: 'opens', why: 'no tab' }] })], { wall: 1, cpu: new Map() });
    assert.match(text, /\n\nTried again: 1\n {2}workbench: opens \(no tab\)$/);
  });

  it('names what failed: tests, and runners that failed as a whole', () => {
    const text = summary([
      run('unit', { counts: { passed: 1, failed: 1, skipped: 0 }, failures: ['folds'] }), run('lint', { counts: { passed: 0, failed: 1, skipped: 0 } }),
      run('host', { counts: { passed: 0, failed: 2, skipped: 0 }, failures: ['hovers'] }),
    ], { wall: 1, cpu: new Map() });
    assert.match(text, /\n\nFailed\n {2}unit: folds\n {2}lint\n {2}host: hovers\n {2}host$/);
  });
});

describe('the counts of a run', () => {
  it('add up', () => {
    assert.deepEqual(
      [{ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 0, skipped: 1 }].reduce(add, none),
      { passed: 11, failed: 2, skipped: 4 },
    );
  });

  for (const [counts, line] of [
    [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed'], [{ passed: 0, failed: 1, skipped: 2 }, '0 passed, 1 failed, 2 skipped'],
  ] as const) {
    it(`are said as “${line}”`, () => assert.equal(closingLine(counts), line));
  }

  for (const [value, are] of [
    [{ passed: 1, failed: 0, skipped: 0 }, true], [{ passed: 1, failed: 0 }, false], [null, false], ['1', false],
  ] as const) {
    it(`${are ? 'are' : 'are not'} ${JSON.stringify(value)}`, () => assert.equal(isCounts(value), are));
  }

  const passed = { passed: 2, failed: 0, skipped: 0 };
  interface Case {
    what: string;
    counts: typeof passed | undefined;
    code: number | string;
    grep?: string;
    failed: number;
    said: RegExp | undefined;
  }
  const cases: Case[] = [
    { what: 'of a runner that says nothing', counts: undefined, code: 'SIGSEGV', failed: 1, said: /^unit: .*SIGSEGV/ },
    { what: 'of a runner that runs nothing', counts: none, code: 0, failed: 1, said: /^unit: no test ran/ },
    { what: 'of a runner that crashes after its tests', counts: passed, code: 7, failed: 1, said: /^unit: .*7/ },
    { what: 'of a search that finds nothing', counts: none, code: 0, grep: 'text', failed: 0, said: undefined },
    { what: 'of a runner that ends well', counts: passed, code: 0, failed: 0, said: undefined },
  ];
  for (const { what, counts, code, grep, failed, said } of cases) {
    it(`${what} have ${failed} failed`, () => {
      const lines: string[] = [];
      assert.equal(judge(counts, { code, what: 'unit', grep, say: (line) => lines.push(line) }).failed, failed);
      assert.equal(lines.length, said ? 1 : 0);
      if (said) assert.match(lines[0] ?? '', said);
    });
  }
});
