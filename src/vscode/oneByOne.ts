/**
 * Lets work begin only when what was asked for before is done, so that an older one never wins. Work that fails is told
 * of, and keeps nothing behind it from being done.
 *
 * @param onError Takes what work failed with.
 * @returns Takes work to be done in its turn.
 */
export function oneByOne(onError: (error: unknown) => void): (work: () => Promise<void> | void) => void {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(work).catch(onError);
  };
}
