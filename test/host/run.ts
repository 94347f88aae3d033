import { tellTests } from '../launch/testEvents.mjs';
import { runner, tell } from './setup';

/**
 * Runs the suite: what `@vscode/test-electron`, and a workbench with an `extensionTestsPath`, call.
 * It tells the launcher of each test, and in its last line the counts.
 */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const running = runner.run((failures) => {
      const { passes: passed = 0, failures: failed = 0, pending: skipped = 0 } = running.stats ?? {};
      tell(`RESULT ${JSON.stringify({ passed, failed, skipped })}`);
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
    tellTests(running, Mocha.reporters.Base, (event) => tell(`TEST ${JSON.stringify(event)}`));
  });
}
