// @ts-check The summary of a run: costs, retries and failures.
import { total } from './counts.mjs';
import { duration } from './duration.mjs';

/** @typedef {import('./progress.mjs').Run} Run */

const slowest = 10;

/**
 * @param {readonly Run[]} runs that have ended
 * @param {{ wall: number, cpu: ReadonlyMap<string, number> }} cost wall: of all, in milliseconds; cpu: by runner, in
 *   milliseconds, where it is known
 * @returns {string}
 */
export function summary(runs, { wall, cpu }) {
  return [costs(runs, wall, cpu), ...runs.flatMap(slowestTests), retries(runs), failures(runs)].filter(Boolean).join('\n\n');
}

/**
 * @param {readonly Run[]} runs
 * @param {number} wall
 * @param {ReadonlyMap<string, number>} cpu
 */
function costs(runs, wall, cpu) {
  const time = (/** @type {number | undefined} */ ms) => (ms === undefined ? '' : duration(ms));
  const rows = runs.map(({ name, counts, started, ended = started }) => (
    [name, total(counts).toLocaleString('en'), time(ended - started), time(cpu.get(name))]
  ));
  const sum = runs.reduce((sum, { counts }) => sum + total(counts), 0);
  const known = [...cpu.values()];
  const all = ['all, with set-up', sum.toLocaleString('en'), time(wall), known.length > 0 ? time(known.reduce((one, other) => one + other)) : ''];
  return table([['runner', 'tests', 'clock', 'processor'], ...rows, all]);
}

/** @param {readonly string[][]} rows the first column to the left, others to the right */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row
    .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   ').trimEnd())
    .join('\n');
}

/**
 * @param {Run} run
 * @returns {string[]}
 */
function slowestTests({ name, tests }) {
  if (tests.length < 2) return [];
  const shown = [...tests].sort((one, other) => other.ms - one.ms).slice(0, slowest);
  const times = shown.map(({ ms }) => duration(ms));
  const width = Math.max(...times.map((time) => time.length));
  return [[`Slowest of ${name}`, ...shown.map(({ title }, index) => `  ${(times[index] ?? '').padStart(width)}  ${title}`)].join('\n')];
}

/** @param {readonly Run[]} runs */
function retries(runs) {
  const lines = runs.flatMap(({ name, retries }) => retries.map(({ title, why }) => `  ${name}: ${title} (${why})`));
  return lines.length === 0 ? '' : [`Tried again: ${lines.length}`, ...lines].join('\n');
}

/** @param {readonly Run[]} runs */
function failures(runs) {
  const lines = runs.flatMap(({ name, failures, counts }) => {
    // A failure of a whole runner, such as lint or a crash, has no test title.
    const untold = counts.failed > failures.length ? [`  ${name}`] : [];
    return [...failures.map((title) => `  ${name}: ${title}`), ...untold];
  });
  return lines.length === 0 ? '' : ['Failed', ...lines].join('\n');
}
