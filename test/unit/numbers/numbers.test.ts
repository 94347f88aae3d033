import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { isPlainNumber, readNumber } from '../../../src/canvas/numbers/read';
import { canvasOf, unclearAmount } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import type { SourceText } from '../../../src/parsing/source';
import { codeActions } from '../../../src/service/codeActions/codeActions';
import type { FileAction } from '../../../src/service/codeActions/fileAction';
import { english } from '../../../src/l10n/l10n';
import { ruleIds } from '../../../src/service/rules';
import { validate } from '../../../src/service/validation/validate';
import { applyEdits } from '../kit/cursor';

const settings = { rules: Object.fromEntries(ruleIds.map((id) => [id, 'off' as const])) };

/** What is said of how numbers are written: that they are below zero is said of any of them. */
function reports(text: string): Diagnostic[] {
  return validate(parseCanvas(text), english, settings).filter(({ code }) => code !== 'negative-amount');
}

function fixesOf(text: string): FileAction[] {
  const document = parseCanvas(text);
  return reports(text).flatMap(({ range }) => codeActions(document, range, english, { settings, only: ['quickfix'] }));
}

function textIn(source: SourceText, { start, end }: Range): string {
  return source.slice(source.offsetAt(start), source.offsetAt(end));
}

function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

/** As people write a number; what it may mean to readers of English, and of Dutch, the likeliest first. */
const written: [text: string, english: string[], dutch?: string[]][] = [
  // A point or a comma before three digits.
  ['1.000', ['1.0', '1000'], ['1000', '1.0']],
  ['12.500', ['12.5', '12500'], ['12500', '12.5']],
  ['1.234', ['1.2340', '1234'], ['1234', '1.2340']],
  ['850.000', ['850.0', '850000'], ['850000', '850.0']],
  ['-1.000', ['-1.0', '-1000'], ['-1000', '-1.0']],
  ['1,000', ['1000', '1.0'], ['1.0', '1000']],
  ['1.234.567', ['1234567']],
  ['1,234,567', ['1234567']],
  ['1.234,56', ['1234.56']],
  ['1,234.56', ['1234.56']],
  ['0,125', ['0.125']],
  // Decimals behind a comma.
  ['12,50', ['12.50']],
  ['12,5', ['12.5']],
  ['1000,00', ['1000.00']],
  // Signs between groups.
  ['1 000', ['1000']],
  ['1\u00A0000', ['1000']],
  ['1\u202F234\u202F567,89', ['1234567.89']],
  ['1_000', ['1000']],
  ['1_000_000', ['1000000']],
  ['1\'000', ['1000']],
  ['1’000', ['1000']],
  // Currencies.
  ['€ 12,50', ['12.50']],
  ['€12.50', ['12.50']],
  ['12,50 €', ['12.50']],
  ['€ 1.250,00', ['1250.00']],
  ['€ 1.000', ['1.0', '1000'], ['1000', '1.0']],
  ['EUR 12', ['12']],
  ['12 EUR', ['12']],
  ['12 euro', ['12']],
  ['1.000,-', ['1000']],
  ['€ 5,-', ['5']],
  ['CHF 100.–', ['100']],
  ['£5', ['5']],
  ['$1,200.00', ['1200.00']],
  ['US$ 5', ['5']],
  // Words and letters for zeros.
  ['5k', ['5000']],
  ['5 K', ['5000']],
  ['1,5k', ['1500']],
  ['€1.5k', ['1500']],
  ['3m', ['3000000']],
  ['1,5 mln', ['1500000']],
  ['1.1 mln.', ['1100000']],
  ['2 mio', ['2000000']],
  ['2 miljoen', ['2000000']],
  ['2.5 million', ['2500000']],
  ['0,5 miljard', ['500000000']],
  // In quotes.
  ['"1000"', ['1000']],
  ['\'12.5\'', ['12.5']],
  ['"1.000"', ['1.0', '1000'], ['1000', '1.0']],
  ['"1e3"', ['1000']],
  // From one number to another: the middle, and the ends.
  ['50-200', ['125', '50', '200']],
  ['50–200', ['125', '50', '200']],
  ['50 tot 200', ['125', '50', '200']],
  ['€ 50 – € 200', ['125', '50', '200']],
  ['50-200k', ['125000', '50000', '200000']],
  ['12,50-15', ['13.75', '12.50', '15']],
  // Not meant to be exact, and more than a number.
  ['~100', ['100']],
  ['ca. 100', ['100']],
  ['± 1500', ['1500']],
  ['"> 100"', ['100']],
  ['12 per month', ['12']],
  ['€ 12/maand', ['12']],
];

/** What is a number, and means what it says. */
const plain = ['1000', '12.5', '12.50', '0', '0.125', '1.0', '12500.000', '1e3', '+5', '-5', '1000000', '.5', '99.9'];

/** What is no number in any way of writing. */
const others = ['a lot', '€', '1.234.56', '2026-01-01', '10:30', '1/2', '3 x 4', 'see sheet 3', '"\'5"', 'B2B'];

const languages = [
  ['en', (amount: string) => `title: a\ncurrency: EUR\nrevenue_streams:\n  - name: b\n    amount: ${amount}\n    per: year\n`],
  ['nl', (amount: string) => `titel: a\nvaluta: EUR\ninkomstenstromen:\n  - naam: b\n    bedrag: ${amount}\n    per: jaar\n`],
] as const;

describe('a number as people write it', () => {
  for (const [language, canvas] of languages) {
    for (const [text, inEnglish, inDutch = inEnglish] of written) {
      const readings = language === 'en' ? inEnglish : inDutch;
      it(`${text} may be ${readings.join(' or ')} in ${language}`, () => {
        const source = canvas(text);
        const [report, ...more] = reports(source);
        assert.ok(report);
        assert.deepEqual(more, []);
        const document = parseCanvas(source);
        assert.equal(textIn(document.source, report.range), text);
        assert.ok(readings.slice(0, 1).every((reading) => messageOf(report).includes(`\`${reading}\``)), messageOf(report));
        const fixes = fixesOf(source);
        assert.deepEqual(fixes.map(({ title }) => title), readings.map((reading) => `Change to \`${reading}\``));
        assert.deepEqual(fixes.map(({ isPreferred }) => isPreferred), readings.map((_reading, index) => index === 0));
        fixes.forEach(({ edits }, index) => {
          const after = applyEdits(source, edits);
          assert.deepEqual(reports(after), [], after);
          const [item] = canvasOf(parseCanvas(after)).blocks.revenue_streams.items;
          assert.equal(item?.amount, Number(readings[index]));
          assert.equal(unclearAmount(item), undefined);
        });
      });
    }

    for (const text of plain) {
      it(`${text} is one in ${language}`, () => {
        assert.deepEqual(reports(canvas(text)), []);
        const [item] = canvasOf(parseCanvas(canvas(text))).blocks.revenue_streams.items;
        assert.ok(item);
        assert.equal(unclearAmount(item), undefined);
      });
    }

    for (const text of others) {
      it(`${text} is none in ${language}`, () => {
        assert.deepEqual(reports(canvas(text)).map(({ code }) => code), ['wrong-type']);
      });
    }
  }

  it('is a number, whatever the text, that YAML reads as that number', () => {
    const texts = fc.stringMatching(/^[-+~€ ]{0,2}\d{1,4}[.,' _]?\d{0,3}[.,]?\d{0,4}( ?(k|mln|%|-|euro|tot 5))?$/);
    fc.assert(fc.property(texts, fc.constantFrom('.' as const, ',' as const), (text, sign) => {
      for (const reading of readNumber(text, sign)?.readings ?? []) {
        assert.ok(isPlainNumber(reading), reading);
        const { value } = parseCanvas(`x: ${reading}\n`).fields[0] ?? {};
        assert.equal(value && 'value' in value ? value.value : undefined, Number(reading));
      }
    }), { numRuns: 2000 });
  });

  it('of any text costs next to nothing, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('1', '0', '.', ',', ' ', '€', '-', 'k', 'a', '\''), maxLength: 90 }), (text) => {
      readNumber(text, ',');
    }), { numRuns: 2000 });
  });
});

/** A canvas, the one stretch reported in it, and the text after the preferred fix. */
const fixed: [marked: string, after: string][] = [
  // Between braces, a comma ends the value.
  ['title: a\nrevenue_streams: [{name: b, amount: «12,50», per: year}]\n', 'title: a\nrevenue_streams: [{name: b, amount: 12.50, per: year}]\n'],
  ['title: a\nrevenue_streams:\n  - {name: b, per: year, amount: «1,000,000»}\n', 'title: a\nrevenue_streams:\n  - {name: b, per: year, amount: 1000000}\n'],
  ['titel: a\ninkomstenstromen:\n  - {naam: b, bedrag: «1.234,56», per: jaar}\n', 'titel: a\ninkomstenstromen:\n  - {naam: b, bedrag: 1234.56, per: jaar}\n'],
  ['titel: a\ninkomstenstromen:\n  - {naam: b, bedrag: «1,5 mln», per: jaar}\n', 'titel: a\ninkomstenstromen:\n  - {naam: b, bedrag: 1500000, per: jaar}\n'],
  ['titel: a\nvaluta: EUR\ninkomstenstromen:\n  - {naam: b, bedrag: «€ 12,50», per: jaar}\n', 'titel: a\nvaluta: EUR\ninkomstenstromen:\n  - {naam: b, bedrag: 12.50, per: jaar}\n'],
  ['titel: a\ninkomstenstromen:\n  - {naam: b, bedrag: «1.000», per: jaar}\n', 'titel: a\ninkomstenstromen:\n  - {naam: b, bedrag: 1000, per: jaar}\n'],
  // A currency that the canvas does not name yet, and one that is not its own.
  ['title: a\nrevenue_streams:\n  - name: b\n    amount: «€ 5»\n    per: year\n', 'title: a\ncurrency: EUR\nrevenue_streams:\n  - name: b\n    amount: 5\n    per: year\n'],
  ['title: a\ncurrency: EUR\nrevenue_streams:\n  - name: b\n    amount: «$5»\n    per: year\n', 'title: a\ncurrency: EUR\nrevenue_streams:\n  - name: b\n    amount: 5 # $5\n    per: year\n'],
  // What a number alone does not say stays beside it.
  ['title: a\nrevenue_streams:\n  - name: b\n    amount: «50-200» # a guess\n    per: year\n', 'title: a\nrevenue_streams:\n  - name: b\n    amount: 125 # 50-200 # a guess\n    per: year\n'],
  ['title: a\nrevenue_streams:\n  - {name: b, amount: «ca. 100», per: year}\n', 'title: a\nrevenue_streams:\n  - {name: b, amount: 100, per: year} # ca. 100\n'],
  ['{"title": "a", "revenue_streams": [{"name": "b", "amount": «"1000"», "per": "year"}]}\n', '{"title": "a", "revenue_streams": [{"name": "b", "amount": 1000, "per": "year"}]}\n'],
  // A share is no amount.
  ['titel: a\ninkomstenstromen:\n  - {naam: b, bedrag: «20%»}\n', 'titel: a\ninkomstenstromen:\n  - {naam: b, x-bedrag: 20%}\n'],
  ['title: a\nrevenue_streams:\n  - {name: b, x-amount: c, amount: «20 %»}\n', 'title: a\nrevenue_streams:\n  - {name: b, x-amount: c, x-amount-2: 20 %}\n'],
];

describe('a number that is not written as YAML has it', () => {
  for (const [marked, after] of fixed) {
    it(`is reported once, and mended: ${JSON.stringify(marked)}`, () => {
      const text = marked.replace(/[«»]/g, '');
      const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1];
      const document = parseCanvas(text);
      const found = reports(text).map(({ range }) => textIn(document.source, range));
      assert.deepEqual(found, [text.slice(start, end)]);
      const preferred = fixesOf(text).filter(({ isPreferred }) => isPreferred);
      assert.equal(preferred.length, 1);
      const mended = applyEdits(text, preferred[0]?.edits ?? []);
      assert.equal(mended, after);
      assert.deepEqual(reports(mended), []);
    });
  }

  const messages: [text: string, message: string][] = [
    ['1.000', '`1.000` is read as 1. Write `1.0`, or `1000` if that is meant.'],
    ['€ 5', '`€ 5` is read as text, and counts in no total. Write `5`.'],
    ['"1000"', '`1000` in quotes is read as text, and counts in no total. Write `1000`.'],
    ['50-200', '`50-200` is read as text, and counts in no total. `amount` takes one number: write the middle, `125`, or one of the ends.'],
    ['20%', '`20%` is read as text, and counts in no total. `amount` is an amount of money: keep a share under a key of your own, `x-amount`.'],
  ];
  for (const [amount, message] of messages) {
    it(`is told as what it is read as, and what was meant: ${amount}`, () => {
      assert.deepEqual(reports(languages[0][1](amount)).map(messageOf), [message]);
    });
  }

  it('is told as cut in two by a comma between braces', () => {
    const [report] = reports('title: a\nrevenue_streams: [{name: b, amount: 12,50, per: year}]\n');
    assert.equal(report && messageOf(report), '`12,50` is read as 12 here, as a comma ends a value between braces. Write `12.50`.');
  });
});
