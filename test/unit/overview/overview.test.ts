import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseCanvas } from '../../../src/parsing/parse';
import { english } from '../../../src/l10n/l10n';
import { blockOverviews, overviewOf } from '../../../src/service/overview/overview';
import { sayProblems } from '../../../src/service/overview/problems';
import { defaultServiceSettings } from '../../../src/service/settings';
import { exampleCanvases, mutatedCanvas } from '../kit/canvases';
import { runs } from '../kit/runs';

/** A canvas, what it is called, how many of its blocks are begun, and its problems. */
const cases: [text: string, title: string, begun: number, problems: string][] = [
  ['', 'Untitled canvas', 0, ''],
  ['title: Shop\n', 'Shop', 0, ''],
  ['title: >\n  Two\n  lines\n', 'Two lines', 0, ''],
  ['titel:\nkanalen: [web]\n', 'Canvas zonder titel', 1, '1 error'],
  ['title: A\nchannels:\n  - {name: b, typ: own}\nkey_partners: [c]\n', 'A', 2, '1 warning'],
  ['title: A\nchannels: [', 'A', 0, '1 error'],
];

describe('a canvas among others', () => {
  for (const [text, title, begun, problems] of cases) {
    it(`has a title, how far it is, and its problems: ${JSON.stringify(text)}`, () => {
      const overview = overviewOf(parseCanvas(text), english, defaultServiceSettings);
      assert.equal(overview.title, title);
      assert.equal(overview.progress.begun, begun);
      assert.equal(sayProblems({ ...overview.problems, suggestions: 0 }, english), problems);
    });
  }

  it('is not checked if nothing is', () => {
    const { problems } = overviewOf(parseCanvas('title: A\nchannels: ['), english, undefined);
    assert.deepEqual(problems, { errors: 0, warnings: 0, suggestions: 0 });
  });

  it('says how many problems there are, the worst first', () => {
    assert.equal(sayProblems({ errors: 2, warnings: 1, suggestions: 3 }, english), '2 errors · 1 warning · 3 suggestions');
  });

  it('has its blocks, with the items and where they stand', () => {
    const document = parseCanvas('channels:\n  - Web\n  -\n  - name: Shop\n    status: rejected\n  - note: a\n');
    const channels = blockOverviews(document).find(({ progress }) => progress.block === 'channels');
    assert.deepEqual(channels?.items.map(({ name, status, range }) => [name, status, range.start.line]), [
      ['Web', '', 1], ['Shop', 'Rejected', 3], ['No name yet', '', 5],
    ]);
    assert.equal(channels.range?.start.line, 0);
    assert.equal(channels.progress.count, 3);
  });

  it('is filled in the examples', () => {
    for (const text of exampleCanvases) {
      const { progress, problems } = overviewOf(parseCanvas(text), english, defaultServiceSettings);
      assert.equal(progress.begun, 9);
      assert.equal(problems.errors, 0);
    }
  });

  it('is told of any text', () => {
    fc.assert(fc.property(mutatedCanvas, (text) => {
      const document = parseCanvas(text);
      assert.notEqual(overviewOf(document, english, defaultServiceSettings).title, '');
      assert.equal(blockOverviews(document).length, 9);
    }), { numRuns: runs(50) });
  });
});
