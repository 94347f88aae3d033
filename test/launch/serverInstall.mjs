// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnce } from './install.mjs';
import { mustRun, npm } from './processes.mjs';

/** The npm package that carries a built VS Code server, and the Node it needs. */
const codeServer = '4.139.1';
const nodeVersion = '24.21.0';

/**
 * What a workbench with one extension under test loads of the server's packages. The rest (AI agents, other platforms,
 * remote tunnels, single sign-on) is 300 MB; none of these has to be compiled.
 */
const needed = [
  '@microsoft/1ds-core-js', '@parcel/watcher', '@vscode/iconv-lite-umd', '@vscode/proxy-agent',
  '@vscode/ripgrep-universal', '@xterm/addon-serialize', '@xterm/addon-unicode11', '@xterm/headless',
  '@xterm/xterm', 'cookie', 'http-proxy-agent', 'https-proxy-agent', 'jschardet', 'katex', 'minimist', 'node-pty',
  'tas-client', 'vscode-oniguruma', 'vscode-regexpp', 'vscode-textmate', 'ws', 'yauzl', 'yazl',
];

/** Left out of the server: large, and not used by the tests. */
const needless = [
  '*/extensions/copilot', '*/extensions/mermaid-markdown-features', '*/extensions/microsoft-authentication',
  '*/extensions/ms-vscode.*', '*/out/vs/sessions',
];

/** Stubs for native modules that would have to be compiled: a no-op log, a no-op process monitor, plain copying. */
const standIns = {
  '@vscode/spdlog': `
const logger = () => ({
  trace() {}, debug() {}, info() {}, warn() {}, error() {}, critical() {}, flush() {}, drop() {},
  getLevel: () => 2, setLevel() {}, setPattern() {}, clearFormatters() {},
});
exports.setLevel = exports.setFlushOn = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => logger();
`,
  '@vscode/native-watchdog': 'exports.start = () => {};\nexports.exit = (code) => process.exit(code);\n',
  '@vscode/fs-copyfile': `
const fs = require('node:fs');
exports.copyFile = fs.promises.copyFile;
exports.copyFileSync = fs.copyFileSync;
exports.cp = fs.promises.cp;
exports.constants = fs.constants;
exports.isCloneSupported = () => false;
`,
};

/** @type {Promise<{ node: string, main: string }> | undefined} */
let installed;

/**
 * Installs a VS Code server from the npm registry: no compiler, no other host, about 10 s.
 * @returns {Promise<{ node: string, main: string }>} the Node binary and the script to run with it
 * @throws Error when this kind of machine is not served, or npm fails
 */
export function installServer() {
  return installed ??= install();
}

async function install() {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(`The VS Code server can be installed on Linux (x64, arm64), not on ${process.platform}-${process.arch}.`);
  }
  const folder = await installOnce(
    `server-${codeServer}-${recipe()}`, `VS Code server (code-server ${codeServer})`, build,
  );
  return { node: path.join(folder, 'node'), main: path.join(folder, 'vscode', 'out', 'server-main.js') };
}

/** A hash of this install recipe, so that a change here invalidates the cached install. */
function recipe() {
  const source = fs.readFileSync(fileURLToPath(import.meta.url));
  return createHash('sha256').update(source).update(process.arch).digest('hex').slice(0, 8);
}

/** @param {string} folder */
async function build(folder) {
  const vscode = path.join(folder, 'vscode');
  fs.mkdirSync(vscode);
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  await npm(['pack', `code-server@${codeServer}`, `node-linux-${process.arch}@${nodeVersion}`], folder);
  const packed = fs.readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  for (const file of packed) {
    await mustRun('tar', file.startsWith('code-server')
      ? ['xzf', file, '-C', 'vscode', '--strip-components=3', ...needless.map((glob) => `--exclude=${glob}`), 'package/lib/vscode']
      : ['xzf', file, '--strip-components=2', 'package/bin/node'], { cwd: folder });
    fs.rmSync(path.join(folder, file));
  }
  await installPackages(vscode);
}

/** @param {string} vscode the server's folder, with the npm-shrinkwrap.json that fixes the versions */
async function installPackages(vscode) {
  const file = path.join(vscode, 'package.json');
  const whole = fs.readFileSync(file, 'utf8');
  const manifest = JSON.parse(whole);
  const dependencies = Object.fromEntries(needed.map((name) => {
    if (!manifest.dependencies[name]) throw new Error(`code-server ${codeServer} does not use ${name}.`);
    return [name, manifest.dependencies[name]];
  }));
  fs.writeFileSync(file, JSON.stringify({ ...manifest, dependencies }));
  await npm(['install', '--omit=dev', '--ignore-scripts'], vscode);
  fs.writeFileSync(file, whole);
  const modules = path.join(vscode, 'node_modules');
  keepOnly(path.join(modules, '@vscode', 'ripgrep-universal', 'bin'), `linux-${process.arch}`);
  keepOnly(path.join(modules, 'node-pty', 'prebuilds'), `linux-${process.arch}`);
  for (const [name, source] of Object.entries(standIns)) {
    fs.mkdirSync(path.join(modules, name), { recursive: true });
    fs.writeFileSync(path.join(modules, name, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    fs.writeFileSync(path.join(modules, name, 'index.js'), source);
  }
}

/**
 * @param {string} folder has a subfolder for each platform
 * @param {string} platform
 */
function keepOnly(folder, platform) {
  for (const name of fs.readdirSync(folder)) {
    if (name !== platform) fs.rmSync(path.join(folder, name), { recursive: true });
  }
}
