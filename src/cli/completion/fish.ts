import type { Choice, Completed, Values } from './commands';
import { withAllBelow } from './commands';

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll('\'', '\\\'')}'`;
}

function action(values: Values): string {
  if (values === 'any') return '';
  return values === 'files' ? ` -a ${quoted('(__bmc_canvases)')}` : ` -a ${quoted(values.join(' '))}`;
}

/** The fish condition that the words so far select a command, and none of its subcommands. */
function condition({ path }: Completed): string {
  return quoted(['__bmc_at', ...path].join(' '));
}

function option({ flags, description, values }: Choice): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  return `${names.join(' ')} -d ${quoted(description)}${values === undefined ? '' : ` -x${action(values)}`}`;
}

function define(command: Completed): string[] {
  const when = `complete -c bmc -n ${condition(command)}`;
  return [
    ...command.commands.map((each) => `${when} -a ${each.path.at(-1) ?? ''} -d ${quoted(each.description)}`),
    ...command.arguments.slice(-1).map((values) => `${when}${action(values)}`),
    ...command.options.map((each) => `${when} ${option(each)}`),
  ];
}

/** For fish 3 and later. */
export function fish(program: Completed): string {
  const all = withAllBelow(program);
  const paths = all.filter(({ path }) => path.length > 0).map(({ path }) => quoted(path.join(' '))).join(' ');
  return `# fish completion for bmc: bmc completion fish > ~/.config/fish/completions/bmc.fish
function __bmc_canvases
    __fish_complete_suffix .bmc.yaml
    __fish_complete_suffix .bmc.yml
end
function __bmc_at
    set -l path
    for word in (commandline -opc)[2..-1]
        contains -- "$(string join -- ' ' $path $word)" ${paths}; and set path $path $word
    end
    test "$path" = "$argv"
end
complete -c bmc -f
${all.flatMap(define).join('\n')}`;
}
