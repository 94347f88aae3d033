import type { Localize } from '../l10n/l10n';

/** The part of a terminal that progress needs. */
interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Delay before progress shows, in milliseconds: shorter work shows none. */
const patience = 400;

/** Update interval, in milliseconds. */
const pace = 100;

const backToStart = '\r\u001B[K';

/** Processes a list, with a progress line on a terminal if it takes long. The line is cleared at the end. */
export class Progress {
  private readonly start: number;
  private last = -Infinity;
  private isShown = false;

  /** @param now The time in milliseconds. */
  constructor(
    private readonly terminal: Terminal, private readonly l10n: Localize, private readonly now: () => number = Date.now,
  ) {
    this.start = now();
  }

  /** Maps a list. `work` has to call {@link clear} before it writes to the terminal. */
  over<T, R>(list: readonly T[], work: (each: T) => R): R[] {
    try {
      return list.map((each, index) => {
        this.show(index, list.length);
        return work(each);
      });
    } finally {
      this.clear();
    }
  }

  /** The same for async work, sequentially. */
  async overAsync<T, R>(list: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
    const made: R[] = [];
    try {
      for (const [index, each] of list.entries()) {
        this.show(index, list.length);
        made.push(await work(each));
      }
      return made;
    } finally {
      this.clear();
    }
  }

  /** Clears the line before other output; it reappears on the next update. */
  clear(): void {
    if (this.isShown) this.terminal.write(backToStart);
    this.isShown = false;
  }

  private show(done: number, all: number): void {
    const now = this.now();
    if (this.terminal.isTTY !== true || now - this.start < patience || now - this.last < pace) return;
    this.last = now;
    this.isShown = true;
    this.terminal.write(`${backToStart}${this.l10n('Canvases: {0} of {1} …', done, all)}`);
  }
}
