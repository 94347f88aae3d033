import path from 'node:path';
import { canvasEnding } from '../../canvas/files';
import type { LanguageId } from '../../canvas/languages';
import { emptyCanvas } from '../../canvas/template';
import type { Localize } from '../../l10n/l10n';
import type { CommandLine } from '../commandLine';
import { UsageError } from '../commandLine';
import { writeFile } from '../inputs';
import type { Declare } from './command';
import { addCommand, languageOption, teach } from './command';

/**
 * The file name of a new canvas: as given, with `.bmc.yaml` appended if it has no YAML extension.
 *
 * @throws UsageError for an invalid name, or one that other tools would not recognise as a canvas.
 */
function nameFor(file: string, l10n: Localize): string {
  const base = path.basename(file);
  if (base.replace(/^\.bmc(?:\.ya?ml)?$/i, '').trim() === '' || /[/\\]$/.test(file)) {
    throw new UsageError(l10n('A canvas needs a name, such as {0}', path.join(/[/\\]$/.test(file) ? file : path.dirname(file), 'idea.bmc.yaml')));
  }
  if (canvasEnding.test(file)) return file;
  const ending = /(?:\.bmc)?\.(ya?ml)$/i.exec(file);
  if (!ending) return `${file.replace(/\.bmc$/i, '')}.bmc.yaml`;
  const suggestion = `${file.slice(0, ending.index)}.bmc.${(ending[1] ?? '').toLowerCase()}`;
  throw new UsageError(l10n('{0} is not the name of a canvas, which ends in .bmc.yaml or .bmc.yml. Call it {1}', file, suggestion));
}

/** Writes a new canvas with the guiding questions as comments, and never over another file. Returns the exit code. */
function create(cli: CommandLine, file: string, language: LanguageId): number {
  if (file === '-') {
    cli.write(emptyCanvas(language));
    return 0;
  }
  const name = nameFor(file, cli.l10n);
  writeFile(cli, name, emptyCanvas(language), 'wx');
  cli.print(name);
  return 0;
}

export const declareNew: Declare = (bmc) => {
  const { cli, cli: { l10n }, end } = bmc;
  teach(bmc, addCommand(bmc, 'new', l10n('begin a canvas, with the guiding questions as comments'))
    .argument('<file>', l10n('what to call it, or - for standard output'))
    .addOption(languageOption('--language <language>', l10n('the language of its words')).default('en'))
    .action((file: string, { language }: { language: LanguageId }) => end(create(cli, file, language))), {
    exit: l10n('0, or 2 if the file is there already'), examples: ['bmc new idea', 'bmc new idee --language nl'],
  });
};
