import type { PreviewModel } from '../preview/model';
import type { PreviewPatch } from '../preview/patch';

/*
 * What the preview's host and its page say to each other. The host counts epochs: each change of the model
 * is one more, and a page that missed one asks for the whole. The page's messages may be anything, and are
 * checked with {@link readPageMessage}.
 */

/** Words of the preview itself, in the user's language. */
export interface PreviewTexts {
  readonly stale: string;
  readonly unreadable: string;
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

/** Why the canvas shown is not that of the text. */
export interface StaleState {
  /** The line of the first problem, counted from 1. */
  readonly line: number;
  readonly message: string;
  /** Whether an earlier canvas is shown, rather than what could be read. */
  readonly isEarlier: boolean;
}

export type HostMessage =
  | {
    readonly type: 'model'; readonly epoch: number; readonly model: PreviewModel;
    readonly texts: PreviewTexts; readonly session: PreviewSession;
  }
  | { readonly type: 'patch'; readonly epoch: number; readonly patch: PreviewPatch }
  | { readonly type: 'stale'; readonly stale: StaleState | null }
  | { readonly type: 'select'; readonly key: string | null }
  | { readonly type: 'session'; readonly session: PreviewSession };

export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'resync' }
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
