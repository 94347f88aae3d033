import process from 'node:process';

/** Something to measure: one run of it after another, each between those of the others. */
export interface Subject {
  readonly name: string;
  /** Done before each run, and not measured. */
  readonly before?: () => void;
  readonly run: () => unknown;
  /** Runs in each round; 1 unless said. */
  readonly runs?: number;
}

/** Processor time of this process so far: what other processes do to the clock is not in it. Milliseconds. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The middle and the 95th percentile of what was measured, in milliseconds of processor time. */
export interface Times {
  readonly median: number;
  readonly p95: number;
}

function timesOf(samples: readonly number[]): Times {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/**
 * Measures subjects side by side, so that a slow moment of the machine is one for all of them. The first round is to
 * warm up, and does not count.
 */
export async function measure(subjects: readonly Subject[], rounds: number): Promise<ReadonlyMap<string, Times>> {
  const samples = new Map(subjects.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, before, run, runs = 1 } of subjects) {
      for (let time = 0; time < runs; time++) {
        before?.();
        const start = spent();
        await run();
        if (round > 0) samples.get(name)?.push(spent() - start);
      }
    }
  }
  return new Map([...samples].map(([name, all]) => [name, timesOf(all)]));
}
