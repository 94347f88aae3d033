// @ts-check
// Runs bundles of mocha tests: `node mocha.mjs [--grep text] [--timeout ms] [--retries n] [--quiet] [--colour] bundle…`.
// Tells the process that forked it of each test, and the counts at the end. Quiet, it prints nothing itself.
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { tellTests } from './testEvents.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true, options: {
    grep: { type: 'string' }, timeout: { type: 'string' }, retries: { type: 'string' }, quiet: { type: 'boolean', default: false },
    colour: { type: 'boolean', default: process.stdout.isTTY },
  },
});
const mocha = new Mocha({
  reporter: values.quiet ? Mocha.reporters.Base : 'spec', timeout: Number(values.timeout ?? 120_000),
  retries: Number(values.retries ?? 0),
  ...(values.grep !== undefined && { grep: values.grep }),
  color: values.colour, forbidOnly: process.env['CI'] !== undefined,
});
for (const file of positionals) mocha.addFile(path.resolve(file));
await mocha.loadFilesAsync();
/** @type {Mocha.Runner} */
const { stats } = await new Promise((resolve) => {
  const runner = mocha.run(() => resolve(runner));
  tellTests(runner, Mocha.reporters.Base, (event) => process.send?.(event));
});
const counts = { passed: stats?.passes ?? 0, failed: stats?.failures ?? 0, skipped: stats?.pending ?? 0 };
await new Promise((resolve) => (process.send ? process.send(counts, resolve) : resolve(undefined)));
// Flush the output, then exit: handles that a test left open must not keep the process alive.
for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => stream.write('', resolve));
process.exit(counts.failed === 0 ? 0 : 1);
