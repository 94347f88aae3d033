/** Whether an argument is git's name for a missing version of a file. */
export function isNoFile(argument: string): boolean {
  return argument === '/dev/null' || argument === 'nul';
}
