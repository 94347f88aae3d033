import type { ReviewModel } from '../review/model';
import type { Side } from '../review/targets';
import type { LayoutMessage } from './preview';

/*
 * Messages between the visual diff's host and its page. The page sends `ready`, and receives `start` and then the model
 * with its updates. It persists the session, from which the host restores it after a reload. Messages from the page are
 * untrusted: validate them with {@link readReviewMessage}.
 */

/** UI strings, in the user's language. */
export interface ReviewTexts {
  readonly changes: string;
  readonly overlaid: string;
  readonly sideBySide: string;
  readonly showOrder: string;
  readonly stackBlocks: string;
  readonly next: string;
  readonly previous: string;
  /** How many things changed; holds `{0}`. */
  readonly count: string;
  readonly countOne: string;
  /** Holds `{0}` for the number of the change and `{1}` for how many there are. */
  readonly position: string;
  readonly marks: Readonly<Record<'added' | 'removed' | 'changed' | 'moved', string>>;
  /** Hold `{0}` for the block. */
  readonly movedFrom: string;
  readonly movedTo: string;
  readonly goToBefore: string;
  readonly goToAfter: string;
  /** Why there are no changes to show. */
  readonly verdicts: Readonly<Record<'same' | 'layout' | 'language' | 'order', string>>;
  /** Each holds `{0}` for the side; the last two `{1}` for the line and `{2}` for what is wrong there. */
  readonly notices: Readonly<Record<SideNotice['kind'], string>>;
  readonly goToProblem: string;
  readonly links: string;
  /** How many items link to one; holds `{0}`. */
  readonly linkedFrom: string;
  readonly linkedFromOne: string;
  readonly id: string;
  readonly newer: string;
  readonly older: string;
  readonly chooseCommit: string;
  /** Holds `{0}` for the number of the commit and `{1}` for how many there are. */
  readonly commitPosition: string;
}

/** One side: the URI of its text, if any, and its label. */
export interface SideRef {
  readonly uri: string | null;
  readonly label: string;
}

/** What a page persists across a reload of the window. */
export interface ReviewSession {
  readonly name: string;
  readonly before: SideRef;
  readonly after: SideRef;
  /** For a history: the file, and the commit that is shown. */
  readonly history?: { readonly uri: string; readonly commit: string };
}

/** A notice about a side: missing, empty, or impossible to parse (now). */
export interface SideNotice {
  readonly side: Side;
  readonly kind: 'missing' | 'empty' | 'partial' | 'earlier';
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** A commit of a history. */
export interface StepView {
  readonly subject: string;
  readonly author: string;
  readonly date: string;
  readonly hash: string;
  /** 1-based, newest first. */
  readonly number: number;
  readonly count: number;
}

export type ReviewHostMessage =
  | LayoutMessage
  | { readonly type: 'start'; readonly texts: ReviewTexts }
  | { readonly type: 'session'; readonly session: ReviewSession; readonly step: StepView | null }
  /** The model, with only those blocks that differ from what was sent before. */
  | { readonly type: 'model'; readonly model: ReviewModel; readonly notices: readonly SideNotice[] }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'toggleView' };

export type ReviewPageMessage =
  | LayoutMessage
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly target: string; readonly side: Side }
  | { readonly type: 'goToProblem'; readonly side: Side }
  /** Go to the next older or newer commit of a history, or let the user choose one. */
  | { readonly type: 'commit'; readonly to: 'older' | 'newer' | 'choose' };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSide(value: unknown): value is Side {
  return value === 'before' || value === 'after';
}

/** A message from the page, if it is one; `undefined` for anything else. */
export function readReviewMessage(value: unknown): ReviewPageMessage | undefined {
  if (!isRecord(value)) return undefined;
  const { type, target, side, to, stacked } = value;
  switch (type) {
    case 'ready': return { type };
    case 'layout': return { type, stacked: stacked === true };
    case 'reveal': return typeof target === 'string' && isSide(side) ? { type, target, side } : undefined;
    case 'goToProblem': return isSide(side) ? { type, side } : undefined;
    case 'commit': return to === 'older' || to === 'newer' || to === 'choose' ? { type, to } : undefined;
    default: return undefined;
  }
}

function readSide(value: unknown): SideRef | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, label } = value;
  return (uri === null || typeof uri === 'string') && typeof label === 'string' ? { uri, label } : undefined;
}

/** The session that a page persisted; `undefined` for anything else. */
export function readReviewSession(value: unknown): ReviewSession | undefined {
  if (!isRecord(value)) return undefined;
  const { name, history } = value;
  const [before, after] = [readSide(value.before), readSide(value.after)];
  if (typeof name !== 'string' || !before || !after) return undefined;
  if (!isRecord(history) || typeof history.uri !== 'string' || typeof history.commit !== 'string') return { name, before, after };
  return { name, before, after, history: { uri: history.uri, commit: history.commit } };
}
