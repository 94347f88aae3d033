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
const counts = { passed: stats.passes, failed: stats.failures, skipped: stats.pending };
await new Promise((resolve) => (process.send ? process.send(counts, resolve) : resolve(undefined)));
// All that was printed first: what a test left open must neither hold the run up nor cut it short.
for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => stream.write('', resolve));
process.exit(counts.failed === 0 ? 0 : 1);
