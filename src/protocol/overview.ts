import type { Thumbnail } from '../preview/thumbnail';

/*
 * What the overview of canvases and its page say to each other. A page says `ready`, and gets `start` and the cards;
 * after that, the order of the cards each time anything changed, and those cards that did. The page's messages may be
 * anything, and are checked with {@link readOverviewMessage}.
 */

/** Words of the page itself, in the user's language. */
export interface OverviewTexts {
  readonly heading: string;
  readonly filter: string;
  readonly openPreview: string;
  /** There is no canvas in the workspace. */
  readonly none: string;
  readonly newCanvas: string;
  /** No canvas matches what stands in the filter. */
  readonly noMatch: string;
  /** Hold `{0}` for how many canvases are shown, and the second `{1}` for how many there are. */
  readonly count: string;
  readonly countOne: string;
  readonly countOf: string;
}

/** What there is to see of a canvas. */
export interface Card {
  /** Names the canvas in messages, and the card. */
  readonly uri: string;
  readonly title: string;
  /** The folder and file, for people. */
  readonly place: string;
  /** The language that the title is in. */
  readonly language: string;
  readonly begun: number;
  readonly total: number;
  /** How far it is, in words. */
  readonly completeness: string;
  /** Its problems in words; empty if there are none. */
  readonly problems: string;
  readonly severity: 'error' | 'warning' | 'suggestion' | 'none';
  readonly thumbnail: Thumbnail;
}

export type OverviewHostMessage =
  | { readonly type: 'start'; readonly texts: OverviewTexts }
  /** The addresses of all canvases in order, and the cards of those that are new or changed. */
  | { readonly type: 'cards'; readonly order: readonly string[]; readonly changed: readonly Card[] };

export type OverviewPageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'newCanvas' }
  | { readonly type: 'open' | 'preview'; readonly uri: string };

/** A message from the page, if it is one; `undefined` for anything else. */
export function readOverviewMessage(value: unknown): OverviewPageMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, uri }: { readonly type?: unknown; readonly uri?: unknown } = value;
  switch (type) {
    case 'ready':
    case 'newCanvas': return { type };
    case 'open':
    case 'preview': return typeof uri === 'string' ? { type, uri } : undefined;
    default: return undefined;
  }
}
