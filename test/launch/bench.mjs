// @ts-check
// `npm run bench`: measures what canvases of several sizes cost, next to what people would use instead, and writes
// docs/performance.md. `npm run bench -- --core` leaves out what needs VS Code, `--quick` measures each thing less often.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runCommand } from './command.mjs';
import { measureActivation, measurePreview } from './benchHost.mjs';
import { filesOf, sizeOf } from './parts.mjs';
import { output, root } from './paths.mjs';
import { performancePage } from './performancePage.mjs';
import { mustRun, run, start } from './processes.mjs';
import { build, installPackages } from './setup.mjs';
import { temporaryFolder } from './temporary.mjs';

/** @typedef {import('../bench/core').Row} Row */
/** @typedef {{ rows: Row[], heap: import('../bench/heap').Heap, canvas: string }} Core */

/**
 * @param {string[]} args
 * @returns {Promise<Core>}
 */
function measureCore(args) {
  const { child, dispose } = start(process.execPath, [path.join(output, 'test', 'bench.js'), ...args], {
    cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    /** @type {Core | undefined} */
    let core;
    child.on('message', (message) => {
      core = /** @type {Core} */ (message);
    });
    child.on('error', reject);
    child.on('exit', dispose);
    child.on('close', (code) => (core ? resolve(core) : reject(new Error(`The bench ended with ${code}.`))));
  });
}

/** @param {number[]} samples */
function middle(samples) {
  return [...samples].sort((one, other) => one - other)[samples.length >> 1] ?? NaN;
}

/** The names of all exports of the `vscode` API, for a stub that the extension can be loaded with. */
function apiNames() {
  const types = fs.readFileSync(path.join(root, 'node_modules', '@types', 'vscode', 'index.d.ts'), 'utf8');
  return [...new Set([...types.matchAll(/^\texport (?:abstract )?(?:enum|class|namespace|const|function) (\w+)/gm)].map(([, name]) => name))];
}

/**
 * The time to load a file and run its top-level code, in a Node process of its own.
 * @param {string} file
 * @param {string[]} args its arguments
 * @returns {Promise<number>} milliseconds of CPU time, without Node's own startup
 */
async function coldRequire(file, args) {
  const script = `
    const { Module } = require('node:module');
    const load = Module._load;
    const some = new Proxy(function () {}, {
      get: (_, key) => (key === Symbol.toPrimitive ? () => 0 : key === 'prototype' ? {} : some), apply: () => some, construct: () => ({}),
    });
    const vscode = Object.fromEntries(${JSON.stringify(apiNames())}.map((name) => [name, some]));
    Module._load = function (request, ...rest) { return request === 'vscode' ? vscode : load.call(this, request, ...rest); };
    const before = process.cpuUsage();
    process.on('exit', () => {
      const { user, system } = process.cpuUsage(before);
      process.stdout.write('\\n' + (user + system) / 1000);
    });
    require(process.argv[1]);`;
  const times = [];
  for (let time = 0; time < 9; time++) {
    const said = await mustRun(process.execPath, ['-e', script, path.join(root, file), ...args]);
    times.push(Number(said.split('\n').at(-1)));
  }
  return middle(times);
}

/**
 * Checks a folder of 1,000 canvases with the command.
 * @param {string} text of each
 * @returns {Promise<number>} seconds
 */
async function measureCheck(text) {
  const { folder, dispose } = temporaryFolder('bench');
  try {
    for (let index = 0; index < 1000; index++) fs.writeFileSync(path.join(folder, `canvas-${index}.bmc.yaml`), text);
    const start = Date.now();
    const { code, signal } = await run(process.execPath, [path.join(root, 'dist', 'bmc.js'), 'check', folder]);
    if (code !== 0 && code !== 1) throw new Error(`bmc check ended with ${signal ?? code}.`);
    return (Date.now() - start) / 1000;
  } finally {
    dispose();
  }
}

/** @param {string} file */
const kilobytes = (file) => fs.statSync(path.join(root, file)).size / 1000;

/** The sizes and load times of the extension's chunks. */
async function measureParts() {
  const waiting = (/** @type {string} */ module) => ({ files: filesOf(module), entry: filesOf(module)[0] });
  /** @type {{ what: string, files: string[], entry?: string | undefined, args?: string[], goal?: number }[]} */
  const parts = [
    { what: 'the extension, before the first canvas', ...waiting('src/vscode/activate.ts'), goal: 250 },
    { what: 'the extension, with a canvas open', ...waiting('src/vscode/extension.ts') },
    { what: 'and its preview', ...waiting('src/vscode/preview/preview.ts') },
    { what: 'the extension in the web', files: ['dist/web/extension.js'], entry: 'dist/web/extension.js' },
    { what: 'the command `bmc`, as `bmc --version`', files: ['dist/bmc.js'], entry: 'dist/bmc.js', args: ['--version'] },
    { what: 'the GitHub Action', files: ['dist/action.js'] },
    { what: 'the page of the preview', files: ['dist/webview/toolkit.js', 'dist/webview/preview.js'] },
    { what: 'the page of all canvases', files: ['dist/webview/toolkit.js', 'dist/webview/overview.js'] },
    { what: 'the page of a visual diff', files: ['dist/webview/toolkit.js', 'dist/webview/review.js'] },
  ];
  const measured = [];
  for (const { what, files, entry, args = [], goal } of parts) {
    const cold = entry === undefined ? undefined : await coldRequire(entry, args);
    measured.push({ what, goal, kilobytes: sizeOf(files) / 1000, cold });
  }
  return measured;
}

/** The size of the packaged extension. */
async function packageSize() {
  const file = path.join('out', 'package.vsix');
  const vsce = path.join('node_modules', '@vscode', 'vsce', 'vsce');
  await mustRun(process.execPath, [vsce, 'package', '--no-dependencies', '-o', file], { cwd: root });
  return kilobytes(file);
}

/** @param {string} name of an installed package */
const versionOf = (name) =>
  JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

/**
 * Runs a measurement that needs VS Code and a browser.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T | undefined>} `undefined` if they are not available
 */
async function measureInVsCode(what, work) {
  return await say(what, work).catch((error) => {
    console.log(`Not measured: ${error instanceof Error ? error.message : error}`);
    return undefined;
  });
}

/**
 * @template T
 * @param {string} what is measured now
 * @param {() => T} work
 * @returns {T}
 */
function say(what, work) {
  console.log(`Measuring ${what} …`);
  return work();
}

/** @returns {Promise<number>} an exit code */
async function main() {
  const { values } = parseArgs({ options: { core: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } } });
  await installPackages();
  await build({ tests: true });
  const core = await say('opening, typing and asking', () => measureCore(values.quick ? ['--quick'] : []));
  const activations = values.core ? undefined : await measureInVsCode('activation', measureActivation);
  const preview = values.core ? undefined : await measureInVsCode('the preview', measurePreview);
  // As it ships: this builds for production, which the measurements below need.
  const vsix = await say('the package', packageSize);
  const parts = await say('what is loaded', measureParts);
  const check = await say('bmc check of 1,000 files', () => measureCheck(core.canvas));
  const page = performancePage({
    ...core, activation: activations && middle(activations), preview, vsix, parts, check,
    machine: {
      processor: os.cpus()[0]?.model.trim() ?? 'unknown', cores: os.cpus().length,
      memory: Math.round(os.totalmem() / 2 ** 30), system: `${os.type()} ${os.arch()}`, node: process.version,
    },
    versions: ['yaml', 'yaml-language-server'].map((name) => `${name} ${versionOf(name)}`),
    command: `npm run bench${values.quick ? ' -- --quick' : ''}`,
    date: new Date().toISOString().slice(0, 10),
  });
  fs.writeFileSync(path.join(root, 'docs', 'performance.md'), page);
  return 0;
}

await runCommand(main);
