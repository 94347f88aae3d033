// @ts-check
// `npm run bench`: measures what canvases of several sizes cost, next to what people would use instead, and writes
// docs/performance.md. `npm run bench -- --core` leaves out what needs VS Code.
import { execFileSync, fork, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { measureActivation } from './benchHost.mjs';
import { filesOf, sizeOf } from './parts.mjs';
import { output, root } from './paths.mjs';
import { performancePage } from './performancePage.mjs';
import { build, installPackages } from './setup.mjs';
import { temporaryFolder } from './temporary.mjs';

/** @typedef {import('../bench/core').Row} Row */
/** @typedef {{ rows: Row[], heap: { before: number, open: number, after: number }, canvas: string }} Core */

/** @returns {Promise<Core>} */
function measureCore() {
  const child = fork(path.join(output, 'test', 'bench.js'), { cwd: root });
  return new Promise((resolve, reject) => {
    /** @type {Core | undefined} */
    let core;
    child.on('message', (message) => {
      core = /** @type {Core} */ (message);
    });
    child.on('error', reject);
    child.on('close', (code) => (core ? resolve(core) : reject(new Error(`The bench ended with ${code}.`))));
  });
}

/** @param {number[]} samples */
function middle(samples) {
  return [...samples].sort((one, other) => one - other)[samples.length >> 1] ?? NaN;
}

/**
 * How long a Node process of its own takes to load a file, less what it takes to load nothing.
 * @param {string} file
 * @returns {number} milliseconds of processor time
 */
function coldRequire(file) {
  const script = `
    const { Module } = require('node:module');
    const load = Module._load;
    const some = new Proxy(function () {}, {
      get: (_, key) => (key === Symbol.toPrimitive ? () => 0 : key === 'prototype' ? {} : some), apply: () => some, construct: () => ({}),
    });
    const names = ['CodeActionKind', 'CompletionItemKind', 'DiagnosticSeverity', 'FoldingRangeKind', 'SymbolKind',
      'TreeItemCollapsibleState', 'SemanticTokensLegend', 'window', 'workspace', 'languages', 'commands', 'l10n'];
    const vscode = Object.fromEntries(names.map((name) => [name, some]));
    Module._load = function (request, ...rest) { return request === 'vscode' ? vscode : load.call(this, request, ...rest); };
    const before = process.cpuUsage();
    for (const file of process.argv.slice(1)) require(file);
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);`;
  return middle(Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, ['-e', script, path.join(root, file)], { encoding: 'utf8' }))));
}

/**
 * Checks a folder of 1,000 canvases with the command.
 * @param {string} text of each
 * @returns {number} seconds
 */
function measureCheck(text) {
  const { folder, dispose } = temporaryFolder('bench');
  try {
    for (let index = 0; index < 1000; index++) fs.writeFileSync(path.join(folder, `canvas-${index}.bmc.yaml`), text);
    const start = Date.now();
    const { status } = spawnSync(process.execPath, [path.join(root, 'dist', 'bmc.js'), 'check', folder], { encoding: 'utf8' });
    if (status !== 0 && status !== 1) throw new Error(`bmc check ended with ${status}.`);
    return (Date.now() - start) / 1000;
  } finally {
    dispose();
  }
}

/** @param {string} file */
const kilobytes = (file) => fs.statSync(path.join(root, file)).size / 1000;

/** What the parts of the extension weigh, and what it takes to load them. */
function measureParts() {
  const parts = [
    { what: 'the extension, before the first canvas', files: filesOf('src/vscode/activate.ts'), entry: 'dist/extension.js', goal: 250 },
    { what: 'the extension, with a canvas open', files: filesOf('src/vscode/extension.ts'), entry: filesOf('src/vscode/extension.ts')[0] ?? '' },
    { what: 'and its preview', files: filesOf('src/vscode/preview/preview.ts'), entry: filesOf('src/vscode/preview/preview.ts')[0] ?? '' },
    { what: 'the command `bmc`', files: ['dist/bmc.js'] },
    { what: 'the extension in the web', files: ['dist/web/extension.js'] },
    { what: 'the page of the preview', files: ['dist/webview/preview.js'] },
  ];
  return parts.map(({ what, files, entry, goal }) => (
    { what, goal, kilobytes: sizeOf(files) / 1000, cold: entry === undefined ? undefined : coldRequire(entry) }
  ));
}

/** Packs the extension as it ships. */
function packageSize() {
  const file = path.join('out', 'package.vsix');
  const vsce = path.join('node_modules', '@vscode', 'vsce', 'vsce');
  execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', '-o', file], { cwd: root, stdio: 'ignore' });
  return kilobytes(file);
}

/** @param {string} name of an installed package */
const versionOf = (name) =>
  JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

async function main() {
  const { values } = parseArgs({ options: { core: { type: 'boolean', default: false } } });
  await installPackages();
  await build({ tests: true });
  const core = await measureCore();
  const activation = values.core ? undefined : await measureActivation().catch((error) => {
    console.log(`What VS Code itself takes was not measured: ${error instanceof Error ? error.message : error}`);
    return undefined;
  });
  // As it ships: this builds for production.
  const vsix = packageSize();
  const page = performancePage({
    ...core, activation, vsix, parts: measureParts(), check: measureCheck(core.canvas),
    machine: {
      processor: os.cpus()[0]?.model.trim() ?? 'unknown', cores: os.cpus().length,
      memory: Math.round(os.totalmem() / 2 ** 30), system: `${os.type()} ${os.arch()}`, node: process.version,
    },
    versions: ['yaml', 'yaml-language-server'].map((name) => `${name} ${versionOf(name)}`),
    date: new Date().toISOString().slice(0, 10),
  });
  fs.writeFileSync(path.join(root, 'docs', 'performance.md'), page);
}

await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
