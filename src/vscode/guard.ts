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

/** Writes down what should not have happened, without bothering the user. */
export function report(error: unknown): void {
  log?.error(error instanceof Error ? error : String(error));
}

/** What a function returns; if it throws, the fallback, and the error is in the log. */
export function guard<T>(fallback: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    report(error);
    return fallback;
  }
}

/** Starts something without waiting for it; if it fails, the error is in the log. */
export function start(work: Thenable<unknown>): void {
  work.then(undefined, report);
}
