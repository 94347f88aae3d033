import { pause } from './pause';

/**
 * Runs work step by step, yielding to the event loop in between.
 *
 * @param isWanted Whether to go on; called before each step.
 * @returns The result; `undefined` if it is no longer wanted.
 */
export async function inSteps<T>(steps: Generator<unknown, T>, isWanted: () => boolean): Promise<T | undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
    if (!isWanted()) return undefined;
  }
}
