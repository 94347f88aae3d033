import type { ReviewModel } from '../../src/review/model';

/** The distinct targets of the visible changes, in the order of the list. */
export function targetsOf({ changes }: ReviewModel, showOrder: boolean): string[] {
  return [...new Set(changes.filter(({ isOrder }) => showOrder || !isOrder).map(({ target }) => target))];
}

/** The next or previous target, wrapping around; `undefined` if there are none. */
export function nextTarget(targets: readonly string[], current: string | null, by: 1 | -1): string | undefined {
  const index = current === null ? -1 : targets.indexOf(current);
  if (index < 0) return by === 1 ? targets[0] : targets.at(-1);
  return targets[(index + by + targets.length) % targets.length];
}
