import type { ReviewPageMessage, ReviewSession } from '../../src/protocol/review';

/** How the two canvases are shown: overlaid or side by side. */
export type ReviewView = 'overlaid' | 'sideBySide';

/** State persisted while the page is hidden and across window reloads. */
export interface ReviewState extends ReviewSession {
  readonly view: ReviewView;
  readonly showOrder: boolean;
  /** The target of the current change. */
  readonly current: string | null;
  /** Vertical scroll offset, in pixels. */
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

/** The persisted view state; defaults if there is none. */
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

/** Persists the state. */
export function keepState(state: ReviewState): void {
  api.setState(state);
}
