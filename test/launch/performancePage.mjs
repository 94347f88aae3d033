// @ts-check
// Writes the page with what `npm run bench` measured.

/** @typedef {import('../bench/core').Row} Row */

/**
 * @typedef {object} Measured
 * @property {Row[]} rows
 * @property {import('../bench/heap').Heap} heap
 * @property {number | undefined} activation milliseconds; nothing where it could not be measured
 * @property {import('../workbench/previewSpeed').PreviewSpeed | undefined} preview the same
 * @property {number} vsix kilobytes
 * @property {{ what: string, goal: number | undefined, kilobytes: number, cold: number | undefined }[]} parts
 * @property {number} check seconds
 * @property {{ processor: string, cores: number, memory: number, system: string, node: string }} machine
 * @property {string[]} versions
 * @property {string} date
 * @property {string} command what was run: `npm run bench`, or with options
 */

/**
 * @param {number} value
 * @returns {string} with three significant digits, or all digits of a large integer
 */
function short(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(value < 0.01 ? 2 : 3)));
}

/** @param {readonly (readonly string[])[]} rows the heading first */
function table(rows) {
  const [heading = [], ...body] = rows;
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map((_, index) => (index === 0 ? '---' : '---:'))), ...body.map(line)].join('\n');
}

/** @param {boolean} isMet */
const met = (isMet) => (isMet ? 'yes' : '**no**');

/** @param {Row} row */
function isMet({ unit, median, goal }) {
  return goal === undefined ? '' : met(unit === 'times' ? median >= goal : median <= goal);
}

const units = { ratio: '', ms: ' ms', bytes: ' bytes', times: ' times' };

/** @param {readonly Row[]} rows */
function rowsTable(rows) {
  return table([['', 'median', 'p95', 'goal', 'met'], ...rows.map((row) => [
    row.what, `${short(row.median)}${units[row.unit]}`, row.unit === 'times' || row.unit === 'bytes' ? '' : `${short(row.p95)}${units[row.unit]}`,
    row.goal === undefined ? '' : `${row.unit === 'times' ? '≥' : '≤'} ${row.goal}${units[row.unit]}`, isMet(row),
  ])]);
}

/**
 * @param {Measured} measured
 * @returns {string} Markdown
 */
export function performancePage({ rows, heap, activation, preview, vsix, parts, check, machine, versions, date, command }) {
  const isWhole = (/** @type {Row} */ { what }) => /^(comparing|drawing|message)/.test(what);
  const typing = rows.filter((row) => !isWhole(row));
  const sizes = [...new Set(typing.map(({ items }) => items))];
  const rest = rows.filter(isWhole).map((row) => ({ ...row, what: `${row.what}, ${row.items.toLocaleString('en')} items` }));
  return `# Performance

Written by \`${command}\` on ${date}; no number here is typed by hand.

${machine.processor}, ${machine.cores} cores, ${machine.memory} GB, ${machine.system}; Node ${machine.node}, ${versions.join(', ')}.

All is measured in one process, in turns, after a warm-up, in processor time, so that a busy machine changes little. What
follows are ratios: 1 is what the \`yaml\` package takes to parse the same text (\`parseDocument\`), and
\`yaml-language-server\` is used as a library, with our schema. A keystroke is all of it: parsing, the schema, the
rules, links, the outline, and the message to the preview. In the key of a block it changes what the whole block is, so that
all of it is read and sent again. The canvases are made of items as they are in the examples. A large canvas is opened
with its preview step by step, with pauses in which others have their turn; the longest time without one is in milliseconds.
A goal is for the median, on a machine that does nothing else; \`npm test\` fails at twice a goal for a ratio.

${sizes.map((items) => `## ${items.toLocaleString('en')} items\n\n${rowsTable(typing.filter((row) => row.items === items))}`).join('\n\n')}

## Comparing, drawing, sending

${rowsTable(rest)}

## Loading

What is loaded, minified, and what that takes in a process of its own.

${table([['', 'size', 'cold', 'goal', 'met'], ...parts.map(({ what, kilobytes, cold, goal }) => [
    what, `${short(kilobytes)} KB`, cold === undefined ? '' : `${short(cold)} ms`,
    goal === undefined ? '' : `≤ ${goal} KB`, goal === undefined ? '' : met(kilobytes <= goal),
  ]), ['the package (`.vsix`)', `${short(vsix)} KB`, '', '', '']])}

${activation === undefined ? 'Activation in VS Code was not measured: there was no browser to show it in.'
    : table([['', 'measured', 'goal', 'met'], ['activation in VS Code', `${short(activation)} ms`, '≤ 15 ms', met(activation <= 15)]])}

## The preview in VS Code

${preview === undefined ? 'It was not measured: there was no browser to show it in.' : `On the clock, in the real webview, with ${preview.items.toLocaleString('en')} items.

${table([
    ['', 'median', 'p95'],
    ['an edit, from its message to the frame that shows it', `${short(preview.edit.median)} ms`, `${short(preview.edit.p95)} ms`],
    ['an edit, its script alone', `${short(preview.script.median)} ms`, `${short(preview.script.p95)} ms`],
    ['all of it at first, from the message to the frame that shows it', `${short(preview.firstPaint)} ms`, ''],
  ])}`}

## In the long run

${table([['', 'measured', 'goal', 'met'],
    ['heap, at the start', `${short(heap.start)} MB`, '', ''],
    ['heap, 100 canvases of 1,000 items open', `${short(heap.open)} MB`, '', ''],
    ['heap, all closed', `${short(heap.closed)} MB`, '', ''],
    ['heap, 100 more opened and closed', `${short(heap.again)} MB`, '≤ 5 MB above all closed', met(heap.again - heap.closed <= 5)],
    ['`bmc check` of 1,000 files of 40 items', `${short(check)} s`, '', ''],
  ])}

What is left at first, once all are closed, are the empty tables of V8 behind weak maps: they stay as large as they once
were, are used again, and hold no canvas.
`;
}
