// @ts-check The output of the runners while they run in parallel.
import { closingLine, none, total } from './counts.mjs';
import { duration } from './duration.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./testEvents.mjs').TestEvent} TestEvent */

/**
 * Where a runner says how it goes.
 * @typedef {object} Report
 * @property {boolean} verbose whether each test is to be said, by the runner itself; else only failures are, and not by it
 * @property {(text: string) => void} say prints lines
 * @property {(event: TestEvent) => void} hear is told of tests
 */

/**
 * What is known of a runner.
 * @typedef {object} Run
 * @property {string} name
 * @property {number} started milliseconds, on the clock
 * @property {number | undefined} ended
 * @property {Counts} counts so far
 * @property {{ title: string, ms: number }[]} tests those that ended
 * @property {string[]} failures the titles of tests
 * @property {{ title: string, why: string }[]} retries
 * @property {string | undefined} current the title of the test that runs
 */

/** After this long without output, in milliseconds, a line shows the progress of each runner. */
export const silence = 15_000;

/** For a command with one runner: prints everything verbatim. @type {Report} */
export const plainReport = { verbose: true, say: (text) => console.log(text), hear: () => undefined };

/** Tracks runners and prints their output by line, prefixed with the runner's name if there are several. */
export class Progress {
  /** @type {Run[]} */
  runs = [];
  #verbose;
  #several;
  #print;
  #now;
  #lastWord;

  /**
   * @param {object} options
   * @param {boolean} options.several whether there is more than one runner
   * @param {boolean} options.verbose whether to say each test
   * @param {(line: string) => void} [options.print]
   * @param {() => number} [options.now]
   */
  constructor({ several, verbose, print = (line) => console.log(line), now = Date.now }) {
    this.#verbose = verbose;
    this.#several = several;
    this.#print = print;
    this.#now = now;
    this.#lastWord = now();
  }

  /**
   * @param {string} name of a runner that begins
   * @returns {Report}
   */
  begin(name) {
    /** @type {Run} */
    const run = {
      name, started: this.#now(), ended: undefined, counts: { ...none }, tests: [], failures: [], retries: [], current: undefined,
    };
    this.runs.push(run);
    this.#line(`${name}: begins`);
    return { verbose: this.#verbose, say: (text) => this.#say(name, text), hear: (event) => this.#hear(run, event) };
  }

  /**
   * @param {string} name of a runner that has ended
   * @param {Counts} counts
   */
  end(name, counts) {
    const run = this.runs.find((run) => run.name === name);
    if (!run) return;
    run.ended = this.#now();
    run.counts = counts;
    this.#line(`${name}: ${closingLine(counts)}, ${duration(run.ended - run.started)}`);
  }

  /** Call periodically: prints the progress of the runners after a while without output. */
  beat() {
    if (this.#now() - this.#lastWord < silence) return;
    for (const { name, started, ended, counts, current } of this.runs) {
      if (ended !== undefined) continue;
      const far = total(counts) === 0 ? '' : `${total(counts)} tests, ${counts.failed} failed, `;
      this.#line(`${name}: ${far}${duration(this.#now() - started)}${current === undefined ? '' : `, at “${current}”`}`);
    }
  }

  /**
   * @param {Run} run
   * @param {TestEvent} event
   */
  #hear(run, event) {
    if (event.event === 'began') {
      run.current = event.title;
    } else if (event.event === 'after') {
      const last = run.tests.at(-1);
      if (last) last.ms += event.ms;
    } else if (event.event === 'retried') {
      run.retries.push({ title: event.title, why: event.why });
      this.#say(run.name, `tried again: ${event.title} (${event.why})`);
    } else {
      run.current = undefined;
      run.counts[event.event]++;
      run.tests.push({ title: event.title, ms: event.ms });
      if (event.event !== 'failed') return;
      run.failures.push(event.title);
      if (!this.#verbose) this.#say(run.name, `failed after ${duration(event.ms)}: ${event.text ?? event.title}`);
    }
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  #say(name, text) {
    const prefix = this.#several ? `${name} │ ` : '';
    for (const line of text.replace(/\n$/, '').split('\n')) this.#line(`${prefix}${line}`.trimEnd());
  }

  /** @param {string} line */
  #line(line) {
    this.#lastWord = this.#now();
    this.#print(line);
  }
}

/**
 * Splits a stream into lines.
 * @param {import('node:stream').Readable | null | undefined} stream
 * @param {(line: string) => void} say
 */
export function sayLines(stream, say) {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (lines.length > 0) say(lines.join('\n'));
  });
  stream?.on('end', () => {
    if (rest !== '') say(rest);
  });
}
