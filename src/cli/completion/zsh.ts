import type { Choice, Completed, Values } from './commands';
import { withAllBelow } from './commands';

function quoted(text: string): string {
  return `'${text.replaceAll('\'', '\'\\\'\'')}'`;
}

/** Escapes a description for a spec of `_arguments`. */
function described(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function action(values: Values): string {
  if (values === 'any') return ' ';
  return values === 'files' ? '_bmc_canvases' : `(${values.join(' ')})`;
}

function option({ flags, description, values }: Choice): string {
  const value = values === undefined ? '' : `:${values === 'files' ? 'file' : 'value'}:${action(values)}`;
  const text = `[${described(description)}]${value}`;
  // A long option takes its value after a space or an equals sign.
  const written = flags.map((flag) => (values !== undefined && flag.startsWith('--') ? `${flag}=` : flag));
  const [only = ''] = written;
  return written.length === 1 ? quoted(only + text) : `${quoted(`(${flags.join(' ')})`)}{${written.join(',')}}${quoted(text)}`;
}

function functionName({ path }: Completed): string {
  return ['_bmc', ...path].join('_');
}

function define(command: Completed): string {
  const { options, commands, arguments: values, isRepeated } = command;
  const specs = options.map(option);
  if (commands.length === 0) {
    const last = values.length - 1;
    const rest = values.map((each, index) => `${index === last && isRepeated ? '*' : index + 1}:${each === 'files' ? 'file' : 'value'}:${action(each)}`);
    return `${functionName(command)}() {
  _arguments -s ${[...specs, ...rest.map(quoted)].join(' ')}
}`;
  }
  const names = commands.map(({ path, description }) => quoted(`${(path.at(-1) ?? '').replaceAll(':', '\\:')}:${description}`));
  return `${functionName(command)}() {
  local curcontext=$curcontext state line
  local -a commands=(${names.join(' ')})
  _arguments -C ${[...specs, quoted('1: :->command'), quoted('*:: :->rest')].join(' ')}
  case $state in
    command) _describe command commands ;;
    rest) case $line[1] in
${commands.map((each) => `      ${each.path.at(-1) ?? ''}) ${functionName(each)} ;;`).join('\n')}
    esac ;;
  esac
}`;
}

/** For zsh: to be sourced, or as the file `_bmc` in a folder of `$fpath`. */
export function zsh(program: Completed): string {
  return `#compdef bmc
# zsh completion for bmc. In ~/.zshrc, after compinit: source <(bmc completion zsh)
_bmc_canvases() {
  _files -g '*.bmc.(yaml|yml)(-.)'
}
${withAllBelow(program).map(define).join('\n')}
if [[ $funcstack[1] == _bmc ]]; then _bmc "$@"; else compdef _bmc bmc; fi`;
}
