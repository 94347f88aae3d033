import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver-types';
import { parseCanvas } from '../../../src/parsing/parse';
import type { FileAction } from '../../../src/service/codeActions/fileAction';
import { codeActions } from '../../../src/service/codeActions/codeActions';
import { english, fillIn } from '../../../src/l10n/l10n';
import type { ServiceSettings } from '../../../src/service/settings';
import { defaultServiceSettings } from '../../../src/service/settings';
import { validate } from '../../../src/service/validation/validate';
import { exampleCanvases } from '../kit/canvases';
import { applyEdits } from '../kit/cursor';
import type { MistakeRow } from './mistakeRows';
import { mistakeRows, wellWritten } from './mistakeRows';

function reported(
  text: string, settings?: ServiceSettings,
): { diagnostics: Diagnostic[]; places: string[]; fixes: FileAction[] } {
  const document = parseCanvas(text);
  const { source } = document;
  const diagnostics = validate(document, english, settings);
  return {
    diagnostics,
    places: diagnostics.map(({ range: { start, end } }) => `${source.offsetAt(start)}-${source.offsetAt(end)}`),
    fixes: codeActions(document, source.range(0, source.length), english, {
      only: ['quickfix'], ...(settings && { settings }),
    }),
  };
}

function unmarked(marked: string): { text: string; place: string } {
  const [before = '', inside = '', after = ''] = marked.split(/[«»]/);
  return { text: before + inside + after, place: `${before.length}-${before.length + inside.length}` };
}

/** Rows with a second slip, which is told once the first is mended: a colour by number, and a key misspelled. */
function hasMore([marked]: MistakeRow): boolean {
  return /«#ff0000»|«typ:own»/.test(marked);
}

describe('a slip', () => {
  for (const row of mistakeRows) {
    const [marked, message, after] = row;
    it(`in ${JSON.stringify(marked)} is told once, and mended`, () => {
      const { text, place } = unmarked(marked);
      const { diagnostics, places, fixes } = reported(text);
      assert.deepEqual(diagnostics.map((each) => each.message), [message]);
      assert.deepEqual(places, [place]);
      const preferred = fixes.filter(({ isPreferred }) => isPreferred);
      assert.deepEqual(preferred.map(({ edits }) => applyEdits(text, edits)), after === undefined ? [] : [after]);
      if (after !== undefined && !hasMore(row)) assert.deepEqual(reported(after).diagnostics, []);
    });
  }

  for (const text of wellWritten) {
    it(`is not seen in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(reported(text).diagnostics, []);
    });
  }

  it('is seen in no example', () => {
    for (const text of exampleCanvases) {
      assert.deepEqual(validate(parseCanvas(text), english).filter(({ severity }) => severity === 1), []);
    }
  });

  it('is told in Dutch', () => {
    const bundle = JSON.parse(fs.readFileSync('l10n/bundle.l10n.nl.json', 'utf8')) as Record<string, string>;
    const dutch = (message: string, ...args: (string | number)[]): string => fillIn(bundle[message] ?? message, args);
    const document = parseCanvas('titel: X\nkanalen:\n  - naam:Winkel\n');
    const whole = document.source.range(0, document.source.length);
    assert.equal(validate(document, dutch)[0]?.message, 'Achter de dubbele punt ontbreekt een spatie: schrijf `naam: Winkel`.');
    assert.equal(codeActions(document, whole, dutch, { only: ['quickfix'] })[0]?.title, 'Een spatie achter de dubbele punt zetten');
  });
});

/** A text with a slip, the title of another way to mend it, and the text after that. */
const alternatives: [text: string, title: string, after: string][] = [
  [
    'title: X\nchannels:\n  - A # a\n    - B\n    - C\n  - D\n', 'Make them the note of this item',
    'title: X\nchannels:\n  - name: A # a\n    note: |\n      - B\n      - C\n  - D\n',
  ],
  ['title: X\nchannels:\n  - "open\n', 'Put quotes around the text', 'title: X\nchannels:\n  - \'"open\'\n'],
  ['title: X\nchannels:\n<<<<<<< ours\n  - A\n=======\n  - B\n>>>>>>> theirs\n', 'Keep the version of ours', 'title: X\nchannels:\n  - A\n'],
  ['title: X\nchannels:\n<<<<<<< ours\n  - A\n=======\n  - B\n>>>>>>> theirs\n', 'Keep the version of theirs', 'title: X\nchannels:\n  - B\n'],
  ['title: X\nchanels: [A]\n', 'Make it a key of your own: `x-chanels`', 'title: X\nx-chanels: [A]\n'],
  ['title: X\ntitle: Y\nchannels: [A]\n', 'Keep the first', 'title: X\nchannels: [A]\n'],
  ['title: X\ndate: 1/2/2026\n', 'Change to `2026-02-01`', 'title: X\ndate: 2026-02-01\n'],
];

describe('another way to mend a slip', () => {
  for (const [text, title, after] of alternatives) {
    it(`${title} in ${JSON.stringify(text)}`, () => {
      const action = reported(text).fixes.find((each) => each.title === title);
      assert.ok(action);
      assert.equal(action.isPreferred, false);
      assert.equal(applyEdits(text, action.edits), after);
    });
  }
});

/** What may stand around a slip, in either language. */
const around = {
  en: {
    before: ['# a comment: with - signs * of "all kinds\n', 'x-own: {a: 1, b: [2, "c: d"]}\n', '\n\n', 'x-more:\n  - a: b\n    c: d\n'],
    after: [
      'key_resources:\n  - name: People # a\n    note: |\n      - b\n      * c: d #1\n\n      e:f\n',
      'key_activities: [Making, "it\'s: selling", \'a # b\']\n', 'x-last:\n- "a\n  b"\n- \'it\'\'s\'\n',
      'customer_relationships:\n  # - none\n  - note: >\n      "a\n      b: c\n    name: Personal\n  - Other one\n',
    ],
  },
  nl: {
    before: ['# een opmerking: met - tekens * van "alles\n', 'x-eigen: {a: 1, b: [2, "c: d"]}\n', '\n'],
    after: [
      'key_resources:\n  - naam: Mensen # a\n    toelichting: |\n      - b\n      * c: d #1\n\n      e:f\n',
      'kernactiviteiten: [Maken, "\'t verkopen: nu", \'a # b\']\n', 'x-laatste:\n- "a\n  b"\n',
      'klantrelaties:\n  # - geen\n  - toelichting: >\n      "a\n      b: c\n    naam: Persoonlijk\n  - Een andere\n',
    ],
  },
} as const;

/** With more blocks around it, one that is missing is told of; that has nothing to do with the slip. */
const settings: ServiceSettings = { ...defaultServiceSettings, rules: { 'empty-block': 'off' } };

const placed = mistakeRows.filter(([marked]) => !/^«?\{/.test(marked));

describe('a slip, whatever is around it,', () => {
  it('is told once, where it is, and nothing once it is mended', () => {
    const row = fc.constantFrom(...placed);
    const picks = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    fc.assert(fc.property(row, picks, fc.boolean(), ([marked, message, after], pick, isWindows) => {
      const isDutch = /^«?(?:titel|kanalen|klant|taal)/m.test(marked) && !/^«?title/m.test(marked);
      const language = isDutch ? 'nl' : 'en';
      const before = around[language].before.filter((_, index) => pick[index] === true).join('');
      const behind = marked.endsWith('\n') ? around[language].after.filter((_, index) => pick[index + 4] === true).join('') : '';
      const written = (text: string): string => {
        const whole = before + text + behind;
        return isWindows && !whole.includes('\r') ? whole.replaceAll('\n', '\r\n') : whole;
      };
      const { text, place } = unmarked(written(marked));
      const { diagnostics, places, fixes } = reported(text, settings);
      assert.deepEqual(diagnostics.map((each) => each.message), [message], text);
      assert.deepEqual(places, message.includes('needs a title') && !/title|titel/.test(marked) ? places : [place]);
      const [preferred] = fixes.filter(({ isPreferred }) => isPreferred);
      if (!preferred || after === undefined) return;
      const mended = applyEdits(text, preferred.edits);
      if (hasMore([marked, message, after])) return;
      assert.deepEqual(reported(mended, settings).diagnostics, [], mended);
      if (!/needs a title|Which currency|twice|same block/.test(message)) assert.equal(mended, written(after));
    }), { numRuns: Number(process.env.BMC_PROPERTY_RUNS ?? 400) });
  });
});
