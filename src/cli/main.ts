import { Command, Option } from 'commander';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../server/server';
import { DiskFiles } from './diskFiles';

const program = new Command('bmc')
  .description('Work with Business Model Canvases in .bmc.yaml files.')
  .showHelpAfterError();

program
  .command('lsp')
  .description('start the language server, for editors other than VS Code')
  .requiredOption('--stdio', 'talk over standard input and output')
  .addOption(new Option('--clientProcessId <id>', 'end when the process with this id ends').hideHelp())
  .action(() => {
    const { LC_ALL, LC_MESSAGES, LANG } = process.env;
    const locale = [LC_ALL, LC_MESSAGES, LANG].find((name) => name);
    // As streams, so that the server ends when an editor goes without a word.
    serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), locale, new DiskFiles());
  });

program.parse();
