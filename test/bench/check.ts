import process from 'node:process';
import { measureSize } from './core';

/** However busy the machine is, it is not so three times over. */
const tries = 3;
/** What an unlucky moment may add: the goals themselves are for `npm run bench`. */
const slack = 2;

/** Measures canvases of each size, the larger the less often, and tells which ratios are above their goals. */
async function above(): Promise<string[]> {
  const rows = [
    ...await measureSize(40, 12, false), ...await measureSize(1000, 5, false), ...await measureSize(10_000, 1, false),
  ];
  return rows.flatMap(({ what, items, median, goal }) => (goal === undefined || median <= goal * slack ? [] : [
    `${what}, ${items} items: ${median.toFixed(4)} times parseDocument; the goal is ${goal}.`,
  ]));
}

async function main(): Promise<void> {
  let faults: string[] = [];
  for (let time = 0; time < tries; time++) {
    faults = await above();
    if (faults.length === 0) break;
  }
  process.stdout.write(faults.map((fault) => `${fault}\n`).join(''));
  process.exitCode = faults.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = 1;
});
