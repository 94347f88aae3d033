import { Command } from 'commander';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { serve } from '../server/server';

const program = new Command('bmc')
  .description('Work with Business Model Canvases in .bmc.yaml files.')
  .showHelpAfterError();

program
  .command('lsp')
  .description('start the language server, for editors other than VS Code')
  .requiredOption('--stdio', 'talk over standard input and output')
  .action(() => {
    const reader = new StreamMessageReader(process.stdin);
    const writer = new StreamMessageWriter(process.stdout);
    serve(createConnection(ProposedFeatures.all, reader, writer));
  });

program.parse();
