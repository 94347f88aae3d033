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

/** A merge with conflicts as one side has it: without the markers, and without what the other side has between them. */
export function sideOf(lines: readonly string[], side: 'ours' | 'theirs', labels: Labels): string[] {
  const [open = '', between = '', close = ''] = marked([], [], labels);
  let at: 'ours' | 'theirs' | undefined;
  return lines.filter((line) => {
    if (at === undefined && line === open) at = 'ours';
    else if (at === 'ours' && line === between) at = 'theirs';
    else if (at === 'theirs' && line === close) at = undefined;
    else return at === undefined || at === side;
    return false;
  });
}

/** A merge with conflicts with what both sides have, and without the markers. */
export function withoutMarkers(lines: readonly string[], labels: Labels): string[] {
  const markers = marked([], [], labels);
  return lines.filter((line) => !markers.includes(line));
}
