import type { Later } from '../../../src/server/diagnosticsPush';

/** A clock on which time passes only when it is told to. */
export class Clock {
  private readonly waiting = new Set<() => void>();

  readonly later: Later = (run) => {
    // Of its own, so that the same function may wait twice.
    const turn = (): void => run();
    this.waiting.add(turn);
    return () => this.waiting.delete(turn);
  };

  /** How many wait for time to pass. */
  get count(): number {
    return this.waiting.size;
  }

  /** Lets so much time pass that all that wait for it have their turn. */
  pass(): void {
    const turns = [...this.waiting];
    this.waiting.clear();
    for (const turn of turns) turn();
  }
}
