import path from 'node:path';
import { styleText } from 'node:util';
import type { Localize } from '../l10n/l10n';
import { localizer } from '../l10n/localizer';
import type { Host } from './host';
import { localeOf } from './locale';
import { Progress } from './progress';

/** Styles of a terminal that the commands use. */
type Style = 'red' | 'yellow' | 'blue' | 'green' | 'cyan' | 'magenta' | 'bold' | 'dim' | 'underline';

/** An error that the user can resolve, such as bad arguments or a missing file. Exit code 2. */
export class UsageError extends Error {}

/** One run of a command: its host, and its output in the user's language. */
export class CommandLine {
  /** The user's locale, such as `nl_NL.UTF-8`. */
  readonly locale: string | undefined;
  /** Localizes messages. */
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

  /** Writes a message to standard error. */
  warn(text: string): void {
    this.host.stderr.write(`${text}\n`);
  }

  /** Starts a progress indicator, which shows only on a terminal. */
  progress(): Progress {
    return new Progress(this.host.stderr, this.l10n);
  }

  /** Whether to colour: as requested, else if the output is a terminal. https://no-color.org */
  usesColor(asked: boolean | undefined): boolean {
    if (asked !== undefined) return asked;
    const { env: { NO_COLOR, FORCE_COLOR, TERM }, stdout } = this.host;
    if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
    if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
    return stdout.isTTY === true && TERM !== 'dumb';
  }

  /**
   * The path of a file that is named relative to the working folder. Not normalized, so that the system decides what
   * `..` after a link means, that a trailing slash requires a folder, and that an empty name is an error.
   */
  locate(name: string): string {
    return name === '' || path.parse(name).root !== '' ? name : `${this.host.folder}${path.sep}${name}`;
  }

  /** The normalized absolute path of a file, to compare with others. */
  resolve(name: string): string {
    return path.resolve(this.host.folder, name);
  }

  /** Reads all of standard input. @throws UsageError the second time, as it is consumed by then. */
  readStdin(): Uint8Array {
    if (this.isStdinRead) throw new UsageError(this.l10n('Standard input can be read only once'));
    this.isStdinRead = true;
    return this.host.readStdin();
  }
}

/** A function that colours text, or returns it unchanged. */
export function painter(isOn: boolean): (style: Style | readonly Style[], text: string) => string {
  return (style, text) => (isOn ? styleText(typeof style === 'string' ? style : [...style], text, { validateStream: false }) : text);
}
