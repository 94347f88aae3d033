import type { ReviewModel } from '../../src/review/model';

/** What the shown changes are about, each once, in the order of the list. */
export function targetsOf({ changes }: ReviewModel, showOrder: boolean): string[] {
  return [...new Set(changes.filter(({ isOrder }) => showOrder || !isOrder).map(({ target }) => target))];
}

/** The target after or before the current one, from the last on to the first; `undefined` if there is none at all. */
export function nextTarget(targets: readonly string[], current: string | null, by: 1 | -1): string | undefined {
  const index = current === null ? -1 : targets.indexOf(current);
  if (index < 0) return by === 1 ? targets[0] : targets.at(-1);
  return targets[(index + by + targets.length) % targets.length];
}
