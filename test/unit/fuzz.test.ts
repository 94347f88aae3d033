import assert from 'node:assert/strict';
import { parseCanvas } from '../../src/parsing/parse';
import { formatDocument } from '../../src/service/formatting/format';
import { english } from '../../src/l10n/l10n';
import { validate } from '../../src/service/validation/validate';
import { within } from '../fuzz/cap';
import { laws } from '../fuzz/properties';
import { suiteTexts } from '../fuzz/texts';
import { runs } from './kit/runs';

describe('a short run of the fuzzer finds nothing', () => {
  for (const { name, runs: all, check } of laws) {
    it(name, () => {
      const { report } = check({ numRuns: runs(all, all / 5) });
      assert.equal(report, undefined);
    });
  }

  it('in the documents of the YAML test suite', () => {
    assert.ok(suiteTexts.length > 300);
    for (const text of suiteTexts) {
      const document = within('parse', () => parseCanvas(text));
      within('validate', () => validate(document, english));
      within('format', () => formatDocument(document, { tabSize: 2, insertSpaces: true }));
    }
  });
});
