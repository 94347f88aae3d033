// Not a test: how fast the preview of a large canvas is, in the real workbench. `node test/launch/previewSpeed.mjs`.
import fs from 'node:fs';
import type { Frame } from 'playwright-core';
import { blockIds } from '../../src/canvas/structure';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

const count = Number(process.env.BMC_ITEMS ?? 1_000);
const edits = 25;

/** A canvas of many items with terms, notes and links, that are spread over its blocks. */
function largeCanvas(): string {
  const each = Math.ceil(count / blockIds.length);
  const blocks = blockIds.map((block) => [`${block}:`, ...Array.from({ length: each }, (_, index) => [
    `  - name: Item ${index} of ${block}`, '    note: Some words to *read* of it', '    tags: [a, b]', '    status: testing',
    ...(block === 'customer_segments' ? [] : [`    customer_segments: item-${index % each}-of-customer-segments`]),
  ]).flat()]);
  return ['title: Large', ...blocks.flat(), ''].join('\n');
}

interface Timed {
  readonly type: string;
  /** How long the script of a message runs, and from the message to the frame that shows it. Milliseconds. */
  readonly script: number;
  readonly painted: number;
  /** From the beginning of the page. */
  readonly since: number;
}

/** Writes down, in each page, how long it takes from a message to the frame that shows what it brought. */
function timeMessages(): void {
  const times: object[] = [];
  const add = window.addEventListener.bind(window);
  // A webview's page is written into a frame that is there, which loses all listeners: so the page's own are wrapped.
  const wrapped = (
    type: string, listener: (event: Event) => void, options?: boolean | AddEventListenerOptions,
  ): void => {
    if (type !== 'message') {
      add(type, listener, options);
      return;
    }
    add(type, (event: Event) => {
      const start = performance.now();
      listener(event);
      const script = performance.now() - start;
      const { data } = event as MessageEvent<{ type?: unknown } | undefined>;
      if (data?.type !== 'model' && data?.type !== 'patch') return;
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => {
          const now = performance.now();
          times.push({ type: data.type, script, painted: now - start, since: now });
        };
        painted.port2.postMessage(0);
      });
    }, options);
  };
  Object.assign(window, { bmcTimes: times, addEventListener: wrapped });
}

async function frameOf(workbench: Workbench): Promise<Frame> {
  const handle = await workbench.previewFrame().locator('html').elementHandle();
  const frame = await handle.ownerFrame();
  if (!frame) throw new Error('There is no preview.');
  return frame;
}

function timesIn(frame: Frame): Promise<Timed[]> {
  return frame.evaluate(() => (window as unknown as { bmcTimes: Timed[] }).bmcTimes);
}

/** The middle and the 95th percentile, in milliseconds. */
interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** What `npm run bench` reads from the file that `BMC_MEASURED` names. */
export interface PreviewSpeed {
  readonly items: number;
  /** From the first message to the frame that shows it. Milliseconds. */
  readonly firstPaint: number;
  /** From the message of an edit to the frame that shows it, and the script of that alone. */
  readonly edit: Spread;
  readonly script: Spread;
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

function told({ median, p95 }: Spread): string {
  return `median ${median.toFixed(1)} ms, 95% within ${p95.toFixed(1)} ms, of ${edits}`;
}

describe(`the preview of ${count} items`, () => {
  it('is measured', async function () {
    this.timeout(170_000);
    const workbench = await openWorkbench({ files: { 'large.bmc.yaml': largeCanvas() }, open: 'large.bmc.yaml' });
    await workbench.page.addInitScript(timeMessages);
    await workbench.runCommand('BMC: Open Preview to the Side');
    await workbench.previewFrame().locator('.item').first().waitFor();
    const frame = await frameOf(workbench);
    await workbench.waitFor(async () => (await timesIn(frame)).length > 0, 'the first paint');
    const [first] = await timesIn(frame);
    const { painted = NaN, since = NaN } = first ?? {};
    process.stdout.write(`    first paint: ${painted.toFixed(1)} ms after the message, ${since.toFixed(1)} ms after the page began\n`);
    await workbench.focusEditor();
    await workbench.cursorTo(3, 20);
    for (let edit = 0; edit < edits; edit++) {
      const before = (await timesIn(frame)).length;
      await workbench.type('x');
      await workbench.waitFor(async () => (await timesIn(frame)).length > before, 'an edit is shown');
    }
    const patches = (await timesIn(frame)).filter(({ type }) => type === 'patch');
    const measured: PreviewSpeed = {
      items: count, firstPaint: painted,
      edit: spread(patches.map((patch) => patch.painted)), script: spread(patches.map(({ script }) => script)),
    };
    process.stdout.write(`    an edit, from message to painted: ${told(measured.edit)}\n`);
    process.stdout.write(`    an edit, script alone: ${told(measured.script)}\n`);
    const file = process.env.BMC_MEASURED;
    if (file !== undefined) fs.writeFileSync(file, JSON.stringify(measured));
    await workbench.close();
  });
});
