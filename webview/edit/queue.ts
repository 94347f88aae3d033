import type { Intent } from '../../src/preview/intents';

/** Something that the text is to be changed by. */
export type Change =
  | { readonly type: 'edit'; readonly intent: Intent }
  | { readonly type: 'fix'; readonly key: string; readonly title: string }
  | { readonly type: 'undo' | 'redo' };

/** Told whether a change was made, or was refused. */
export type Answered = (isMade: boolean) => void;

interface Waiting {
  readonly change: Change;
  readonly answered: Answered | undefined;
}

/**
 * What the text is to be changed by, one after the other: each begins from the canvas that the one before it left, so
 * that nobody is too fast for it.
 */
export class ChangeQueue {
  private readonly waiting: Waiting[] = [];
  private sent: Waiting | undefined;

  /** @param send Sends a change of the canvas that is shown now. It is answered in any case. */
  constructor(private readonly send: (change: Change) => void) {}

  /** Whether the canvas is not yet what it will be. */
  get areUnderWay(): boolean {
    return this.sent !== undefined;
  }

  push(change: Change, answered?: Answered): void {
    this.waiting.push({ change, answered });
    if (!this.sent) this.next();
  }

  /** Goes on, as the change that was sent is made, or was refused. */
  answered(isMade: boolean): void {
    const { sent } = this;
    this.sent = undefined;
    this.next();
    sent?.answered?.(isMade);
  }

  /** Gives up what waits. */
  clear(): void {
    this.waiting.length = 0;
  }

  private next(): void {
    this.sent = this.waiting.shift();
    if (this.sent) this.send(this.sent.change);
  }
}
