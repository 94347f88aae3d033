/** How git, which asks a shell, runs this command: all of it, and the program alone that has to be there for that. */
export interface OwnCommand {
  readonly line: string;
  readonly program: string;
}

/**
 * A difference as git itself shows it, in the shell: of the parameters of an external diff driver, which are a path and
 * two files, each with its hash and mode; of a renamed file the new path too, and what git says of that.
 */
const ownDiff = [
  'shown() { printf %s "$1" | tr -d "[:cntrl:]"; }',
  'if test $# -lt 7; then printf "* Unmerged path %s\\n" "$(shown "$1")"',
  'else printf "diff --git a/%s b/%s\\n" "$(shown "$1")" "$(shown "${8:-$1}")"',
  'case "$4$7" in .*) echo "new file mode $7" ;; *.) echo "deleted file mode $4" ;; "$7$7") ;; *) echo "old mode $4"; echo "new mode $7" ;; esac',
  'printf %s "$9"',
  'git --no-pager diff --no-index --no-ext-diff --no-textconv -- "$2" "$5" | sed -n -e "/@@ /,\\$p" -e "s/^Binary files .*/Binary files differ/p"',
  'fi',
].join('; ');

/**
 * Whose side git was told to take in conflicts (`-X ours` or `-X theirs`), in the shell. Git tells its own merges only,
 * so it is read from how git was run, the parent of the shell. Where that cannot be known, as on Windows, no side is
 * taken, and conflicts stay. What `ps` tells does not keep the words of a message apart from options, so where
 * there is one, no side is taken either.
 */
const favor = [
  '{ tr "\\0" "\\n" </proc/$PPID/cmdline || ps -o args= -p $PPID | grep -v -e " -[a-z]*m" -e " --m" '
  + '| tr " " "\\n"; } 2>/dev/null',
  'awk \'/^(-X|--strategy-option)$/ { getline; $0 = "-X" $0 } '
  + 'sub(/^(-X|--strategy-option=)/, "") && /^(ours|theirs)$/ { favor = $0 } END { print favor }\'',
].join(' | ');

/** Whether there is a program, in the shell, which else says with all of its lines that there is none. */
const isThere = (program: string): string => `command -v ${program} >/dev/null 2>&1`;

/**
 * A merge, in the shell. What bmc has not merged (above 1, or there is no such command), git merges by line, with its
 * markers. A Node that is too old for bmc ends with 1 too, as a conflict does, but leaves no markers.
 */
function merge({ line, program }: OwnCommand): string {
  return [
    `favor=$(${favor})`,
    'status=2',
    `if ${isThere(program)}; then ${line} merge %O %A %B --marker-size %L --base %S --ours %X --theirs %Y; status=$?; fi`,
    'test $status = 0 && exit 0',
    String.raw`if test $status = 1 && grep -q "<\{%L\}" %A; then`
    + ` test -n "$favor" && ${line} git settle $favor %L %A && exit 0; exit 1; fi`,
    'git merge-file ${favor:+--$favor} --marker-size=%L -L ours -L base -L theirs %A %O %B || exit 1',
  ].join('; ');
}

/**
 * What git is told of canvases: how to show a difference, how to make lines of one, and how to merge. Each is a line
 * for the shell that does as git itself does where this command is not to be found (git run by a window, or with
 * another Node), or cannot do its work: so nothing of either side is ever missing from a merge.
 */
export function driversOf(bmc: OwnCommand): readonly (readonly [key: string, value: string])[] {
  const run = `${isThere(bmc.program)} && ${bmc.line}`;
  return [
    // What git runs for a diff has to end well: else it shows no other file either.
    ['diff.bmc.command', `f() { { ${run} git diff -- "$@"; } || { ${ownDiff}; }; true; }; f`],
    ['diff.bmc.textconv', `f() { { ${run} git textconv -- "$1"; } || cat -- "$1"; }; f`],
    ['diff.bmc.cachetextconv', 'false'],
    ['merge.bmc.name', 'Business Model Canvas'],
    ['merge.bmc.driver', merge(bmc)],
  ];
}
