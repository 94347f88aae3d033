/** What the sides of a conflict are called in its markers. */
export interface Labels {
  readonly ours: string;
  readonly theirs: string;
  /** How many signs a marker has; seven, unless something else is asked. */
  readonly size?: number;
}

/** What two sides have, between markers as git writes them: whole lines. */
export function marked(
  ours: readonly string[], theirs: readonly string[], { ours: our, theirs: their, size = 7 }: Labels,
): string[] {
  return [`${'<'.repeat(size)} ${our}`, ...ours, '='.repeat(size), ...theirs, `${'>'.repeat(size)} ${their}`];
}

/**
 * A text with one side of each conflict in it, and no markers; what stands there of the base goes as well.
 *
 * @param size How many signs a marker has.
 * @returns `undefined` if its markers do not belong together as those of conflicts do.
 */
export function sideOf(text: string, side: 'ours' | 'theirs', size = 7): string | undefined {
  const marks = ['<', '|', '=', '>'].map((sign) => new RegExp(`^\\${sign}{${size}}(?:[ \\r\\n]|$)`));
  // What follows each of the markers.
  const parts = ['ours', 'base', 'theirs', undefined] as const;
  const kept: string[] = [];
  let part: (typeof parts)[number];
  for (const line of text.split(/(?<=\n)/)) {
    const mark = marks.findIndex((each) => each.test(line));
    const isNext = mark === 0 ? part === undefined
      : mark === 1 ? part === 'ours' : mark === 2 ? part === 'ours' || part === 'base' : part === 'theirs';
    if (mark < 0) {
      if (part === undefined || part === side) kept.push(line);
    } else if (isNext) part = parts[mark];
    else return undefined;
  }
  return part === undefined ? kept.join('') : undefined;
}

/** A merge with conflicts with what both sides have, and without the markers. */
export function withoutMarkers(lines: readonly string[], labels: Labels): string[] {
  const markers = marked([], [], labels);
  return lines.filter((line) => !markers.includes(line));
}
