import type { LanguageId } from '../canvas/languages';
import { textAfter } from '../edit/changes';
import { translate as translateDocument } from '../edit/translate';
import { parseCanvas } from '../parsing/parse';
import type { CommandLine } from './commandLine';
import { readInputs, writeFile } from './inputs';
import { isReadable } from './readable';

/**
 * Writes the keys and terms of canvases in another language, in place or to standard output. Returns the exit code: 2
 * if any cannot be read.
 */
export function translate(cli: CommandLine, names: readonly string[], to: LanguageId, stdout: boolean): number {
  let unreadable = 0;
  const progress = cli.progress();
  progress.over(readInputs(cli, names), ({ name, file, text }) => {
    const document = parseCanvas(text);
    const translated = isReadable(document) ? textAfter(document, translateDocument(document, to)) : text;
    progress.clear();
    if (!isReadable(document)) {
      unreadable++;
      cli.warn(cli.l10n('{0} was left as it is, since it cannot be read. See bmc check', name));
    }
    if (stdout || file === undefined) cli.write(translated);
    else if (translated !== text) {
      writeFile(cli, file, translated);
      cli.print(name);
    }
  });
  return unreadable > 0 ? 2 : 0;
}
