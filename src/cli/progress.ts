import type { Localize } from '../l10n/l10n';

/** A terminal, as far as progress is shown on one. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Work shorter than this is done before anyone wonders, in milliseconds. */
const patience = 400;

/** How often the count changes, in milliseconds. */
const pace = 100;

const backToStart = '\r\u001B[K';

/** Goes through a list, and says on a terminal how far it is if that takes long. The line is gone at the end. */
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

  /** What `work` makes of each. It calls {@link clear} before it writes to the terminal. */
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

  /** The same for work that takes its time, one after the other. */
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

  /** Takes the line away, for something else to be written; it comes back by itself. */
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
