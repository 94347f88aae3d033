import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { canvasOf } from '../../src/parsing/canvas';
import { parseCanvas } from '../../src/parsing/parse';
import { reparseCanvas } from '../../src/parsing/reparse';
import type { CanvasDocument } from '../../src/parsing/syntax';
import { previewModel } from '../../src/preview/view';
import { english } from '../../src/l10n/l10n';
import { createLanguageService } from '../../src/service/languageService';
import { applyEdits } from '../unit/kit/cursor';
import { toChange, typing } from '../unit/kit/typing';
import { snapshot } from '../unit/parsing/snapshot';
import { bomb, wideBomb } from './bombs';
import { within } from './cap';
import { tryEverything } from './entryPoints';
import { anyText, beginning } from './texts';

const service = createLanguageService({ l10n: english });

/** What is tried now: for the one who finds that it goes on for ever. */
export type Watch = (input: unknown) => void;

/** Something that holds for any text. */
export interface Law {
  readonly name: string;
  /** How many runs there are before the next law has its turn. */
  readonly runs: number;
  readonly check: (parameters: { readonly seed?: number; readonly numRuns: number }, watch?: Watch) => Outcome;
}

export interface Outcome {
  readonly numRuns: number;
  /** The seed, what failed in its smallest form, and how; nothing if it held. */
  readonly report: string | undefined;
}

/** How long the runs of a law in one round go on at most, in milliseconds. */
const longest = 60_000;

function law<T>(name: string, runs: number, property: (watch: Watch) => fc.IProperty<T>): Law {
  const check: Law['check'] = (parameters, watch = () => undefined) => {
    // What failed is made smaller for as long; without an end, as there are so many ways to do so.
    const details = fc.check(property(watch), { ...parameters, interruptAfterTimeLimit: longest });
    return { numRuns: details.numRuns, report: fc.defaultReportMessage(details) };
  };
  return { name, runs, check };
}

/** How many edits were made, over all runs. */
export const edits = { count: 0 };

/** All that users get to see of a document. */
function told(document: CanvasDocument): unknown {
  return {
    said: snapshot(document), diagnostics: service.validate(document), shown: previewModel(document),
    symbols: service.documentSymbols(document), folds: service.foldingRanges(document),
    lenses: service.codeLenses(document), tokens: service.semanticTokens(document),
    links: service.documentLinks(document),
  };
}

const words = fc.oneof(fc.string(), fc.constantFrom('a', 'Web shop', 'b: c'));
const moment = fc.record({ from: fc.nat(), until: fc.nat(), word: words });
const layout = fc.record({ tabSize: fc.constantFrom(2, 4, 8), insertSpaces: fc.boolean() });

export const laws: readonly Law[] = [
  law('everything answers for any text, in time', 40, (watch) => fc.property(anyText, anyText, moment, (text, other, at) => {
    watch([text, other, at]);
    tryEverything(text, other, at);
  })),
  law('edit after edit, a canvas is what its whole text read anew is', 60, (watch) => fc.property(beginning, typing(40), (text, strokes) => {
    watch([text, strokes]);
    let document = parseCanvas(text);
    for (const stroke of strokes) {
      document = within('reparse', () => reparseCanvas(document, toChange(document.source.text, stroke)));
      edits.count++;
      assert.deepEqual(told(document), told(parseCanvas(document.source.text)));
    }
  })),
  law('formatting any text keeps what it says, and is done at once', 100, (watch) => fc.property(anyText, layout, (text, options) => {
    watch([text, options]);
    const document = parseCanvas(text);
    const after = parseCanvas(applyEdits(text, service.formatDocument(document, options)));
    assert.deepEqual(canvasOf(after), canvasOf(document));
    assert.deepEqual(after.problems.map(({ detail }) => detail), document.problems.map(({ detail }) => detail));
    assert.deepEqual(service.formatDocument(after, options), []);
  })),
  law('an alias bomb costs no more than its text', 3, (watch) => fc.property(bomb, moment, (text, at) => {
    watch([text, at]);
    tryEverything(text, 'title: a\n', at);
  })),
  law('one large thing used many times costs little', 1, (watch) => fc.property(wideBomb, moment, (text, at) => {
    watch([text, at]);
    tryEverything(text, 'title: a\n', at);
  })),
];
