import { pause } from './pause';

/**
 * Does some work step by step, and lets others have their turn between them.
 *
 * @param isWanted Whether to go on, asked before each.
 * @returns What comes of the work; `undefined` if it is not wanted any more.
 */
export async function inSteps<T>(steps: Generator<unknown, T>, isWanted: () => boolean): Promise<T | undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
    if (!isWanted()) return undefined;
  }
}
