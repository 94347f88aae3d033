import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { drawable, widthOf } from '../../../src/render/text/measure';
import { lettersOf, piecesOf } from '../../../src/render/text/segments';
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
