import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { duration } from '../../launch/duration.mjs';
import { Progress, sayLines, silence } from '../../launch/progress.mjs';
import { isTestEvent } from '../../launch/testEvents.mjs';

describe('what is seen of the runners while they run', () => {
  let lines: string[] = [];
  let now = 0;

  beforeEach(() => {
    lines = [];
    now = 0;
  });

  function follow({ several = true, verbose = false } = {}): Progress {
    return new Progress({ several, verbose, print: (line) => lines.push(line), now: () => now });
  }

  it('is when each begins and ends, with its counts and what it took', () => {
    const progress = follow();
    progress.begin('unit');
    progress.begin('lint');
    now = 3_210;
    progress.end('lint', { passed: 1, failed: 0, skipped: 0 });
    now = 100_000;
    progress.end('unit', { passed: 2_100, failed: 1, skipped: 2 });
    assert.deepEqual(lines, [
      'unit: begins', 'lint: begins', 'lint: 1 passed, 0 failed, 3.2 s', 'unit: 2100 passed, 1 failed, 2 skipped, 1 min 40 s',
    ]);
  });

  it('is a failure at once, with its error, each line with its runner; not what passes', () => {
    const report = follow().begin('unit');
    report.hear({ event: 'began', title: 'one' });
    report.hear({ event: 'passed', title: 'one', ms: 5 });
    report.hear({ event: 'failed', title: 'two', ms: 1_000, text: 'two:\n\n  AssertionError: no' });
    assert.deepEqual(lines, ['unit: begins', 'unit │ failed after 1.0 s: two:', 'unit │', 'unit │   AssertionError: no']);
  });

  it('is no failure twice, where the runner says each test itself', () => {
    const report = follow({ verbose: true, several: false }).begin('unit');
    report.say('  1) two\n');
    report.hear({ event: 'failed', title: 'two', ms: 1, text: 'two' });
    assert.deepEqual(lines, ['unit: begins', '  1) two']);
  });

  it('is what is tried again, and why', () => {
    follow().begin('workbench').hear({ event: 'retried', title: 'opens', why: 'no tab' });
    assert.deepEqual(lines, ['workbench: begins', 'workbench │ tried again: opens (no tab)']);
  });

  it('is, when nothing was said for a while, how far each is that runs', () => {
    const progress = follow();
    const report = progress.begin('workbench');
    progress.begin('lint');
    progress.begin('types');
    progress.end('types', { passed: 1, failed: 0, skipped: 0 });
    report.hear({ event: 'passed', title: 'one', ms: 5 });
    report.hear({ event: 'began', title: 'two' });
    lines = [];
    now = silence - 1;
    progress.beat();
    assert.deepEqual(lines, []);
    now = silence;
    progress.beat();
    now += 1_000;
    progress.beat();
    assert.deepEqual(lines, ['workbench: 1 tests, 0 failed, 15 s, at “two”', 'lint: 15 s']);
  });

  it('counts what a test took with the hooks after it', () => {
    const progress = follow();
    const report = progress.begin('unit');
    report.hear({ event: 'after', ms: 7 });
    report.hear({ event: 'passed', title: 'one', ms: 5 });
    report.hear({ event: 'after', ms: 10 });
    assert.deepEqual(progress.runs[0]?.tests, [{ title: 'one', ms: 15 }]);
  });

  it('is whole lines, however they come', async () => {
    const said: string[] = [];
    const stream = Readable.from(['a', 'b\nc', '\r\n', 'd\ne', 'f']);
    sayLines(stream, (text) => said.push(...text.split('\n')));
    await new Promise((resolve) => stream.on('close', resolve));
    assert.deepEqual(said, ['ab', 'c', 'd', 'ef']);
  });
});

describe('a duration', () => {
  for (const [ms, text] of [[0, '0.0 s'], [3_240, '3.2 s'], [9_949, '9.9 s'], [9_950, '10 s'], [59_400, '59 s'], [59_600, '1 min 0 s'], [100_000, '1 min 40 s']] as const) {
    it(`of ${ms} ms is ${text}`, () => assert.equal(duration(ms), text));
  }
});

describe('what a runner tells', () => {
  const cases: [value: unknown, isOne: boolean][] = [
    [{ event: 'began', title: 'one' }, true], [{ event: 'passed', title: 'one', ms: 1 }, true],
    [{ event: 'failed', title: 'one', ms: 1, text: 'why' }, true], [{ event: 'after', ms: 1 }, true],
    [{ event: 'retried', title: 'one', why: 'slow' }, true], [{ event: 'retried', title: 'one' }, false],
    [{ event: 'passed', title: 'one' }, false], [{ event: 'toString' }, false], [{ passed: 1, failed: 0, skipped: 0 }, false],
    [null, false], ['began', false],
  ];
  for (const [value, isOne] of cases) {
    it(`${JSON.stringify(value)} is ${isOne ? 'an event' : 'none'}`, () => assert.equal(isTestEvent(value), isOne));
  }
});
