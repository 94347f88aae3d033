import type { SpawnSyncReturns } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import type { CommandLine } from './commandLine';

/** Runs git in the command's working folder, with output as bytes. */
export function spawnGitBytes(
  { host: { folder: cwd, env } }: CommandLine, ...args: string[]
): SpawnSyncReturns<Buffer> {
  return spawnSync('git', args, { cwd, env, maxBuffer: 100_000_000 });
}

/** Runs git in the command's working folder, with output as text. */
export function spawnGit({ host: { folder: cwd, env } }: CommandLine, ...args: string[]): SpawnSyncReturns<string> {
  return spawnSync('git', args, { cwd, env, encoding: 'utf8', maxBuffer: 100_000_000 });
}
