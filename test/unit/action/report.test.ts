import assert from 'node:assert/strict';
import { report } from '../../../src/action/report';
import { review } from '../../../src/action/review';
import { english } from '../../../src/l10n/l10n';

function items(count: number, what: string): string {
  return Array.from({ length: count }, (_, index) => `  - ${what} number ${index} of many\n`).join('');
}

/** The report on a canvas that gets new channels beside resources that stay. */
function told(kept: number, came: number, room: number, files = 1): string {
  const before = `title: Big\nkey_resources:\n${items(kept, 'Something')}`;
  const file = { path: 'a.bmc.yaml', before, after: `${before}channels:\n${items(came, 'New')}` };
  const reviews = Array.from({ length: files }, () => review(file, english, {}));
  return report(reviews, {}, english, (text) => text.length <= room);
}

const cases: [what: string, kept: number, came: number, room: number, shown: RegExp, hidden: RegExp][] = [
  ['all there is room for', 20, 20, 5000, /New number 19[^]*Something number 19[^]*<\/table>/, /20 items/],
  ['no blocks in which nothing changed', 200, 20, 5000, /New number 19[^]*<i>200 items<\/i>[^]*<\/table>/, /Something/],
  ['no tables', 20, 80, 5000, /`\+` \*New number 79/, /<table>/],
  ['no lists', 20, 800, 5000, /### Big\n\n`a\.bmc\.yaml`/, /New number/],
];

describe('the report on a pull request', () => {
  for (const [what, kept, came, room, shown, hidden] of cases) {
    it(`shows ${what}`, () => {
      const text = told(kept, came, room);
      assert.ok(text.length <= room, String(text.length));
      assert.match(text, shown);
      assert.doesNotMatch(text, hidden);
    });
  }

  it('names as many canvases as there is room for, and counts the rest', () => {
    const text = told(1, 20, 1000, 100);
    assert.ok(text.length <= 1000, String(text.length));
    const named = text.match(/^### Big$/gm)?.length ?? 0;
    assert.match(text, new RegExp(`\\nand ${100 - named} more\\n$`));
    assert.ok(named > 10, String(named));
  });
});

describe('the totals of a pull request', () => {
  it('carry a mark, and the reason, where an amount may not be what is read', () => {
    const canvas = (amount: string): string => `title: a\nrevenue_streams:\n  - {name: b, amount: ${amount}, per: year}\n`;
    const text = report([review({ path: 'a.bmc.yaml', before: canvas('900'), after: canvas('1.000') }, english, {})], {}, english, () => true);
    assert.match(text, /\| Total revenue \| 900 per year \| \*\*1 per year \(\?\)\*\* \|/);
    assert.match(text, /^\(\?\) Total revenue\. Not certain, as not every amount is a plain number: 1\.000\.$/m);
    assert.match(text, /Amount: 900 → 1\.000 \(\?\)/);
  });
});
