import type { Intent } from '../../src/preview/intents';

/** Something that the text is to be changed by. */
export type Change =
  | { readonly type: 'edit'; readonly intent: Intent }
  | { readonly type: 'fix'; readonly key: string; readonly title: string }
  | { readonly type: 'undo' | 'redo' };

/**
 * What the text is to be changed by, one after the other: each begins from the canvas that the one before it left, so
 * that nobody is too fast for it.
 */
export class ChangeQueue {
  private readonly waiting: Change[] = [];
  private isSent = false;

  /** @param send Sends a change of the canvas that is shown now. It is answered in any case. */
  constructor(private readonly send: (change: Change) => void) {}

  /** Whether the canvas is not yet what it will be. */
  get areUnderWay(): boolean {
    return this.isSent;
  }

  push(change: Change): void {
    this.waiting.push(change);
    if (!this.isSent) this.next();
  }

  /** Goes on, as the change that was sent is made, or was refused. */
  answered(): void {
    this.isSent = false;
    this.next();
  }

  /** Gives up what waits. */
  clear(): void {
    this.waiting.length = 0;
  }

  private next(): void {
    const change = this.waiting.shift();
    if (!change) return;
    this.isSent = true;
    this.send(change);
  }
}
