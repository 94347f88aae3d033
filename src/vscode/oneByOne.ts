/**
 * A serial queue: each task starts when the one before has settled, so that an older one never wins a race. A failed
 * task is reported, and does not stop those after it.
 *
 * @param onError Receives the error of a failed task.
 * @returns Enqueues a task.
 */
export function oneByOne(onError: (error: unknown) => void): (work: () => Promise<void> | void) => void {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(work).catch(onError);
  };
}
