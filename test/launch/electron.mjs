// @ts-check VS Code's desktop application, through `@vscode/test-electron`.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloads, root } from './paths.mjs';
import { start, which } from './processes.mjs';

const site = 'https://update.code.visualstudio.com/api/releases/stable';

/** @returns {Promise<string | undefined>} why it cannot run here */
export async function electronHindrance() {
  if (!hasDisplay() && !which('xvfb-run')) return 'no display, and no xvfb-run';
  try {
    const answer = await fetch(site, { signal: AbortSignal.timeout(5_000) });
    return answer.ok ? undefined : `its download site answers ${answer.status}`;
  } catch {
    return 'its download site cannot be reached';
  }
}

/** Whether there is a display. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Runs a suite in VS Code, downloading it first if need be. Without a display, `xvfb-run` makes one.
 * @param {{ folder: string, tests: string, patience: number }} suite
 * @param {(line: string) => void} say
 * @returns {Promise<number | string | null>} the exit code, or the signal that ended it
 */
export function runInElectron({ folder, tests, patience }, say) {
  const node = [process.execPath, fileURLToPath(import.meta.url), folder, tests];
  const [command = '', ...args] = hasDisplay() ? node : ['xvfb-run', '-a', ...node];
  const { child, dispose } = start(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const late = setTimeout(dispose, patience);
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split(/\r?\n/);
      rest = lines.pop() ?? '';
      lines.forEach(say);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(late);
      dispose();
      resolve(signal ?? code);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { runTests } = await import('@vscode/test-electron');
  const [folder = '', tests = ''] = process.argv.slice(2);
  process.exitCode = await runTests({
    extensionDevelopmentPath: root, extensionTestsPath: path.join(root, tests), cachePath: downloads,
    launchArgs: [folder, '--disable-extensions', '--disable-gpu'],
  });
}
