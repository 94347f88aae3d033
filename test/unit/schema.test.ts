import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { canvasSchema } from '../../src/canvas/schema';
import { parseCanvas } from '../../src/parsing/parse';
import { english } from '../../src/l10n/l10n';
import { ruleIds } from '../../src/service/rules';
import { validate } from '../../src/service/validation/validate';
import { schemaValidators as validators } from './kit/jsonSchema';

const noRules = { rules: Object.fromEntries(ruleIds.map((id) => [id, 'off' as const])) };

const cases: [language: 'en' | 'nl', yaml: string, valid: boolean][] = [
  ['en', 'title: a', true],
  ['nl', 'titel: a', true],
  ['nl', 'title: a', false],
  ['en', 'channels: []', false],
  ['en', 'title: a\nchannels:\nkey_partners: []\n', true],
  ['en', 'title: a\nchannels: [b, {name: c, type: own}]', true],
  ['en', 'title: a\nchannels: {note: b, items: [c]}', true],
  ['en', 'title: a\nchannels: [{name: c, type: [own, direct], phases: awareness}]', true],
  ['en', 'title: a\nchannels: [{name: c, type: eigen}]', false],
  ['nl', 'titel: a\nkanalen: [{naam: c, soort: eigen, fases: [aankoop]}]', true],
  ['nl', 'titel: a\nkostenstructuur: {gericht_op: kostengestuurd, items: [{naam: b, kenmerken: vaste-kosten}]}', true],
  ['en', 'title: a\nchannels: [{name: c, pricing: list-price}]', false],
  ['en', 'title: a\nchannels: [{type: own}]', false],
  ['en', 'title: a\nx-a: 1\nchannels: {x-b: 2, items: [{name: c, x-c: 3}]}', true],
  ['en', 'title: a\nwhatever: 1', false],
  ['en', 'title: a\ndate: 2026-13-01', false],
  ['en', 'title: a\ndate: "2026-12-01"\ncurrency: EUR\nversion: 1.5\nbmc: 1\nlanguage: en', true],
  ['en', 'title: a\ncurrency: euro', false],
  ['en', 'title: a\nchannels: [{name: b, id: My Id}]', false],
  ['en', 'title: a\nchannels: [{name: b, key_partners: [c, d], customer_segments: e}]', true],
  ['en', 'title: a\nchannels: [{name: b, channels: [c]}]', false],
  ['en', 'title: a\nrevenue_streams: [{name: b, amount: 1.5, per: month}]', true],
  ['en', 'title: a\nrevenue_streams: [{name: b, amount: many}]', false],
];

describe('the JSON Schemas', () => {
  for (const [language, yaml, valid] of cases) {
    it(`${valid ? 'accept' : 'reject'} ${JSON.stringify(yaml)} (${language})`, () => {
      assert.equal(validators[language](parse(yaml)), valid, JSON.stringify(validators[language].errors));
    });

    it(`agree with our own validation about ${JSON.stringify(yaml)} (${language})`, () => {
      const found = validate(parseCanvas(yaml, { defaultLanguage: language }), english, noRules);
      // A file in the other language is fine to us, as it shows which it is.
      if (language === 'nl' && yaml === 'title: a') assert.deepEqual(found, []);
      else assert.equal(found.length === 0, valid, JSON.stringify(found));
    });
  }

  for (const file of fs.readdirSync('examples').filter((name) => name.endsWith('.bmc.yaml'))) {
    it(`accept ${file}`, () => {
      const text = fs.readFileSync(path.join('examples', file), 'utf8');
      const validator = validators[parseCanvas(text).language];
      assert.ok(validator(parse(text, { merge: true })), JSON.stringify(validator.errors));
    });
  }

  it('explain every term', () => {
    const text = JSON.stringify(canvasSchema('nl'));
    assert.match(text, /\*\*Lokaasmodel\*\*/);
    assert.match(text, /Hoe bieden we klantsupport na afloop\?/);
  });
});
