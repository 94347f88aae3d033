import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { LanguageId } from '../../../src/canvas/languages';
import { languageIds } from '../../../src/canvas/languages';
import type { Scope, ValueKind } from '../../../src/canvas/structure';
import { blockIds, fieldsOf } from '../../../src/canvas/structure';
import { keyWord, termsOf, termWord } from '../../../src/canvas/words';
import { parseCanvas } from '../../../src/parsing/parse';
import { english } from '../../../src/l10n/l10n';
import { ruleIds } from '../../../src/service/rules';
import { validate } from '../../../src/service/validation/validate';
import { exampleCanvases } from '../kit/canvases';
import { schemaFaults } from '../kit/jsonSchema';
import { runs } from '../kit/runs';
import { mistakeRows, wellWritten } from './mistakeRows';

/** Links to nothing and all else that the rules of a canvas point out is beyond any schema, and off here. */
const noRules = { rules: Object.fromEntries(ruleIds.map((id) => [id, 'off' as const])) };

/** What the editor warns of, and a schema has to call an error, as it knows no warnings. */
const words: readonly string[] = ['unknown-key', 'unknown-term', 'foreign-word', 'spelling'];

/** A kind of text that editor and schema cannot see alike. */
interface Difference {
  readonly why: string;
  /** Who calls it an error. */
  readonly by: 'editor' | 'schema';
  /** Whether a text is of this kind, with all that the editor has against it. */
  readonly is: (codes: readonly string[], text: string) => boolean;
}

const slips = ['missing-space', 'list-in-item', 'invisible-character', 'wrong-indentation'];

const differences: readonly Difference[] = [
  {
    why: 'A schema is given what YAML makes of a text: to it `- name:Shop`, and `- A` with `- B` below it, are good names.',
    by: 'editor', is: (codes) => codes.every((code) => slips.includes(code)),
  },
  {
    why: 'Once it is read, `null` is the same as nothing, which a list may have in it while it is typed.',
    by: 'editor',
    is: (codes, text) => codes.every((code) => code === 'wrong-type') && /(?:^|[\s[,])(?:null|~)(?:[\s,\]]|$)/.test(text),
  },
  {
    why: 'Between braces, `12,50` is 12 and a key `50`. The editor tells of the number, as a warning, in place of the key.',
    by: 'schema', is: (_, text) => /\{.*\d,\d/.test(text),
  },
];

/** What there is against a text as a canvas: codes of the editor, and places in the schema of its language. */
function judge(text: string, defaultLanguage: LanguageId = 'en'): { codes: string[]; faults: string[] } {
  const document = parseCanvas(text, { defaultLanguage });
  const codes = validate(document, english, noRules)
    .filter(({ severity, code }) => severity === DiagnosticSeverity.Error || words.includes(String(code)))
    .map(({ code }) => String(code));
  return { codes, faults: schemaFaults(text, document.language) };
}

/** The kinds of difference that a text is of which only one of the two calls an error; `undefined` if they agree. */
function differencesIn(text: string, language?: LanguageId): Difference[] | undefined {
  const { codes, faults } = judge(text, language);
  if ((codes.length > 0) === (faults.length > 0)) return undefined;
  const by = codes.length > 0 ? 'editor' : 'schema';
  return differences.filter((each) => each.by === by && each.is(codes, text));
}

function assertAgreed(text: string, language?: LanguageId): void {
  assert.notDeepEqual(differencesIn(text, language), [], `${JSON.stringify(text)} ${JSON.stringify(judge(text, language))}`);
}

/** Values as they are written, for fields of any kind: right ones and wrong ones. */
const anyValue = fc.oneof(
  fc.constantFrom(
    '', '""', "''", '" "', '"\\t"', 'null', '~', 'true', 'false', '[]', '[""]', '[2024, true]', '{}', '{a: b}', '[[a]]', '[{}]', '[null]',
    '0', '1', '-1', '1.0', '1.5', '-0.5', '1e3', '0x1F', '0o17', '.inf', '.nan', '2024', '"2024"', '007', '12,50', '1.000',
    'a', 'a-b', 'a b', 'My Id', '"My Id"', 'één', 'a_b', 'a--b', '-a', 'コーヒー', 'x-own',
    '2026-01-31', '2026-1-31', '2026-02-29', '2024-02-29', '1900-02-29', '2000-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '"2026-01-31"',
    'EUR', 'eur', 'EURO', 'XXQ', 'en', 'nl', 'fr',
  ),
  fc.tuple(fc.nat(9999), fc.nat(13), fc.nat(32)).map(([year, month, day]) =>
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  fc.double().map(String),
);

/** Values of the kind that a field asks for, in a language or, now and then, in the other. */
function fitting(kind: ValueKind, language: LanguageId): fc.Arbitrary<string> {
  switch (kind.kind) {
    case 'terms': return fc.constantFrom(...termsOf(kind.vocabulary)).chain((term) => fc.constantFrom(
      ...Array<LanguageId>(5).fill(language), ...languageIds).map((id) => termWord(kind.vocabulary, term, id)));
    case 'number': return fc.double({ min: 0, max: 1e6, noNaN: true }).map(String);
    case 'texts': return fc.constant('[a, b]');
    case 'formatVersion': return fc.constant('1');
    default: return fc.constantFrom('a', 'a-b', 'One two');
  }
}

/** A value, or a list of some, behind a key that stands in a column. */
function valueOf(kind: ValueKind, language: LanguageId, column: number): fc.Arbitrary<string> {
  const one = fc.oneof({ weight: 2, arbitrary: fitting(kind, language) }, anyValue);
  const few = fc.array(one, { maxLength: 3 });
  const isPlain = (text: string): boolean => !/[,{[]/.test(text) && text !== '';
  return fc.oneof(
    { weight: 3, arbitrary: one.map((text) => ` ${text}`) },
    few.map((texts) => texts.filter(isPlain)).map((texts) => ` [${texts.join(', ')}]`),
    few.map((texts) => texts.map((text) => `\n${' '.repeat(column)}- ${text}`).join('')),
  );
}

/** Some fields of a mapping in a column, as lines without the indentation of the first. */
function fieldsIn(scope: Scope, language: LanguageId, column: number, always: readonly string[]): fc.Arbitrary<string> {
  const fields = [...fieldsOf(scope)].filter(([, { kind }]) => kind !== 'block' && kind !== 'items');
  const one = fc.constantFrom(...fields).chain(([id, kind]) => fc.tuple(
    fc.constantFrom(...Array<LanguageId>(12).fill(language), ...languageIds).map((other) => keyWord(scope, id, other)),
    valueOf(kind, language, column),
  ));
  const odd = fc.tuple(fc.constantFrom('x-own', 'whatever', 'Note', 'typ'), anyValue.map((text) => ` ${text}`));
  const any = fc.oneof({ weight: 12, arbitrary: one }, odd);
  const some = fc.uniqueArray(any, { maxLength: 3, selector: ([key]) => key });
  return fc.tuple(some, fc.integer({ min: 0, max: 7 })).map(([pairs, number]) => {
    const others = always.filter((line) => !pairs.some(([key]) => line.startsWith(`${key}:`)));
    const more = number > 0 ? others : [];
    return [...more, ...pairs.map(([key, value]) => `${key}:${value}`)].join(`\n${' '.repeat(column)}`);
  }).filter((text) => text !== '');
}

/** Small canvases in a language, with something wrong in most of them. */
function canvases(language: LanguageId): fc.Arbitrary<string> {
  const title = keyWord({ in: 'canvas' }, 'title', language);
  const block = fc.constantFrom(...blockIds).chain((id) => {
    const name = keyWord({ in: 'item', block: id }, 'name', language);
    const item = (column: number): fc.Arbitrary<string> => fc.oneof(
      { weight: 4, arbitrary: fieldsIn({ in: 'item', block: id }, language, column, [`${name}: Shop`]) }, anyValue);
    const list = (column: number): fc.Arbitrary<string> => fc.array(item(column + 2), { minLength: 1, maxLength: 2 })
      .map((items) => items.map((text) => `\n${' '.repeat(column)}- ${text}`).join(''));
    const mapping = fc.tuple(fieldsIn({ in: 'block', block: id }, language, 2, []), list(4))
      .map(([fields, items]) => `\n  ${fields}\n  items:${items}`);
    const other = anyValue.map((text) => ` ${text}`);
    const value = fc.oneof({ weight: 4, arbitrary: list(2) }, { weight: 2, arbitrary: mapping }, other);
    return value.map((text) => `${keyWord({ in: 'canvas' }, id, language)}:${text}\n`);
  });
  return fc.tuple(fieldsIn({ in: 'canvas' }, language, 0, [`${title}: X`]), fc.option(block, { nil: '' }))
    .map(([head, blocks]) => `${head}\n${blocks}`);
}

/** Texts of which it is no matter of course what they are, and whether they are canvases. */
const decided: [text: string, isCanvas: boolean][] = [
  // Nothing yet is left alone, but for a title and a name.
  ['', true], ['# c\n', true], ['---\n', true], ['{}', false], ['# {\n{ } # c\n', false], ['[]', false], ['a', false],
  ['title:\n', false], ['title: a\nbmc:\nlanguage:\ndate:\nversion:\ncurrency:\ntags:\nnote: b\n', false],
  ['title: a\nbmc:\nlanguage:\ndate:\nversion:\ncurrency:\ntags:\ndescription:\nchannels:\n', true],
  ['title: a\nchannels:\n  -\n  - b\n', true], ['title: a\nchannels: {note: , items: }\n', true],
  ['title: a\nchannels: [{name: b, type: , id: , key_partners: , status: , tags: , note: }]\n', true],
  ['title: a\nchannels: [{name: , type: own}]\n', false], ['title: a\ntags:\n  - b\n  -\n', true],
  ['title: a\nchannels:\n  - name: b\n    type:\n      - own\n      -\n', true],
  // A text that is there has something in it.
  ['title: " "\n', false], ['title: a\nchannels: [" "]\n', false], ['title: a\nchannels: [{name: "\\t"}]\n', false],
  ['title: a\ntags: [""]\n', false], ['title: a\nauthors: [" "]\n', false], ['title: a\nchannels: [{name: b, type: ""}]\n', false],
  ['title: a\nchannels: [{name: b, type: [""]}]\n', false], ['title: a\nchannels: [{name: b, key_partners: [""]}]\n', false],
  ['title: a\nchannels: [{name: b, id: ""}]\n', false], ['title: a\ndate: ""\n', false], ['title: a\ndescription: ""\n', true],
  ['title: a\nchannels: ""\n', false],
  // Numbers are ids and versions, and no texts, terms or days.
  ['title: a\ntags: [2024, true]\n', false], ['title: a\nchannels: [{name: b, key_partners: [2024, true]}]\n', false],
  ['title: a\nchannels: [{name: b, key_partners: [2024, c]}]\n', true], ['title: a\nchannels: [{name: b, id: 2024}]\n', true],
  ['title: a\nchannels: [{name: b, id: true}]\n', false], ['title: a\nchannels: [{name: b, id: 1.5}]\n', false],
  ['title: a\nchannels: [{name: b, id: -1}]\n', false], ['title: a\nchannels: [{name: b, type: [2024, true]}]\n', false],
  ['title: a\nversion: 1.2\n', true], ['title: a\nversion: true\n', false], ['title: a\ndate: 20260131\n', false],
  // Ids are in kebab-case; a link to what no id can be is one to nothing, of which a rule warns.
  ['title: a\nchannels: [{name: b, id: my id}]\n', false], ['title: a\nchannels: [{name: b, id: " a"}]\n', false],
  ['title: a\nchannels: [{name: b, id: A}]\n', false], ['title: a\nchannels: [{name: b, id: één-2}]\n', true],
  ['title: a\nchannels: [{name: b, id: コーヒー}]\n', true], ['title: a\nchannels: [{name: b, key_partners: My id}]\n', true],
  // Days are those of the calendar.
  ...['2026-01-31', '2026-04-30', '2024-02-29', '2000-02-29', '2026-12-31'].map((day): [string, boolean] => [`title: a\ndate: ${day}\n`, true]),
  ...['2025-02-30', '2026-02-29', '1900-02-29', '2026-04-31', '2026-11-31', '2026-00-01', '2026-13-01', '2026-01-00', '2026-1-1']
    .map((day): [string, boolean] => [`titel: a\ndatum: ${day}\n`, false]),
  // Keys are text.
  ['"": 1\ntitle: a\n', false], ['title: a\n? [b]\n: c\n', false], ['title: a\n? {b: c}\n: d\n', false],
  ['title: a\nnull: 1\n', false],
  ['__proto__: {}\ntitle: a\n', false], ['title: a\n1: 2\n', false], ['title: a\n---\ntitle: b\n', false],
];

const rows = [...new Set([
  ...mistakeRows.flatMap(([marked, , after]) => [marked.replace(/[«»]/g, ''), after ?? 'title: X\n']),
  ...wellWritten, ...exampleCanvases,
])];

describe('schema and editor agree', () => {
  for (const [text, isCanvas] of decided) {
    it(`that ${JSON.stringify(text)} is ${isCanvas ? 'a' : 'no'} canvas`, () => {
      const judged = judge(text);
      const found = [judged.codes.length === 0, judged.faults.length === 0];
      assert.deepEqual(found, [isCanvas, isCanvas], JSON.stringify(judged));
    });
  }

  it('about each slip, before and after it is mended, and about what is well written', () => {
    assert.deepEqual(rows.filter((text) => differencesIn(text)?.length === 0), []);
  });

  for (const language of languageIds) {
    it(`about small canvases with anything in them (${language})`, () => {
      const counts = { right: 0, wrong: 0 };
      fc.assert(fc.property(canvases(language), (text) => {
        assertAgreed(text, language);
        counts[judge(text, language).codes.length > 0 ? 'wrong' : 'right'] += 1;
      }), { numRuns: runs(10_000, 300) });
      assert.ok(Math.min(counts.right, counts.wrong) > 50, JSON.stringify(counts));
    });
  }

  for (const difference of differences) {
    it(`but where they cannot: ${difference.why}`, () => {
      const texts = [...rows, 'title: X\ncost_structure: [{name: a, amount: 12,50}]\n'];
      assert.ok(texts.some((text) => differencesIn(text)?.includes(difference)), 'No text is of this kind any more.');
    });
  }
});
