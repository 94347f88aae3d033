import { isTermFieldId } from '../canvas/held';
import { isBlockId, isItemFieldId } from '../canvas/structure';
import type { Said } from '../edit/answer';
import type { SettableField } from '../edit/setField';
import type { ItemDetails } from '../preview/details';
import type { BlockGuide } from '../preview/guide';
import type { Intent } from '../preview/intents';
import type { PreviewModel } from '../preview/model';
import type { ModelPart } from '../preview/parts';
import type { PreviewPatch } from '../preview/patch';
import type { Mark } from '../diff/describe';
import type { Since } from '../review/since';

/*
 * Messages between the preview's host and its page. The page sends `ready`, and receives `start` and the current state.
 * The host numbers versions of the model as epochs; a page that missed one requests the full model. Messages from the
 * page are untrusted: validate them with {@link readPageMessage}.
 */

/** UI strings, in the user's language. */
export interface PreviewTexts {
  /** Holds `{0}` for the line and `{1}` for what is wrong there, as does the next. */
  readonly earlier: string;
  readonly partial: string;
  readonly gone: string;
  readonly goToProblem: string;
  /** Label of the toggle for the guiding questions and terms, and its tooltip. */
  readonly guide: string;
  readonly guideTitle: string;
  readonly openQuestion: string;
  readonly answeredQuestion: string;
  /** Hold `{0}` for a number. */
  readonly openQuestions: string;
  readonly openQuestionOne: string;
  readonly allAnswered: string;
  readonly answer: string;
  readonly answerName: string;
  readonly chooseItem: string;
  readonly unusedTerm: string;
  readonly usedTerm: string;
  readonly usedTermOnce: string;
  readonly canvas: string;
  readonly links: string;
  /** Holds `{0}` for how many items. */
  readonly linkedFrom: string;
  readonly linkedFromOne: string;
  readonly allSegments: string;
  readonly allTags: string;
  readonly allStatuses: string;
  /** Holds `{0}` for how many items are shown and `{1}` for how many there are. */
  readonly shown: string;
  readonly clearFilter: string;
  readonly showLinks: string;
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly resetZoom: string;
  readonly fitPage: string;
  readonly stackBlocks: string;
  readonly viewOptions: string;
  readonly add: string;
  readonly newItem: string;
  readonly rename: string;
  readonly edit: string;
  readonly remove: string;
  readonly goToText: string;
  readonly close: string;
  readonly none: string;
  readonly problems: string;
  readonly sinceHead: string;
  readonly sinceNothing: string;
  /** What changed but is not marked on the canvas; the second holds `{0}` for how many changes. */
  readonly sinceOther: string;
  readonly sinceOthers: string;
  /** Error if the browser does not answer whether a picture is on the clipboard. */
  readonly noAnswer: string;
  readonly marks: Readonly<Record<Mark, string>>;
}

/** What a page persists across a reload of the window. */
export interface PreviewSession {
  readonly uri: string;
  readonly locked: boolean;
}

/**
 * Why the canvas shown is not that of the current text: it is the last good one, as the text cannot be parsed; it is
 * partial, as no version could be parsed; or the document is gone. Lines are 1-based.
 */
export type Notice =
  | { readonly kind: 'earlier' | 'partial'; readonly line: number; readonly message: string }
  | { readonly kind: 'gone' };

/** A quick fix, identified by its title, which is unique for the item. */
export interface FixView {
  readonly title: string;
}

/** What is wrong with an item. */
export interface ProblemView {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

/** Problems by item key. */
export type Problems = Readonly<Record<string, readonly ProblemView[]>>;

/** Changes since the last commit, or why they are unknown; sent while the page has them turned on. */
export interface SinceMessage {
  readonly type: 'since';
  readonly since: Since | null;
  readonly problem: string | null;
}

/** Whether blocks are stacked: state from the host, and a request from the page. */
export interface LayoutMessage {
  readonly type: 'layout';
  readonly stacked: boolean;
}

export type HostMessage =
  | SinceMessage
  | LayoutMessage
  | { readonly type: 'start'; readonly texts: PreviewTexts }
  /** Which canvas is shown, and whether it is editable. */
  | { readonly type: 'session'; readonly session: PreviewSession; readonly editable: boolean }
  /** A part of a large model; the rest of it follows, with the number of parts. */
  | { readonly type: 'part'; readonly index: number; readonly part: ModelPart }
  /** The full model, or the rest of one that was sent in parts; `null` if there never was one. */
  | { readonly type: 'model'; readonly epoch: number; readonly model: PreviewModel | null; readonly parts: number }
  | { readonly type: 'patch'; readonly epoch: number; readonly patch: PreviewPatch }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  /** The problems of all items. */
  | { readonly type: 'problems'; readonly problems: Problems }
  /** The guide of each new or changed block; sent while the page has it turned on. */
  | { readonly type: 'guide'; readonly blocks: readonly BlockGuide[] }
  /** The answer to `details`: the fields of an item to choose, and its quick fixes; `null` if it is gone. */
  | {
    readonly type: 'details'; readonly key: string; readonly details: ItemDetails | null;
    readonly fixes: readonly FixView[];
  }
  /** The outcome of a change, for a toast, and the key of the item to focus. */
  | { readonly type: 'done'; readonly text: string; readonly focus: string | null; readonly isRefused: boolean }
  /** Put a picture on the clipboard. */
  | { readonly type: 'copyImage'; readonly png: Uint8Array }
  /** The item that the cursor is in. */
  | { readonly type: 'select'; readonly key: string | null };

export type PageMessage =
  | LayoutMessage
  | { readonly type: 'ready' }
  | { readonly type: 'resync' }
  /** Select an item in the text; `focus`: and focus the editor. */
  | { readonly type: 'reveal'; readonly key: string; readonly focus: boolean }
  | { readonly type: 'goToProblem' }
  /** Change the text. Refused if the epoch is stale, as the intent may then mean something else. */
  | { readonly type: 'edit'; readonly epoch: number; readonly intent: Intent }
  | { readonly type: 'details'; readonly key: string }
  /** Whether the page shows what changed since the last commit. */
  | { readonly type: 'since'; readonly on: boolean }
  /** Whether the page shows what helps to fill the blocks. */
  | { readonly type: 'guide'; readonly on: boolean }
  | { readonly type: 'fix'; readonly epoch: number; readonly key: string; readonly title: string }
  /** Whether the picture is on the clipboard; `null` if it is, else why not. */
  | { readonly type: 'copied'; readonly error: string | null }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** Limit on the length of text, in UTF-16 code units. */
const maxText = 100_000;

function isSettable(field: unknown): field is SettableField {
  return typeof field === 'string' && (isBlockId(field) || isItemFieldId(field));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxText;
}

/** The additional field of an answer, if any. */
function readSaid(value: unknown): Said | undefined {
  if (!isRecord(value)) return undefined;
  const { field, values } = value;
  const isKnown = typeof field === 'string' && (isBlockId(field) || isTermFieldId(field));
  return isKnown && Array.isArray(values) && values.every(isText) ? { field, values } : undefined;
}

/** An intent from the page, if it is one. */
function readIntent(value: unknown): Intent | undefined {
  if (!isRecord(value)) return undefined;
  const { do: what, key, block, before, name, field, values, says, term } = value;
  if (what === 'add') {
    return typeof block === 'string' && isBlockId(block) && isText(name) ? { do: what, block, name } : undefined;
  }
  if (what === 'answer') {
    const said = says === undefined ? undefined : readSaid(says);
    const isGood = typeof block === 'string' && isBlockId(block) && isText(name) && (says === undefined || said);
    return isGood ? { do: what, block, name, ...(said && { says: said }) } : undefined;
  }
  if (what === 'focus') return isText(term) ? { do: what, term } : undefined;
  if (typeof key !== 'string') return undefined;
  switch (what) {
    case 'remove': return { do: what, key };
    case 'rename': return isText(name) ? { do: what, key, name } : undefined;
    case 'move':
      return typeof block === 'string' && isBlockId(block) && (before === null || typeof before === 'string')
        ? { do: what, key, block, before } : undefined;
    case 'set':
      return isSettable(field) && Array.isArray(values) && values.every(isText)
        ? { do: what, key, field, values } : undefined;
    default: return undefined;
  }
}

/** A message from the page, if it is one; `undefined` for anything else. */
export function readPageMessage(value: unknown): PageMessage | undefined {
  if (!isRecord(value)) return undefined;
  const { type, key, focus, epoch, title, on, stacked } = value;
  switch (type) {
    case 'ready':
    case 'resync':
    case 'undo':
    case 'redo':
    case 'goToProblem': return { type };
    case 'edit': {
      const intent = readIntent(value.intent);
      return intent && typeof epoch === 'number' ? { type, epoch, intent } : undefined;
    }
    case 'since':
    case 'guide': return { type, on: on === true };
    case 'layout': return { type, stacked: stacked === true };
    case 'copied': return { type, error: isText(value.error) ? value.error : null };
    case 'details': return typeof key === 'string' ? { type, key } : undefined;
    case 'fix':
      return typeof key === 'string' && typeof title === 'string' && typeof epoch === 'number'
        ? { type, epoch, key, title } : undefined;
    case 'reveal': return typeof key === 'string' ? { type, key, focus: focus === true } : undefined;
    default: return undefined;
  }
}

/** The session that a page persisted; `undefined` for anything else. */
export function readSession(value: unknown): PreviewSession | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, locked } = value;
  return typeof uri === 'string' ? { uri, locked: locked === true } : undefined;
}
