import { validationDelay } from '../service/validation/delay';

/**
 * Has something run later, once. The server's host hands it in, for the server itself knows no clock.
 *
 * @returns What calls it off; without effect once it has run.
 */
export type Later = (run: () => void, milliseconds: number) => () => void;

/** Decides when the diagnostics of open files are pushed: at once, or when a row of changes has come to a pause. */
export class DiagnosticsPush {
  /** What calls off those that are to come, by URI. */
  private readonly waiting = new Map<string, () => void>();

  /** @param push Sends the diagnostics that a file has by then. */
  constructor(private readonly later: Later, private readonly push: (uri: string) => void) {}

  /** Pushes at once. This is then also for the changes before, that were waiting. */
  now(uri: string): void {
    this.cancel(uri);
    this.push(uri);
  }

  /** Pushes after a pause; a further change of the file begins it anew. */
  soon(uri: string): void {
    this.cancel(uri);
    this.waiting.set(uri, this.later(() => this.now(uri), validationDelay));
  }

  /** Pushes nothing more for a file, such as one that was closed. */
  cancel(uri: string): void {
    this.waiting.get(uri)?.();
    this.waiting.delete(uri);
  }

  /** Pushes nothing more at all. */
  cancelAll(): void {
    for (const uri of [...this.waiting.keys()]) this.cancel(uri);
  }
}
