import fs from 'node:fs';
import type { LanguageId } from '../canvas/languages';
import { textAfter } from '../edit/changes';
import { translate as translateDocument } from '../edit/translate';
import { parseCanvas } from '../parsing/parse';
import { print } from './console';
import { messageOf, readInputs, UsageError } from './inputs';

/** Writes the keys and terms of canvases in another language, in place or to standard output. Returns the exit code. */
export function translate(names: readonly string[], to: LanguageId, stdout: boolean): number {
  for (const { name, file, text } of readInputs(names)) {
    const document = parseCanvas(text);
    const translated = textAfter(document, translateDocument(document, to));
    if (stdout || file === undefined) {
      process.stdout.write(translated);
      continue;
    }
    if (translated === text) continue;
    try {
      fs.writeFileSync(file, translated);
    } catch (error) {
      throw new UsageError(`${file} cannot be written: ${messageOf(error)}`);
    }
    print(name);
  }
  return 0;
}
