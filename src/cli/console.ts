import { styleText } from 'node:util';

/** Styles of a terminal that the commands use. */
type Style = 'red' | 'yellow' | 'blue' | 'green' | 'cyan' | 'magenta' | 'bold' | 'dim' | 'underline';

/** Whether to colour: as asked, else if a person reads it. https://no-color.org */
export function usesColor(asked: boolean | undefined): boolean {
  if (asked !== undefined) return asked;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY && TERM !== 'dumb';
}

/** Colours text, or leaves it. */
export function painter(isOn: boolean): (style: Style | readonly Style[], text: string) => string {
  return (style, text) => (isOn ? styleText(typeof style === 'string' ? style : [...style], text, { validateStream: false }) : text);
}

/** Writes a line, or lines, to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says something beside the result, on standard error. */
export function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Ends quietly, with what was to be written unwritten, when the reader goes: `bmc check | head`. Where nothing can be
 * written, such as on a full disk, it ends with exit code 2.
 *
 * @param say Says why.
 */
export function endWithReader(say: (error: Error) => string): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    warn(say(error));
    process.exit(2);
  });
  // Where no one reads what is said, the exit code still tells.
  process.stderr.on('error', () => undefined);
}
