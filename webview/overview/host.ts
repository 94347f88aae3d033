import type { OverviewPageMessage } from '../../src/protocol/overview';

/** What the page keeps while it is hidden, or while its window reloads. */
export interface OverviewState {
  readonly filter: string;
  /** The address of the card that the keyboard is on. */
  readonly current: string | undefined;
  /** How far down the page is, in pixels. */
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

/** What was kept; with nothing kept, the defaults. */
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

/** Keeps a state across a reload. */
export function keepState(state: OverviewState): void {
  api.setState(state);
}
