import type { Filter } from '../src/preview/filter';
import type { PageMessage, PreviewSession } from '../src/protocol/preview';

/** State persisted while the page is hidden and across window reloads. */
export interface PageState extends PreviewSession {
  /** Whether the questions and terms of the blocks are shown. */
  readonly guide: boolean;
  readonly filter: Filter;
  readonly showLinks: boolean;
  readonly zoom: number | 'fit';
  /** Whether what changed since the last commit is marked. */
  readonly since: boolean;
  /** Vertical and horizontal scroll offset, in pixels. */
  readonly scroll: number;
  readonly scrollLeft: number;
}

interface VsCodeApi {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Sends the host a message. */
export function send(message: PageMessage): void {
  api.postMessage(message);
}

/** The persisted state; defaults if there is none. */
export function readState(): Partial<PageState> {
  const state = api.getState();
  return typeof state === 'object' && state !== null ? state : {};
}

/** Persists the state. */
export function keepState(state: PageState): void {
  api.setState(state);
}
