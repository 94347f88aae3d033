import { runner, tell } from './setup';

/**
 * Runs the suite: what `@vscode/test-electron`, and a workbench with an `extensionTestsPath`, call.
 * Its last line tells the launcher the counts.
 */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const running = runner.run((failures) => {
      const { passes: passed = 0, failures: failed = 0, pending: skipped = 0 } = running.stats ?? {};
      tell(`RESULT ${JSON.stringify({ passed, failed, skipped })}`);
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
