import type { PreviewModel } from '../preview/model';
import type { PreviewPatch } from '../preview/patch';

/*
 * What the preview's host and its page say to each other. A page says `ready`, and gets `start` and what there is to
 * show. The host counts epochs: each change of the model is one more, and a page that missed one asks for the whole.
 * The page's messages may be anything, and are checked with {@link readPageMessage}.
 */

/** Words of the preview itself, in the user's language. */
export interface PreviewTexts {
  /** Holds `{0}` for the line and `{1}` for what is wrong there, as does the next. */
  readonly earlier: string;
  readonly partial: string;
  readonly gone: string;
  readonly goToProblem: string;
  readonly showQuestions: string;
  readonly canvas: string;
  readonly links: string;
}

/** What a page keeps across a reload of the window. */
export interface PreviewSession {
  readonly uri: string;
  readonly locked: boolean;
}

/**
 * Why the canvas shown is not that of the text: it is an earlier one, as the text cannot be read; it is what could be
 * read of a text that never could be; or the text cannot be had any more. Lines count from 1.
 */
export type Notice =
  | { readonly kind: 'earlier' | 'partial'; readonly line: number; readonly message: string }
  | { readonly kind: 'gone' };

export type HostMessage =
  | { readonly type: 'start'; readonly texts: PreviewTexts }
  | { readonly type: 'session'; readonly session: PreviewSession }
  /** The whole canvas; `null` if there never was one. */
  | { readonly type: 'model'; readonly epoch: number; readonly model: PreviewModel | null }
  | { readonly type: 'patch'; readonly epoch: number; readonly patch: PreviewPatch }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  /** The item that the cursor is in. */
  | { readonly type: 'select'; readonly key: string | null };

export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'resync' }
  /** Select an item in the text, and maybe put the focus there. */
  | { readonly type: 'reveal'; readonly key: string; readonly focus: boolean }
  | { readonly type: 'goToProblem' };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A message from the page, if it is one; `undefined` for anything else. */
export function readPageMessage(value: unknown): PageMessage | undefined {
  if (!isRecord(value)) return undefined;
  const { type, key, focus } = value;
  switch (type) {
    case 'ready':
    case 'resync':
    case 'goToProblem': return { type };
    case 'reveal': return typeof key === 'string' ? { type, key, focus: focus === true } : undefined;
    default: return undefined;
  }
}

/** What a page kept, if it did; `undefined` for anything else. */
export function readSession(value: unknown): PreviewSession | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, locked } = value;
  return typeof uri === 'string' ? { uri, locked: locked === true } : undefined;
}
