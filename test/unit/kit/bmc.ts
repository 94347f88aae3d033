import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Host } from '../../../src/cli/host';
import { run } from '../../../src/cli/run';
import type { Later } from '../../../src/server/diagnosticsPush';

/** The script that `bmc` is, as it is built. */
export const command = path.resolve('dist', 'bmc.js');

/** How a command ended, and what it wrote. */
export interface Result<Text = string> {
  readonly code: number | null;
  readonly out: Text;
  readonly err: string;
}

/** What to run a command in. */
export interface World {
  /** The working folder. */
  readonly folder: string;
  /** What comes by standard input. */
  readonly input?: string | Uint8Array;
  /** What to add to the environment, which is else that of the tests in English and without colour. */
  readonly env?: NodeJS.ProcessEnv;
  /** What else differs from a process whose output is read by a program. */
  readonly host?: Partial<Host>;
}

function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', NO_COLOR: '1', FORCE_COLOR: '0', ...env };
}

/** Takes all the time there is to wait for as over once what goes on is done, so that no test waits for it. */
const soon: Later = (run) => {
  const turn = setImmediate(run);
  return () => clearImmediate(turn);
};

/** Runs `bmc` in this process, in a world of its own. The output is as it was written, to the byte. */
export async function runBmcBytes(args: readonly string[], world: World): Promise<Result<Buffer>> {
  const { folder, input = '', env = {}, host = {} } = world;
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  const code = await run(args, {
    folder, env: environment(env),
    stdout: { write: (contents) => out.push(Buffer.from(contents)) },
    stderr: { write: (contents) => err.push(Buffer.from(contents)) },
    readStdin: () => Buffer.from(input),
    connect: () => { throw new Error('No editor is at the other end.'); },
    later: soon,
    self: [process.execPath, command], assets: path.resolve('dist', 'render'),
    ...host,
  });
  return { code, out: Buffer.concat(out), err: Buffer.concat(err).toString() };
}

/** Runs `bmc` in this process, in a world of its own. */
export async function runBmc(args: readonly string[], world: World): Promise<Result> {
  const { out, ...result } = await runBmcBytes(args, world);
  return { ...result, out: out.toString() };
}

/** Runs `bmc` as people do: in a process of its own, for what only that shows. */
export function startBmc(args: readonly string[], { folder, input = '', env = {} }: Omit<World, 'host'>): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder, input, encoding: 'utf8', env: environment(env),
  });
  return { code: status, out: stdout, err: stderr };
}
