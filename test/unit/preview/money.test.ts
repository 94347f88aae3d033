import assert from 'node:assert/strict';
import { formatMoney } from '../../../src/canvas/money';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import { previewModel } from '../../../src/preview/view';
import { itemIn, modelOf } from './shown';

/** Amounts with ordinary spaces, whatever the formatter puts in them. */
const plain = (text: string | undefined): string => (text ?? '').replaceAll(/\s/g, ' ');

function totals(text: string): Record<string, string> {
  return Object.fromEntries(modelOf(text).head.totals.map(({ label, amounts }) => [label, plain(amounts.join('; '))]));
}

describe('amounts', () => {
  const rows: [fields: string, language: string, shown: string][] = [
    ['amount: 42, per: month', 'en', '€42 / month'],
    ['amount: 1234.5, per: year', 'en', '€1,234.50 / year'],
    ['amount: 6, per: once', 'en', '€6 once'],
    ['amount: 6', 'en', '€6'],
    ['amount: -6.25', 'en', '-€6.25'],
    ['amount: 0', 'en', '€0'],
    ['amount: 6, per: fortnight', 'en', '€6 / fortnight'],
    ['bedrag: 1234.5, per: maand', 'nl', '€ 1.234,50 / maand'],
    ['bedrag: 6, per: eenmalig', 'nl', '€ 6 eenmalig'],
  ];
  for (const [fields, language, shown] of rows) {
    it(`{${fields}} is ${shown}`, () => {
      const [block, name] = language === 'nl' ? ['inkomstenstromen', 'naam'] : ['revenue_streams', 'name'];
      const model = modelOf(`${language === 'nl' ? 'valuta' : 'currency'}: EUR\n${block}:\n  - {${name}: Sale, ${fields}}\n`);
      assert.equal(plain(itemIn(model, 'Sale').amount), shown);
    });
  }

  it('are none where there is no number', () => {
    const model = modelOf('revenue_streams:\n  - {name: Sale, amount: a lot}\n  - Gift\n');
    assert.equal(itemIn(model, 'Sale').amount, undefined);
    assert.equal(itemIn(model, 'Gift').amount, undefined);
  });

  const decimals: [amount: number, currency: string | undefined, shown: string][] = [
    [1.5, 'KWD', 'KWD 1.500'], [0.125, 'BHD', 'BHD 0.125'], [2.5, 'OMR', 'OMR 2.500'], [2.5, 'TND', 'TND 2.500'], [2.5, 'JOD', 'JOD 2.500'],
    [1200.4, 'JPY', '¥1,200'], [1200.4, 'KRW', '₩1,200'], [7, 'KWD', 'KWD 7'], [7, 'JPY', '¥7'], [2.5, 'CHF', 'CHF 2.50'],
    [2.5, undefined, '2.50'], [2.5, 'XQZ', 'XQZ 2.50'],
  ];
  for (const [amount, currency, shown] of decimals) {
    it(`have the decimals of their currency: ${amount} ${currency ?? ''} is ${shown}`, () => {
      assert.equal(plain(formatMoney(amount, currency, 'en')), shown);
    });
  }

  for (const currency of [undefined, 'euro', 'E', '', '123', 'eur', 'XQZ']) {
    it(`are shown in whatever stands for a currency: ${currency ?? 'nothing'}`, () => {
      assert.match(formatMoney(5, currency, 'en'), /5/);
    });
  }
});

describe('amounts that may not be what is read', () => {
  const rows: [fields: string, language: string, shown: string | undefined][] = [
    ['amount: 1.000, per: month', 'en', '1.000 (?) / month'],
    ['amount: "€ 12,50"', 'en', '€ 12,50 (?)'],
    ['bedrag: 12,50, per: maand', 'nl', '12,50 (?) / maand'],
    ['bedrag: 5k, per: eenmalig', 'nl', '5k (?) eenmalig'],
    ['amount: a lot', 'en', undefined],
  ];
  for (const [fields, language, shown] of rows) {
    it(`{${fields}} is shown as it is written, with a mark: ${shown ?? 'nothing'}`, () => {
      const [block, name] = language === 'nl' ? ['inkomstenstromen', 'naam'] : ['revenue_streams', 'name'];
      const { amount } = itemIn(modelOf(`currency: EUR\n${block}:\n  - {${name}: Sale, ${fields}}\n`), 'Sale');
      assert.equal(amount && plain(amount), shown);
    });
  }

  it('mark each total that they are in, with the reason', () => {
    const { totals: shown } = modelOf([
      'currency: EUR', 'revenue_streams: [{name: a, amount: 1.000, per: month}, {name: b, amount: 3, per: once}]',
      'cost_structure: [{name: c, amount: 850}]', '',
    ].join('\n')).head;
    assert.deepEqual(shown.map(({ label, amounts, doubt }) => [label, amounts.map(plain), doubt]), [
      ['Total revenue', ['€12 per year (?)', '€3 once'], 'Not certain, as not every amount is a plain number: 1.000.'],
      ['Total costs', ['€850 per year'], undefined],
      ['Margin', ['-€838 per year (?)', '-6,983% (?)'], 'Not certain, as not every amount is a plain number: 1.000.'],
    ]);
  });

  it('mark a total that they are left out of', () => {
    const { totals: shown } = modelOf('cost_structure: [{name: a, amount: 5}, {name: b, amount: € 7}, {name: c, amount: a lot}]\n').head;
    assert.deepEqual(shown.map(({ amounts, doubt }) => [amounts, doubt]), [
      [['5 per year (?)'], 'Not certain, as not every amount is a plain number: € 7 · a lot.'],
    ]);
  });

  it('mark no total any more once they are mended', () => {
    const text = 'cost_structure:\n  - {name: a, amount: 1.000}\n  - {name: b, amount: 7}\n';
    const before = parseCanvas(text);
    assert.match(previewModel(before).head.totals[0]?.amounts[0] ?? '', /\(\?\)/);
    const start = text.indexOf('1.000');
    const after = reparseCanvas(before, { start, end: start + 5, text: '1.0' });
    assert.deepEqual(previewModel(after).head.totals.map(({ amounts, doubt }) => [amounts, doubt]), [[['8 per year'], undefined]]);
  });
});

describe('totals', () => {
  it('are for a year: months twelve times, once apart, no period as a year', () => {
    const shown = totals([
      'currency: EUR', 'revenue_streams:', '  - {name: a, amount: 10, per: month}', '  - {name: b, amount: 5, per: year}',
      '  - {name: c, amount: 3}', '  - {name: d, amount: 7, per: once}', '',
    ].join('\n'));
    assert.deepEqual(shown, { 'Total revenue': '€128 per year; €7 once' });
  });

  it('of both sides give a margin, in money and as a share of the revenue', () => {
    const shown = totals('currency: EUR\nrevenue_streams: [{name: a, amount: 200}]\ncost_structure: [{name: b, amount: 150}]\n');
    assert.deepEqual(shown, {
      'Total revenue': '€200 per year', 'Total costs': '€150 per year', Margin: '€50 per year; 25%',
    });
  });

  it('tell a loss, and give no share where there is no revenue', () => {
    const { totals: shown } = modelOf('revenue_streams: [{name: a, amount: 0}]\ncost_structure: [{name: b, amount: 150}]\n').head;
    const margin = shown.at(-1);
    assert.equal(margin?.negative, true);
    assert.deepEqual(margin.amounts, ['-150 per year']);
  });

  it('are none for a canvas without amounts', () => {
    assert.deepEqual(totals('revenue_streams: [a]\ncost_structure: [b]\n'), {});
  });
});
