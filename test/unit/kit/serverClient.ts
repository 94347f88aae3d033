import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import type {
  Diagnostic, InitializeParams, InitializeResult, MessageConnection, PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

export const uri = 'file:///shop.bmc.yaml';

/** What starts our own server. */
export const bmc: readonly string[] = ['dist/bmc.js', 'lsp', '--stdio'];

/** A client of a real server, as an editor would start it. */
export class Client {
  readonly connection: MessageConnection;
  /** The file that is asked about: the one that was opened last. */
  uri = uri;
  /** How the server ended, once it has: its exit code, or the name of a signal. */
  readonly ended: Promise<number | string | null>;
  private readonly process: ChildProcess;
  private published: PublishDiagnosticsParams[] = [];
  private waiting: (() => void)[] = [];

  /** @param options The script to run with its arguments, and what to add to the environment. */
  constructor({ command = bmc, env = {} }: { command?: readonly string[]; env?: NodeJS.ProcessEnv } = {}) {
    this.process = spawn(process.execPath, [...command], {
      stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    });
    this.ended = new Promise((resolve) => {
      this.process.on('exit', (code, signal) => {
        resolve(signal ?? code);
      });
    });
    assert.ok(this.process.stdout && this.process.stdin);
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout), new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.waiting.splice(0).forEach((wake) => {
        wake();
      });
    });
    this.connection.listen();
  }

  /** Begins the conversation; what is not given is as in a client that can do little. */
  async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>(
      'initialize', { processId: null, rootUri: null, capabilities: {}, ...params },
    );
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  /** Opens a file, as its version 1. */
  open(text: string, { uri = this.uri, languageId = 'bmc' } = {}): Promise<void> {
    this.uri = uri;
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Changes the file. */
  change(version: number, ...contentChanges: object[]): Promise<void> {
    const { uri } = this;
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  ask<T>(method: string, line: number, character: number, more: object = {}): Promise<T> {
    const [textDocument, position] = [{ uri: this.uri }, { line, character }];
    return this.connection.sendRequest(`textDocument/${method}`, { textDocument, position, ...more });
  }

  /**
   * The file's diagnostics, once they come and are as wanted; those of before are forgotten.
   *
   * @param version Of the file; servers that do not tell are taken to mean the last.
   */
  async diagnostics(version: number, wanted: (found: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    for (;;) {
      const found = this.published.find((each) =>
        each.uri === this.uri && (each.version ?? version) === version && wanted(each.diagnostics));
      this.published = [];
      if (found) return found.diagnostics;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Goes without a word, as an editor that crashes. */
  hangUp(): void {
    this.process.stdin?.end();
  }

  /** Ends the conversation, if that has not been done. */
  async close(): Promise<void> {
    if (this.process.exitCode === null && this.process.stdin?.writable) {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
    }
    this.connection.dispose();
    this.process.kill();
  }
}
