import process from 'node:process';
import { canvasWith } from './canvases';
import type { Row } from './core';
import { measureSize, measureWhole } from './core';
import { heapAfterClosing } from './heap';

/** Rounds for each size: fewer where one takes long. */
const rounds = new Map([[40, 40], [1000, 10], [10_000, 3]]);

async function main(): Promise<void> {
  const rows: Row[] = [];
  for (const [items, count] of rounds) rows.push(...await measureSize(items, count, true));
  rows.push(...await measureWhole(3));
  process.send?.({ rows, heap: heapAfterClosing(), canvas: canvasWith(40) });
  process.disconnect();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = 1;
  process.disconnect();
});
