/** How git runs this command through a shell: the full command line, and the program that has to exist. */
export interface OwnCommand {
  readonly line: string;
  readonly program: string;
}

/**
 * Shell code for git's own diff, from the parameters of an external diff driver: a path and two files, each with its
 * hash and mode; for a renamed file also the new path and git's header.
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
 * Shell code for the side that conflicts should take (`-X ours` or `-X theirs`). git does not pass this to merge
 * drivers, so it is read from the command line of git, the shell's parent. Where that is unknown, as on Windows,
 * conflicts stay. `ps` does not separate a message from options, so with a message (`-m`) they stay as well.
 */
const favor = [
  '{ tr "\\0" "\\n" </proc/$PPID/cmdline || ps -o args= -p $PPID | grep -v -e " -[a-z]*m" -e " --m" '
  + '| tr " " "\\n"; } 2>/dev/null',
  'awk \'/^(-X|--strategy-option)$/ { getline; $0 = "-X" $0 } '
  + 'sub(/^(-X|--strategy-option=)/, "") && /^(ours|theirs)$/ { favor = $0 } END { print favor }\'',
].join(' | ');

/** Shell test for whether a program exists, as running a missing one would print the whole command in an error. */
const isThere = (program: string): string => `command -v ${program} >/dev/null 2>&1`;

/**
 * Shell code for a merge. If bmc fails (an exit code above 1, or no such command), git merges by line, with its
 * markers. A Node too old for bmc also exits with 1, as a conflict does, but leaves no markers.
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
 * git's configuration for canvases: diff driver, textconv and merge driver. Each is a shell command that falls back to
 * git's own behaviour if bmc is not found (git run from a GUI, or with another Node) or fails, so that a merge never
 * loses anything of either side.
 */
export function driversOf(bmc: OwnCommand): readonly (readonly [key: string, value: string])[] {
  const run = `${isThere(bmc.program)} && ${bmc.line}`;
  return [
    // A diff driver must exit with 0: otherwise git stops before the remaining files.
    ['diff.bmc.command', `f() { { ${run} git diff -- "$@"; } || { ${ownDiff}; }; true; }; f`],
    ['diff.bmc.textconv', `f() { { ${run} git textconv -- "$1"; } || cat -- "$1"; }; f`],
    ['diff.bmc.cachetextconv', 'false'],
    ['merge.bmc.name', 'Business Model Canvas'],
    ['merge.bmc.driver', merge(bmc)],
  ];
}
