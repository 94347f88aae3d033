import { Option } from 'commander';
import { serve } from '../../server/server';
import { DiskFiles } from '../diskFiles';
import type { Declare } from './command';
import { addCommand, teach } from './command';

export const declareLsp: Declare = (bmc) => {
  const { cli, cli: { l10n } } = bmc;
  teach(bmc, addCommand(bmc, 'lsp', l10n('start the language server, for editors other than VS Code'))
    .requiredOption('--stdio', l10n('talk over standard input and output'))
    .addOption(new Option('--clientProcessId <id>', 'end when the process with this id ends').hideHelp())
    .action(() => {
      serve(cli.host.connect(), { later: cli.host.later, locale: cli.locale, files: new DiskFiles() });
    }), { examples: ['bmc lsp --stdio'] });
};
