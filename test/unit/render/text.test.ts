import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { widthsOf } from '../../../src/generate/fontWidths';
import { drawable, widthOf } from '../../../src/render/text/measure';
import { lettersOf, piecesOf } from '../../../src/render/text/segments';
import { characterWidths } from '../../../src/render/text/widths';
import { wrap } from '../../../src/render/text/wrap';
import { anyName } from '../kit/scripts';
import { runs } from '../kit/runs';

describe('a text in lines', () => {
  const broken: [text: string, wordsKept: string[]][] = [
    ['ลูกค้าที่ต้องการความสะดวกสบายในการเดินทาง', ['ลูกค้า', 'ต้องการ', 'สะดวก', 'เดิน']],
    ['ຂ້ອຍມັກກິນເຂົ້າໜຽວຢູ່ປະເທດລາວ', ['ປະເທດ']],
    ['ខ្ញុំចូលចិត្តញ៉ាំបាយនៅប្រទេសកម្ពុជា', ['ប្រទេស', 'កម្ពុជា']],
    ['東京都に住んでいる会社員のお客様', ['東京', '客様']],
    ['需要便宜交通工具的学生和老师', ['便宜', '学生', '老师']],
  ];
  for (const [text, kept] of broken) {
    it(`has the words of ${text} whole`, () => {
      for (let width = 55; width < 200; width += 5) {
        const lines = wrap(text, width, 10, 'regular');
        assert.equal(lines.join(''), text);
        for (const word of kept) {
          if (widthOf(word, 10, 'regular') > width - 10) continue;
          assert.ok(lines.some((line) => line.includes(word)), `${word} in ${lines.join(' | ')}`);
        }
      }
      assert.ok(wrap(text, 60, 10, 'regular').length > 1);
    });
  }

  it('begins no line with what closes, and ends none with what opens', () => {
    const text = '東京都、大阪府。「会社員」のお客様コーヒー、など。';
    for (let width = 60; width < 200; width += 5) {
      const lines = wrap(text, width, 10, 'regular');
      for (const line of lines.slice(1)) assert.doesNotMatch(line, /^[、。」ー]/, lines.join(' | '));
      for (const line of lines) assert.doesNotMatch(line, /「$/, lines.join(' | '));
    }
  });

  it('is the text again, and no wider than there is room, whatever the script', () => {
    const names = fc.array(anyName, { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(names, fc.integer({ min: 20, max: 200 }), (some, width) => {
      const text = some.join(' ');
      const lines = wrap(text, width, 10, 'regular');
      assert.equal(lines.join(''), text);
      for (const line of lines) {
        const isOneLetter = lettersOf(line).length === 1;
        assert.ok(isOneLetter || widthOf(line.trimEnd(), 10, 'regular') <= width + 0.01, line);
      }
      assert.equal(piecesOf(text).join(''), text);
    }), { numRuns: runs(1000) });
  });
});

describe('the room for a text', () => {
  const stand = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const;
  const texts = [
    'Total revenue', 'CHF 2,820 / month', 'What key resources does our value proposition require?', 'Café “Zuid” – €5 · ½',
    'Наши клиенты', 'Οι πελάτες μας', 'לקוחות', 'illimitable {}|', 'WWW',
  ];

  it('is as much as it takes in the widest of the usual fonts', () => {
    assert.ok(widthOf('Total revenue', 10, 'bold') > 75);
    assert.ok(widthOf('Total revenue', 10, 'regular') > 65);
  });

  for (const [weight, file] of Object.entries(stand)) {
    it(`is enough where DejaVu Sans stands in for Helvetica: ${weight}`, function () {
      const font = path.join('/usr/share/fonts/truetype/dejavu', file);
      if (!fs.existsSync(font)) this.skip();
      const widths = widthsOf(font);
      for (const text of texts) {
        const taken = Array.from(text).reduce((sum, letter) => sum + (widths.get(letter.codePointAt(0) ?? 0) ?? 0), 0);
        assert.ok(widthOf(text, 1000, weight === 'bold' ? 'bold' : 'regular') >= taken, text);
      }
    });
  }

  it('is enough for all that the fonts of PDF and PNG draw', () => {
    for (const weight of ['regular', 'bold'] as const) {
      for (const [first = 0, ...run] of characterWidths[weight]) {
        run.forEach((width, index) => {
          const letter = String.fromCodePoint(first + index);
          if (/\p{M}/u.test(letter)) return;
          assert.ok(widthOf(letter, 1000, weight) >= width, letter);
        });
      }
    }
  });
});

describe('a text for a font that has not all letters', () => {
  const rows: [text: string, drawn: string][] = [
    ['☕ Coffee', 'Coffee'], ['Coffee ☕ shop', 'Coffee shop'], ['Coffee☕', 'Coffee'],
    ['👨‍👩‍👧 Families 👍🏽', 'Families '], ['🇳🇱 Dutch', 'Dutch'],
    ['❤️ Love', 'Love'], ['☺ © ™', '☺ © ™'], ['Café', 'Café'], ['Cafe\u0301', 'Café'], ['客 A', '? A'], ['😀', ''],
  ];
  for (const [text, drawn] of rows) {
    it(`${JSON.stringify(text)}: ${JSON.stringify(drawn)}`, () => { assert.equal(drawable(text), drawn); });
  }
});
