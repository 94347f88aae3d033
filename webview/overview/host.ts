import type { OverviewPageMessage } from '../../src/protocol/overview';

/** State persisted while the page is hidden and across window reloads. */
export interface OverviewState {
  readonly filter: string;
  /** The URI of the card that is the tab stop. */
  readonly current: string | undefined;
  /** Vertical scroll offset, in pixels. */
  readonly scroll: number;
}

interface VsCodeApi {
  postMessage(message: OverviewPageMessage): void;
  getState(): unknown;
  setState(state: OverviewState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Sends the host a message. */
export function send(message: OverviewPageMessage): void {
  api.postMessage(message);
}

/** The persisted state; defaults if there is none. */
export function readState(): OverviewState {
  const kept = api.getState();
  const state: { readonly [K in keyof OverviewState]?: unknown } = typeof kept === 'object' && kept !== null ? kept : {};
  const { filter, current, scroll } = state;
  return {
    filter: typeof filter === 'string' ? filter : '',
    current: typeof current === 'string' ? current : undefined,
    scroll: typeof scroll === 'number' ? scroll : 0,
  };
}

/** Persists the state. */
export function keepState(state: OverviewState): void {
  api.setState(state);
}
