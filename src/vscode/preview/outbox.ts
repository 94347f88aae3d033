import type { HostMessage } from '../../protocol/preview';

/** Whether a message supersedes all parts of the model that were queued before. */
function beginsAnew(message: HostMessage): boolean {
  return (message.type === 'part' && message.index === 0) || (message.type === 'model' && message.parts === 0);
}

/** Queues messages to a page, in order. A large model is sent in parts, yielding after each. */
export class Outbox {
  private waiting: HostMessage[] = [];
  private isPausing = false;

  /** @param inNextTurn Schedules a callback on a later turn of the event loop. */
  constructor(
    private readonly deliver: (message: HostMessage) => void, private readonly inNextTurn: (goOn: () => void) => void,
  ) {}

  post(message: HostMessage): void {
    if (beginsAnew(message)) {
      this.waiting = this.waiting.filter(({ type }) => type !== 'part' && type !== 'model' && type !== 'patch');
    }
    this.waiting.push(message);
    if (!this.isPausing) this.send();
  }

  private send(): void {
    for (let message = this.waiting.shift(); message; message = this.waiting.shift()) {
      this.deliver(message);
      if (message.type !== 'part') continue;
      this.isPausing = true;
      this.inNextTurn(() => {
        this.isPausing = false;
        this.send();
      });
      return;
    }
  }
}
