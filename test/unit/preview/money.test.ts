import assert from 'node:assert/strict';
import { formatMoney } from '../../../src/canvas/money';
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

  for (const currency of [undefined, 'euro', 'E', '', '123', 'eur', 'XQZ']) {
    it(`are shown in whatever stands for a currency: ${currency ?? 'nothing'}`, () => {
      assert.match(formatMoney(5, currency, 'en'), /5/);
    });
  }
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
