import process from 'node:process';
import type { TestEvent } from '../launch/testEvents.mjs';

/**
 * Tells the launcher that something failed and is tried once more, so that no retry hides: the summary of the run
 * counts and names them.
 * @param title what is tried again: the test's full title, or a step of any test
 * @param why what was seen instead
 */
export function countRetry(title: string, why: string): void {
  process.send?.({ event: 'retried', title, why } satisfies TestEvent);
}
