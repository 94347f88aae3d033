import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A language server that talks over two streams. */
export interface LanguageServer {
  readonly input: Writable;
  readonly output: Readable;
  /** How it ended, once it has: its exit code, or the name of a signal. */
  readonly ended: Promise<number | string | null>;
  /** Ends it, whatever it does. */
  kill(): void;
}

/** What starts our own server in a process. */
export const bmcServer: readonly string[] = ['dist/bmc.js', 'lsp', '--stdio'];

/**
 * Starts a language server as an editor does: in a process of its own.
 *
 * @param command The script to run, with its arguments.
 * @param env What to add to the environment.
 */
export function startServer(command: readonly string[] = bmcServer, env: NodeJS.ProcessEnv = {}): LanguageServer {
  const child = spawn(process.execPath, [...command], {
    stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
  });
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ?? code));
  });
  return { input: child.stdin, output: child.stdout, ended, kill: () => child.kill() };
}
