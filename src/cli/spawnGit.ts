import type { SpawnSyncReturns } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import type { CommandLine } from './commandLine';

/** What git does when it is run where the command is: its bytes. */
export function spawnGitBytes(
  { host: { folder: cwd, env } }: CommandLine, ...args: string[]
): SpawnSyncReturns<Buffer> {
  return spawnSync('git', args, { cwd, env, maxBuffer: 100_000_000 });
}

/** What git does when it is run where the command is, in words. */
export function spawnGit({ host: { folder: cwd, env } }: CommandLine, ...args: string[]): SpawnSyncReturns<string> {
  return spawnSync('git', args, { cwd, env, encoding: 'utf8', maxBuffer: 100_000_000 });
}
