import * as vscode from 'vscode';

let log: vscode.LogOutputChannel | undefined;

/** Opens the channel *BMC* in which {@link report} writes. */
export function openLog(): vscode.Disposable {
  const channel = (log = vscode.window.createOutputChannel('BMC', { log: true }));
  return new vscode.Disposable(() => {
    log = undefined;
    channel.dispose();
  });
}

/** Logs an unexpected error, without bothering the user. */
export function report(error: unknown): void {
  log?.error(error instanceof Error ? error : String(error));
}

/** Calls a function; if it throws, logs the error and returns the fallback. */
export function guard<T>(fallback: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    report(error);
    return fallback;
  }
}

/** Fire-and-forget: does not wait for a promise, but logs its rejection. */
export function start(work: Thenable<unknown>): void {
  work.then(undefined, report);
}
