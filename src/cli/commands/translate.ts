import type { LanguageId } from '../../canvas/languages';
import { textAfter } from '../../edit/textChanges';
import { translate as translateDocument } from '../../edit/translate';
import { parseCanvas } from '../../parsing/parse';
import type { CommandLine } from '../commandLine';
import { readInputs, writeFile } from '../inputs';
import { isReadable } from '../readable';
import type { Declare } from './command';
import { addCommand, languageOption, teach } from './command';

/**
 * Writes the keys and terms of canvases in another language, in place or to standard output. Returns the exit code: 2
 * if any cannot be read.
 */
function translate(cli: CommandLine, names: readonly string[], to: LanguageId, stdout: boolean): number {
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

export const declareTranslate: Declare = (bmc) => {
  const { cli, cli: { l10n }, end } = bmc;
  const description = l10n('write the keys and terms of canvases in another language; your own text stays');
  teach(bmc, addCommand(bmc, 'translate', description)
    .argument('<files...>', l10n('canvases: files, folders, globs, or - for standard input'))
    .addOption(languageOption('--to <language>', l10n('the language to write')).makeOptionMandatory())
    .option('--stdout', l10n('write to standard output rather than into the files'))
    .action((names: string[], { to, stdout = false }: { to: LanguageId; stdout?: boolean }) =>
      end(translate(cli, names, to, stdout))), {
    exit: l10n('0, or 2 if any cannot be read'),
    examples: ['bmc translate shop.bmc.yaml --to nl', 'bmc translate models --to en', 'bmc translate shop.bmc.yaml --to nl --stdout > winkel.bmc.yaml'],
  });
};
