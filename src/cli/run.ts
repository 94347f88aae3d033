import { CommanderError } from 'commander';
import { CommandLine, UsageError } from './commandLine';
import type { Host } from './host';
import { createProgram } from './program';

/**
 * Runs `bmc` with arguments, in a host.
 *
 * @param args As in `['check', 'shop.bmc.yaml']`.
 * @returns The exit code, once the command is done; for the language server, which keeps running, once it has started.
 */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const cli = new CommandLine(host);
  let code = 0;
  try {
    await createProgram(cli, (ended) => {
      code = ended;
    }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    cli.warn(`bmc: ${error.message}`);
    return 2;
  }
}
