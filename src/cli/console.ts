import { styleText } from 'node:util';

/** Styles of a terminal that the commands use. */
type Style = 'red' | 'yellow' | 'blue' | 'green' | 'cyan' | 'magenta' | 'bold' | 'dim' | 'underline';

/** Whether to colour: as asked, else if a person reads it. https://no-color.org */
export function usesColor(asked: boolean | undefined): boolean {
  if (asked !== undefined) return asked;
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY;
}

/** Colours text, or leaves it. */
export function painter(isOn: boolean): (style: Style | readonly Style[], text: string) => string {
  return (style, text) => (isOn ? styleText(typeof style === 'string' ? style : [...style], text, { validateStream: false }) : text);
}

/** Writes a line, or lines, to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The user's locale, as POSIX has it. */
export function locale(): string | undefined {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return [LC_ALL, LC_MESSAGES, LANG].find((name) => name);
}
