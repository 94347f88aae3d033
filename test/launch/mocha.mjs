// @ts-check
// Runs bundles of mocha tests: `node mocha.mjs [--grep text] [--timeout ms] bundle…`, and reports the counts to the process
// that forked it.
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';

const { values, positionals } = parseArgs({
  allowPositionals: true, options: { grep: { type: 'string' }, timeout: { type: 'string' } },
});
const mocha = new Mocha({
  reporter: 'spec', timeout: Number(values.timeout ?? 60_000), ...(values.grep !== undefined && { grep: values.grep }),
  color: process.stdout.isTTY, forbidOnly: process.env['CI'] !== undefined,
});
for (const file of positionals) mocha.addFile(path.resolve(file));
await mocha.loadFilesAsync();
const { stats } = await new Promise((resolve) => {
  const runner = mocha.run(() => resolve(runner));
});
process.send?.({ passed: stats.passes, failed: stats.failures, skipped: stats.pending });
process.exitCode = stats.failures === 0 ? 0 : 1;
process.disconnect?.();
