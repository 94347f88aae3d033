// Tries random texts and edits on the core until the time is up or something fails: `npm run fuzz`.
import fs from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { tryEverything } from './entryPoints';
import type { Law } from './properties';
import { edits, laws } from './properties';
import { suiteTexts } from './texts';

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' }, watched: { type: 'string' } },
});
const until = Date.now() + Number(values.seconds ?? 60) * 1_000;
const firstSeed = Number(values.seed ?? Date.now() % 0x7fffffff);
const chosen = laws.filter(({ name }) => name.includes(values.only ?? ''));
const runs = new Map(chosen.map(({ name }) => [name, 0]));

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Leaves word of what is tried now, for the one who waits for this process. */
function watch(input: unknown): void {
  if (values.watched !== undefined) fs.writeFileSync(values.watched, JSON.stringify(input));
}

/** @returns Whether it held. */
function tryLaw({ name, runs: numRuns, check }: Law, seed: number): boolean {
  const result = check({ seed, numRuns }, watch);
  runs.set(name, (runs.get(name) ?? 0) + result.numRuns);
  if (result.report === undefined) return true;
  say(`\nThis does not hold: ${name}\n\n${result.report.slice(0, 20_000)}\n`);
  say(`Once more: npm run fuzz -- --seed ${seed} --only ${JSON.stringify(name)}`);
  return false;
}

function trySuite(): void {
  for (const text of suiteTexts) {
    watch(text);
    tryEverything(text, `channels: [a]\n${text}`, { from: text.length >> 1, until: text.length, word: 'Other' });
  }
}

function main(): boolean {
  say(`Seed ${firstSeed}`);
  if (values.only === undefined) trySuite();
  for (let round = 0; round === 0 || Date.now() < until; round++) {
    for (const law of chosen) {
      if (!tryLaw(law, firstSeed + round)) return false;
      if (round > 0 && Date.now() >= until) break;
    }
  }
  for (const [name, count] of runs) say(`${String(count).padStart(7)} × ${name}`);
  say(`${String(edits.count).padStart(7)} edits, ${suiteTexts.length} documents of the YAML test suite`);
  return chosen.length > 0;
}

process.exitCode = main() ? 0 : 1;
