import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver-types';
import { parseCanvas } from '../../../src/parsing/parse';
import type { CanvasDocument } from '../../../src/parsing/syntax';
import { english } from '../../../src/l10n/l10n';
import { createLanguageService } from '../../../src/service/languageService';
import { applyEdits } from './cursor';
import { everyProvider } from './everyProvider';

const service = createLanguageService({ l10n: english });

/** Someone at a place in a file, with something selected up to another, and a word to give. */
export interface Moment {
  readonly from: number;
  readonly until: number;
  readonly word: string;
}

/**
 * Asks every provider, and applies every edit that one answers with. Fails for an edit that begins or ends nowhere:
 * behind a line's end, between `\r` and `\n`, or within another edit.
 *
 * @param call Makes each call, told what it is: to measure it, say.
 */
export function askEverything(
  document: CanvasDocument, { from, until, word }: Moment, call = <T>(_what: string, ask: () => T): T => ask(),
): void {
  const { source } = document;
  const size = source.text.length + 1;
  const positionAt = (offset: number): Position => source.positionAt(offset % size);
  const [at, to] = [positionAt(Math.min(from % size, until % size)), positionAt(Math.max(from % size, until % size))];
  for (const [what, ask] of Object.entries(everyProvider)) {
    for (const edits of call(what, () => ask(service, { document, at, to, word }))) {
      for (const { range } of edits) {
        // A position that is not there would be moved by the editor, and the edit with it.
        assert.deepEqual(source.positionAt(source.offsetAt(range.start)), range.start);
        assert.deepEqual(source.positionAt(source.offsetAt(range.end)), range.end);
      }
      call(`parse after ${what}`, () => parseCanvas(applyEdits(source.text, edits)));
    }
  }
}
