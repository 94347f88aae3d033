import { Command } from 'commander';
import { version } from '../../package.json';
import type { CommandLine } from './commandLine';
import { declareCheck } from './commands/check';
import type { Declare } from './commands/command';
import { declareCompletion } from './commands/completion';
import { declareDiff } from './commands/diff';
import { declareFmt } from './commands/fmt';
import { declareGit } from './commands/git';
import { declareLsp } from './commands/lsp';
import { declareMerge } from './commands/merge';
import { declareNew } from './commands/new';
import { declareRender } from './commands/render';
import { declareSchema } from './commands/schema';
import { declareTranslate } from './commands/translate';
import { speak } from './texts';

/** Every command, in the order of the help. */
const commands: readonly Declare[] = [
  declareCheck, declareFmt, declareDiff, declareRender, declareMerge, declareGit, declareTranslate, declareNew,
  declareSchema, declareLsp, declareCompletion,
];

/**
 * The command `bmc` with all that it can do.
 *
 * @param end Receives the exit code of a command.
 */
export function createProgram(cli: CommandLine, end: (code: number) => void): Command {
  const { l10n } = cli;
  const program = speak(new Command('bmc'), cli)
    .description(l10n('Work with Business Model Canvases in .bmc.yaml files.'))
    .version(version, '-V, --version', l10n('show the version'))
    .helpCommand('help [command]', l10n('show the help of a command'))
    .exitOverride()
    .showHelpAfterError(l10n('(bmc --help tells more)'));
  for (const declare of commands) declare({ cli, program, end });
  return program;
}
