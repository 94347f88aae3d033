/** How git names a version of a file that is not there. */
export function isNoFile(argument: string): boolean {
  return argument === '/dev/null' || argument === 'nul';
}
