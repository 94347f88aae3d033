import type { Thumbnail } from '../preview/thumbnail';

/*
 * Messages between the overview's host and its page. The page sends `ready`, and receives `start` and all cards; then,
 * after each change, the order and only the changed cards. Messages from the page are untrusted: validate them with
 * {@link readOverviewMessage}.
 */

/** UI strings, in the user's language. */
export interface OverviewTexts {
  readonly heading: string;
  readonly filter: string;
  readonly openPreview: string;
  /** There is no canvas in the workspace. */
  readonly none: string;
  readonly newCanvas: string;
  /** No canvas matches the filter. */
  readonly noMatch: string;
  /** Hold `{0}` for how many canvases are shown, and the second `{1}` for how many there are. */
  readonly count: string;
  readonly countOne: string;
  readonly countOf: string;
}

/** What the page shows of a canvas. */
export interface Card {
  /** Identifies the canvas in messages, and its card. */
  readonly uri: string;
  readonly title: string;
  /** The folder and file name, for display. */
  readonly place: string;
  /** The language that the title is in. */
  readonly language: string;
  readonly begun: number;
  readonly total: number;
  /** Its progress, in words. */
  readonly completeness: string;
  /** Its problems in words; empty if there are none. */
  readonly problems: string;
  readonly severity: 'error' | 'warning' | 'suggestion' | 'none';
  readonly thumbnail: Thumbnail;
}

export type OverviewHostMessage =
  | { readonly type: 'start'; readonly texts: OverviewTexts }
  /** The URIs of all canvases in order, and the cards that are new or changed. */
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
