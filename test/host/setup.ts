// The first module of the bundle: gives the test files that follow their `describe` and `it`.
import 'mocha/mocha';
import * as vscode from 'vscode';
import { format } from '../launch/testEvents.mjs';

/** Says something to the launcher, on the one way out that every host has: lines of the console that it knows. */
export function tell(text: string): void {
  // eslint-disable-next-line no-console -- as said above
  for (const line of text.split('\n')) console.log(`BMC_TEST ${line}`);
}

// Mocha's reporters print through this.
Mocha.reporters.Base.consoleLog = (...args: unknown[]) => tell(format(args));

const settings = vscode.workspace.getConfiguration('bmcTest');
const grep = settings.get<string>('grep', '');

/** Mocha's build for browsers: it needs nothing of Node, so the suite runs in any extension host. */
export const runner = new Mocha({
  ui: 'bdd', reporter: settings.get<boolean>('verbose', true) ? 'spec' : Mocha.reporters.Base, timeout: 20_000, ...(grep === '' ? {} : { grep }),
});
runner.suite.emit('pre-require', globalThis, '', runner);
