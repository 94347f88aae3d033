import type { Intent } from '../../src/preview/intents';

/** A request to change the text. */
export type Change =
  | { readonly type: 'edit'; readonly intent: Intent }
  | { readonly type: 'fix'; readonly key: string; readonly title: string }
  | { readonly type: 'undo' | 'redo' };

/** Called with whether the change was made, or was refused. */
export type Answered = (isMade: boolean) => void;

interface Waiting {
  readonly change: Change;
  readonly answered: Answered | undefined;
}

/**
 * Serializes changes of the text: each is sent only once the host has answered the one before, so that fast input never
 * races with the model.
 */
export class ChangeQueue {
  private readonly waiting: Waiting[] = [];
  private sent: Waiting | undefined;

  /** @param send Sends a change of the canvas that is shown now. The host must always answer. */
  constructor(private readonly send: (change: Change) => void) {}

  /** Whether a change is in flight. */
  get areUnderWay(): boolean {
    return this.sent !== undefined;
  }

  push(change: Change, answered?: Answered): void {
    this.waiting.push({ change, answered });
    if (!this.sent) this.next();
  }

  /** The host's answer to the change in flight: sends the next one. */
  answered(isMade: boolean): void {
    const { sent } = this;
    this.sent = undefined;
    this.next();
    sent?.answered?.(isMade);
  }

  /** Drops the queued changes. */
  clear(): void {
    this.waiting.length = 0;
  }

  private next(): void {
    this.sent = this.waiting.shift();
    if (this.sent) this.send(this.sent.change);
  }
}
