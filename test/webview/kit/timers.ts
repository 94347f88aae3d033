import { clock } from './clock';

/*
 * The timers of all that is bundled with the tests, as the build puts them in: those of the clock that stands still.
 */

export function setTimeout(run: () => void, delay?: number): number {
  return clock.set(run, delay);
}

export function clearTimeout(timer: unknown): void {
  clock.clear(timer);
}
