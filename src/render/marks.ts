import type { Mark } from '../diff/describe';

/** What happened to an item, shown on its note. */
export interface NoteMark {
  readonly mark: Mark;
  /** Whether the item is gone from this place: removed, or moved to where it is shown as well. */
  readonly gone: boolean;
  /** Its old name, if that changed. */
  readonly before?: string;
  /** What else changed, in words. */
  readonly changes: readonly string[];
}

/** A sign for each mark, so that colour is not the only cue. */
export const signs: Readonly<Record<Mark, string>> = { added: '+', removed: '\u2212', changed: '~', moved: '\u2192' };

/** Changes under one heading. */
export interface ChangeGroup {
  readonly heading: string;
  readonly lines: readonly { readonly mark: Mark; readonly text: string }[];
}
