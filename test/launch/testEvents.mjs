// @ts-check
// What a run of mocha tells its launcher while it goes, in Node and in a browser alike.

/**
 * `began`: a test did. `passed`, `failed`, `skipped`: it ended, with what it took since the one before it ended, hooks
 * included, in milliseconds; one that failed has a text with its error. `after`: the hooks after it took so much more.
 * `retried`: a test, or a step of it, failed and was tried once more, and why.
 * @typedef {(
 *   | { event: 'began', title: string }
 *   | { event: 'passed' | 'failed' | 'skipped', title: string, ms: number, text?: string }
 *   | { event: 'after', ms: number }
 *   | { event: 'retried', title: string, why: string }
 * )} TestEvent
 */

const fields = {
  began: ['title'], passed: ['title', 'ms'], failed: ['title', 'ms'], skipped: ['title', 'ms'], after: ['ms'], retried: ['title', 'why'],
};

/**
 * @param {unknown} value
 * @returns {value is TestEvent}
 */
export function isTestEvent(value) {
  if (typeof value !== 'object' || value === null) return false;
  const required = new Map(Object.entries(fields)).get(String(Reflect.get(value, 'event')));
  return required?.every((field) => typeof Reflect.get(value, field) === (field === 'ms' ? 'number' : 'string')) ?? false;
}

/**
 * Reports the events of a run.
 * @param {import('mocha').Runner} runner that has just been started
 * @param {typeof import('mocha').reporters.Base} Base of the same mocha: it says what is wrong with a failed test
 * @param {(event: TestEvent) => void} tell
 */
export function tellTests(runner, Base, tell) {
  let mark = Date.now();
  const lap = () => {
    const before = mark;
    mark = Date.now();
    return mark - before;
  };
  /** @param {import('mocha').Test | import('mocha').Hook} test */
  const title = (test) => test.fullTitle();
  runner.on('test', (test) => tell({ event: 'began', title: title(test) }));
  runner.on('pass', (test) => tell({ event: 'passed', title: title(test), ms: lap() }));
  runner.on('pending', (test) => tell({ event: 'skipped', title: title(test), ms: lap() }));
  runner.on('fail', (test, error) => tell({ event: 'failed', title: title(test), ms: lap(), text: describe(test, error, Base) }));
  runner.on('retry', (test, error) => tell({ event: 'retried', title: title(test), why: error.message }));
  runner.on('hook end', (hook) => {
    if (/^"after/.test(hook.title)) tell({ event: 'after', ms: lap() });
  });
}

/**
 * @param {import('mocha').Test} test
 * @param {Error} error
 * @param {typeof import('mocha').reporters.Base} Base
 * @returns {string} formatted as by mocha's reporters
 */
function describe(test, error, Base) {
  test.err ??= error;
  const print = Base.consoleLog;
  /** @type {string[]} */
  const lines = [];
  Base.consoleLog = (...args) => lines.push(format(args));
  try {
    Base.list([test]);
  } catch {
    lines.push(String(error));
  } finally {
    Base.consoleLog = print;
  }
  return lines.join('\n').replace(/^\n+|\s+$/g, '').replace(/^ *1\) /, '');
}

/**
 * Fills in the placeholders of mocha's reporters: they have only %s and %d.
 * @param {readonly unknown[]} args
 * @returns {string}
 */
export function format([message = '', ...rest]) {
  const values = rest.values();
  return String(message).replaceAll(/%[sd]/g, () => String(values.next().value ?? ''));
}
