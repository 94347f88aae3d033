interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/**
 * A clock that stands still until a test lets time pass. The timers of the extension and of the pages are all on it, so
 * that no test waits, and none is too slow.
 */
class Clock {
  private now = 0;
  private count = 0;
  private readonly timers = new Map<number, Timer>();
  private readonly frames = new Map<number, (now: number) => void>();

  /** Milliseconds since the test began. */
  get time(): number {
    return this.now;
  }

  /** As `setTimeout` does. */
  set(run: () => void, delay = 0): number {
    this.timers.set(++this.count, { at: this.now + Math.max(0, delay), run });
    return this.count;
  }

  /** As `clearTimeout` does, for whatever it is given. */
  clear(timer: unknown): void {
    if (typeof timer === 'number') this.timers.delete(timer);
  }

  /** As `requestAnimationFrame` does. */
  requestFrame(draw: (now: number) => void): number {
    this.frames.set(++this.count, draw);
    return this.count;
  }

  cancelFrame(frame: number): void {
    this.frames.delete(frame);
  }

  /** Draws what was asked for before, and says whether that was anything. */
  drawFrame(): boolean {
    const frames = [...this.frames.values()];
    this.frames.clear();
    for (const draw of frames) draw(this.now);
    return frames.length > 0;
  }

  /** Waits until nothing happens any more but what is to happen later: nothing is promised, due or to be drawn. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 10_000; turn++) {
      // All that was promised is done by then.
      await new Promise((resolve) => { setImmediate(resolve); });
      if (!this.runDue() && !this.drawFrame()) return;
    }
    throw new Error('It goes on and on.');
  }

  /** Lets some milliseconds pass, and all that happens in them. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    await this.settle();
    for (let next = this.nextAt(); next <= end; next = this.nextAt()) {
      this.now = next;
      await this.settle();
    }
    this.now = end;
  }

  /** Forgets what was to happen: another test begins. */
  reset(): void {
    this.timers.clear();
    this.frames.clear();
    this.now = 0;
  }

  private nextAt(): number {
    return Math.min(...[...this.timers.values()].map(({ at }) => at));
  }

  /** Runs the timer that was due first, and says whether there was one. */
  private runDue(): boolean {
    const at = this.nextAt();
    const [id, timer] = [...this.timers].find(([, each]) => each.at === at && at <= this.now) ?? [];
    if (id === undefined || !timer) return false;
    this.timers.delete(id);
    timer.run();
    return true;
  }
}

export const clock = new Clock();
