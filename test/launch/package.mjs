// @ts-check Packages the extension as `npx vsce package` does, and checks the result.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { oneFailed, onePassed } from './counts.mjs';
import { filesOf, sizeOf } from './parts.mjs';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

/** Limit on the size of the package, in bytes. */
const largest = 2_000_000;
/** Limit on what VS Code loads before a canvas is opened, in bytes. */
const largestStart = 25_000;
/** Files that must not be in the package: they only build or test the extension. */
const strangers = /(^|\/)(src|test|out|node_modules|\.vscode-test|\.ci)\/|\.(ts|map)\b|dist\/bmc\.js/;

/** Excluded from the copy: build output, and what a build does not need. */
const notCopied = new Set(['.git', '.vscode-test', 'dist', 'node_modules', 'out']);

/**
 * Copies the repository, so that a production build there does not disturb runners that use the build here.
 * @param {string} base
 */
function copyTo(base) {
  for (const name of fs.readdirSync(root)) {
    if (!notCopied.has(name)) fs.cpSync(path.join(root, name), path.join(base, name), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(base, 'node_modules'), 'junction');
}

/**
 * One test: the package is built without warnings, is small enough, and has only files that are needed at run time.
 * @param {import('./progress.mjs').Report} report
 */
export async function checkPackage(report) {
  const file = path.join(root, 'out', 'package.vsix');
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { folder: base, dispose } = temporaryFolder('package');
  copyTo(base);
  const { code, output } = await run(process.execPath, [vsce, 'package', '--no-dependencies', '-o', file], { cwd: base });
  const size = code === 0 ? fs.statSync(file).size : 0;
  const start = code === 0 ? sizeOf(filesOf('src/vscode/activate.ts', base), base) : 0;
  dispose();
  const faults = [
    ...(code === 0 ? [] : [`vsce ended with ${code}.`]),
    ...(/\bWARN(ING)?\b/.test(output) ? ['vsce warns.'] : []),
    ...(size > largest ? [`The package has ${size} bytes, more than ${largest}.`] : []),
    ...(start > largestStart ? [`The extension starts with ${start} bytes of JavaScript, more than ${largestStart}.`] : []),
    ...output.split('\n').filter((line) => /─ /.test(line) && strangers.test(line)).map((line) => `What is this doing here: ${line}`),
  ];
  report.say(faults.length === 0 ? `package.vsix: ${(size / 1000).toFixed(0)} KB; ${(start / 1000).toFixed(0)} KB of JavaScript before the first canvas` : `${output}\n${faults.join('\n')}`);
  return faults.length === 0 ? onePassed : oneFailed;
}
