import type { Completed, Values } from './commands';
import { withAllBelow } from './commands';

function quoted(text: string): string {
  return `'${text.replaceAll('\'', '\'\\\'\'')}'`;
}

/** The bash statement that completes a value. */
function complete(values: Values): string {
  if (values === 'any') return ':';
  return values === 'files' ? '_bmc_canvases' : `_bmc_words ${quoted(values.join(' '))}`;
}

function valueCase({ path, options }: Completed): string[] {
  return options.flatMap(({ flags, values }) => (values === undefined ? [] : [
    `    ${flags.map((flag) => quoted(`${path.join(' ')} ${flag}`)).join('|')}) ${complete(values)}; return ;;`,
  ]));
}

function commandCase({ path, options, commands, arguments: values }: Completed): string {
  const flags = options.flatMap((option) => option.flags).join(' ');
  const rest = commands.length > 0 ? complete(commands.map((command) => command.path.at(-1) ?? '')) : complete(values.at(-1) ?? 'any');
  return `    ${quoted(path.join(' '))}) if [[ $cur == -* ]]; then _bmc_words ${quoted(flags)}; else ${rest}; fi ;;`;
}

/** For bash 3.2 and later, without the package bash-completion. */
export function bash(program: Completed): string {
  const all = withAllBelow(program);
  const paths = all.filter(({ path }) => path.length > 0).map(({ path }) => quoted(path.join(' '))).join('|');
  return `# bash completion for bmc. In ~/.bashrc: source <(bmc completion bash)
_bmc_words() {
  COMPREPLY=( $(compgen -W "$1" -- "$cur") )
}
_bmc_canvases() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=( $(compgen -f -X '!*.bmc.y*ml' -- "$cur") $(compgen -d -- "$cur") )
  [[ \${#COMPREPLY[@]} -gt 0 ]] || COMPREPLY=( $(compgen -f -- "$cur") )
}
_bmc() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path='' next i
  # bash takes --option=value apart.
  if [[ $cur == = ]]; then cur=''; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    next=\${path:+$path }\${COMP_WORDS[i]}
    case $next in
    ${paths}) path=$next ;;
    esac
  done
  case "$path $prev" in
${all.flatMap(valueCase).join('\n')}
  esac
  case $path in
${all.map(commandCase).join('\n')}
  esac
}
complete -F _bmc bmc`;
}
