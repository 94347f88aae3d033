import type { LanguageId } from '../../canvas/languages';
import { canvasSchema } from '../../canvas/schema';
import type { CommandLine } from '../commandLine';
import type { Declare } from './command';
import { addCommand, languageOption, teach } from './command';

/** Prints the JSON Schema of canvases in a language. Returns the exit code. */
function schema(cli: CommandLine, language: LanguageId): number {
  cli.print(JSON.stringify(canvasSchema(language), null, 2));
  return 0;
}

export const declareSchema: Declare = (bmc) => {
  const { cli, cli: { l10n }, end } = bmc;
  teach(bmc, addCommand(bmc, 'schema', l10n('print the JSON Schema of canvases'))
    .addOption(languageOption('--language <language>', l10n('the language of the words')).default('en'))
    .action(({ language }: { language: LanguageId }) => end(schema(cli, language))), {
    examples: ['bmc schema > bmc.schema.json'],
  });
};
