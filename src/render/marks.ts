import type { Mark } from '../diff/describe';

/** What happened to an item, shown on its note. */
export interface NoteMark {
  readonly mark: Mark;
  /** Whether it is not there any more: removed, or moved to where it is shown as well. */
  readonly gone: boolean;
  /** Its name before, if that was another. */
  readonly before?: string;
  /** What else changed, in words. */
  readonly changes: readonly string[];
}

/** A sign for what happened, so that it is told by more than its colour. */
export const signs: Readonly<Record<Mark, string>> = { added: '+', removed: '\u2212', changed: '~', moved: '\u2192' };

/** Changes that are said under one heading. */
export interface ChangeGroup {
  readonly heading: string;
  readonly lines: readonly { readonly mark: Mark; readonly text: string }[];
}
