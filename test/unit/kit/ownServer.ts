import { PassThrough } from 'node:stream';
import type { Connection, WatchDog } from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import type { Host } from '../../../src/cli/host';
import { runBmc } from './bmc';
import type { LanguageServer } from './languageServer';

/**
 * Starts our own server in this process, by its command, and with all that is said going over streams.
 *
 * @param env What to add to the environment.
 * @param world What else differs in the world of the command.
 */
export function ownServer(env: NodeJS.ProcessEnv = {}, world: Partial<Host> = {}): LanguageServer {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let end: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => { end = resolve; });
  const watchDog: WatchDog = { shutdownReceived: false, initialize: () => undefined, exit: (code) => end(code) };
  const connect = (): Connection => createConnection((logger) => createProtocolConnection(
    new StreamMessageReader(input), new StreamMessageWriter(output), logger,
  ), watchDog, ProposedFeatures.all);
  void runBmc(['lsp', '--stdio'], { folder: process.cwd(), env: { LC_ALL: 'C.UTF-8', ...env }, host: { connect, ...world } });
  return {
    input, output, ended,
    kill: () => {
      for (const stream of [input, output]) stream.destroy();
    },
  };
}
