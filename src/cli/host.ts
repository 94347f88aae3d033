import type { Connection } from 'vscode-languageserver';
import type { Later } from '../server/diagnosticsPush';

/** A stream that a command writes to. */
export interface Output {
  /** Whether a person reads it as it comes, on a terminal. */
  readonly isTTY?: boolean | undefined;
  /** How many characters wide that terminal is. */
  readonly columns?: number | undefined;
  write(contents: string | Uint8Array): unknown;
}

/** The world that a command runs in: that of a process, or what stands in for it. A command knows of no other. */
export interface Host {
  /** The working folder, as an absolute path. */
  readonly folder: string;
  /** The variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Reads standard input to its end. @throws Error as `fs` has it where that cannot be done. */
  readonly readStdin: () => Uint8Array;
  /** Connects a language server with the editor at the other end of standard input and output. */
  readonly connect: () => Connection;
  /** Has something run later, unless it is called off. */
  readonly later: Later;
  /** The program that runs, and its script: how to start `bmc` where no name leads to it. */
  readonly self: readonly [program: string, script: string];
  /** The folder with the files that pictures are made with. */
  readonly assets: string;
}
