import process from 'node:process';
import { canvasWith } from './canvases';
import type { Row } from './core';
import { measureSize, measureWhole } from './core';
import { heapAfterClosing } from './heap';
import { measureOpening } from './opening';

/** Rounds for each size: fewer where one takes long. Quick is for seeing that all of it runs. */
const rounds = new Map(process.argv.includes('--quick') ? [[40, 10], [1000, 2], [10_000, 1]] : [[40, 40], [1000, 8], [10_000, 3]]);

function say(what: string): void {
  process.stdout.write(`  ${what}\n`);
}

async function main(): Promise<void> {
  const rows: Row[] = [];
  for (const [items, count] of rounds) {
    say(`${items} items`);
    rows.push(...await measureSize(items, count, 'all'));
  }
  say('opening');
  rows.push(measureOpening(10_000, 5));
  say('comparing and drawing');
  rows.push(...await measureWhole(3));
  say('the heap');
  process.send?.({ rows, heap: heapAfterClosing(), canvas: canvasWith(40) });
  process.disconnect();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = 1;
  process.disconnect();
});
