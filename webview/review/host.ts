import type { ReviewPageMessage, ReviewSession } from '../../src/protocol/review';

/** How the two canvases are shown: as one, or one beside the other. */
export type ReviewView = 'overlaid' | 'sideBySide';

/** What the page keeps while it is hidden, or while its window reloads. */
export interface ReviewState extends ReviewSession {
  readonly view: ReviewView;
  readonly showOrder: boolean;
  /** The change that was gone to last. */
  readonly current: string | null;
  /** How far down the page is, in pixels. */
  readonly scroll: number;
}

interface VsCodeApi {
  postMessage(message: ReviewPageMessage): void;
  getState(): unknown;
  setState(state: ReviewState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Sends the host a message. */
export function send(message: ReviewPageMessage): void {
  api.postMessage(message);
}

/** How the page was looked at; with nothing kept, the defaults. */
export function readState(): Pick<ReviewState, 'view' | 'showOrder' | 'current' | 'scroll'> {
  const kept = api.getState();
  const state: { readonly [K in keyof ReviewState]?: unknown } = typeof kept === 'object' && kept !== null ? kept : {};
  return {
    view: state.view === 'sideBySide' ? 'sideBySide' : 'overlaid',
    showOrder: state.showOrder === true,
    current: typeof state.current === 'string' ? state.current : null,
    scroll: typeof state.scroll === 'number' ? state.scroll : 0,
  };
}

/** Keeps a state across a reload. */
export function keepState(state: ReviewState): void {
  api.setState(state);
}
