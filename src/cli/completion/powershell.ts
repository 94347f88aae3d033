import type { Completed } from './commands';
import { withAllBelow } from './commands';

function quoted(text: string): string {
  return `'${text.replaceAll('\'', '\'\'')}'`;
}

function list(words: readonly (readonly [word: string, description: string])[]): string {
  const pairs = words.map(([word, description]) => `@(${quoted(word)}, ${quoted(description)})`).join(', ');
  // The unary comma keeps a one-element array an array.
  return words.length === 1 ? `(,${pairs})` : `@(${pairs})`;
}

function define({ path, options, commands, arguments: values }: Completed): string[] {
  const key = path.join(' ');
  const last = values.at(-1);
  const words = [
    ...commands.map((each) => [each.path.at(-1) ?? '', each.description] as const),
    ...(typeof last === 'object' ? last.map((value) => [value, value] as const) : []),
    ...options.flatMap(({ flags, description }) => flags.map((flag) => [flag, description] as const)),
  ];
  return [
    `    ${quoted(key)} = ${list(words)}`,
    ...options.flatMap(({ flags, values: choices }) => (typeof choices === 'object'
      ? flags.map((flag) => `    ${quoted(`${key} ${flag}`)} = ${list(choices.map((value) => [value, value]))}`) : [])),
  ];
}

/** For PowerShell 5 and later. Without a result of ours, PowerShell completes file names. */
export function powershell(program: Completed): string {
  const all = withAllBelow(program);
  const paths = all.filter(({ path }) => path.length > 0).map(({ path }) => quoted(path.join(' '))).join(', ');
  return `# PowerShell completion for bmc. In $PROFILE: bmc completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName bmc -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $known = @{
${all.flatMap(define).join('\n')}
  }
  $path = ''
  $previous = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete -ne '') { break }
    $previous = $element.Extent.Text
    $next = "$path $previous".Trim()
    if ($next -in @(${paths})) { $path = $next }
  }
  $words = if ($previous -ne '' -and $known.ContainsKey("$path $previous".Trim()) -and $previous.StartsWith('-')) { $known["$path $previous".Trim()] } else { $known[$path] }
  $words | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}`;
}
