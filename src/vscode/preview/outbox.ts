import type { HostMessage } from '../../protocol/preview';

/** Whether a message takes the place of what was sent of the model before. */
function beginsAnew(message: HostMessage): boolean {
  return (message.type === 'part' && message.index === 0) || (message.type === 'model' && message.parts === 0);
}

/** Messages to a page, in their order. A large model goes in parts, with a pause behind each for others. */
export class Outbox {
  private waiting: HostMessage[] = [];
  private isPausing = false;

  /** @param inNextTurn Goes on with something once others had their turn. */
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
