import type { Connection } from 'vscode-languageserver';
import type { Later } from '../server/diagnosticsPush';

/** A stream that a command writes to. */
export interface Output {
  /** Whether it is a terminal. */
  readonly isTTY?: boolean | undefined;
  /** The width of that terminal, in columns. */
  readonly columns?: number | undefined;
  write(contents: string | Uint8Array): unknown;
}

/** The environment of a command: that of the process, or a test double. Commands use nothing else. */
export interface Host {
  /** The working folder, as an absolute path. */
  readonly folder: string;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Reads standard input to its end. @throws Error of `fs`. */
  readonly readStdin: () => Uint8Array;
  /** Connects a language server with the editor over standard input and output. */
  readonly connect: () => Connection;
  /** Schedules a callback; see {@link Later}. */
  readonly later: Later;
  /** The running program and its script: how to start `bmc` if it is not on PATH. */
  readonly self: readonly [program: string, script: string];
  /** The folder with the bundled assets of the exports. */
  readonly assets: string;
}
