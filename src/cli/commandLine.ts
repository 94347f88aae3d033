import path from 'node:path';
import { styleText } from 'node:util';
import type { Localize } from '../l10n/l10n';
import { localizer } from '../l10n/localizer';
import type { Host } from './host';
import { localeOf } from './locale';
import { Progress } from './progress';

/** Styles of a terminal that the commands use. */
type Style = 'red' | 'yellow' | 'blue' | 'green' | 'cyan' | 'magenta' | 'bold' | 'dim' | 'underline';

/** What keeps a command from doing its work: bad arguments, or a file that is not there. Its exit code is 2. */
export class UsageError extends Error {}

/** One run of a command: the world it runs in, and what it says there in the user's language. */
export class CommandLine {
  /** The user's locale, such as `nl_NL.UTF-8`. */
  readonly locale: string | undefined;
  /** Says something in the user's language. */
  readonly l10n: Localize;
  private isStdinRead = false;

  constructor(readonly host: Host) {
    this.locale = localeOf(host.env);
    this.l10n = localizer(this.locale);
  }

  /** Writes to standard output. */
  write(contents: string | Uint8Array): void {
    this.host.stdout.write(contents);
  }

  /** Writes a line, or lines, to standard output. */
  print(text: string): void {
    this.write(`${text}\n`);
  }

  /** Says something beside the result, on standard error. */
  warn(text: string): void {
    this.host.stderr.write(`${text}\n`);
  }

  /** Says on a terminal how far some work is that begins now. */
  progress(): Progress {
    return new Progress(this.host.stderr, this.l10n);
  }

  /** Whether to colour: as asked, else if a person reads it. https://no-color.org */
  usesColor(asked: boolean | undefined): boolean {
    if (asked !== undefined) return asked;
    const { env: { NO_COLOR, FORCE_COLOR, TERM }, stdout } = this.host;
    if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
    if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
    return stdout.isTTY === true && TERM !== 'dumb';
  }

  /**
   * Where a file is that is named from the working folder. All else is left to the system: what a name with `..` in it
   * leads to, that one with a slash at its end has to be a folder, and that there is none without a name.
   */
  locate(name: string): string {
    return name === '' || path.parse(name).root !== '' ? name : `${this.host.folder}${path.sep}${name}`;
  }

  /** The one name of a file that is named from the working folder: an absolute path, to compare with others. */
  resolve(name: string): string {
    return path.resolve(this.host.folder, name);
  }

  /** All that standard input holds. @throws UsageError the second time, as it is gone by then. */
  readStdin(): Uint8Array {
    if (this.isStdinRead) throw new UsageError(this.l10n('Standard input can be read only once'));
    this.isStdinRead = true;
    return this.host.readStdin();
  }
}

/** Colours text, or leaves it. */
export function painter(isOn: boolean): (style: Style | readonly Style[], text: string) => string {
  return (style, text) => (isOn ? styleText(typeof style === 'string' ? style : [...style], text, { validateStream: false }) : text);
}
