import { Argument } from 'commander';
import type { Shell } from '../completion';
import { completion, shells } from '../completion';
import type { Declare } from './command';
import { addCommand, teach } from './command';

export const declareCompletion: Declare = (bmc) => {
  const { cli, cli: { l10n }, program } = bmc;
  teach(bmc, addCommand(bmc, 'completion', l10n('print a script that lets a shell complete bmc'))
    .addArgument(new Argument('<shell>', l10n('the shell that is to read it')).choices(shells))
    .action((shell: Shell) => cli.print(completion(program, shell))), {
    examples: [
      'source <(bmc completion bash)                                     # ~/.bashrc',
      'source <(bmc completion zsh)                                      # ~/.zshrc',
      'bmc completion fish > ~/.config/fish/completions/bmc.fish',
      'bmc completion powershell | Out-String | Invoke-Expression        # $PROFILE',
    ],
  });
};
