import type {
  Diagnostic, InitializeParams, InitializeResult, MessageConnection, PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import type { LanguageServer } from './languageServer';

export const uri = 'file:///shop.bmc.yaml';

/** A client of a language server, as an editor is one. */
export class Client {
  readonly connection: MessageConnection;
  /** The file that is asked about: the one that was opened last. */
  uri = uri;
  /** How the server ended, once it has: its exit code, or the name of a signal. */
  readonly ended: Promise<number | string | null>;
  /** The versions whose diagnostics came, of all files, in order; `undefined` for those of a file that was closed. */
  readonly versions: (number | undefined)[] = [];
  private published: PublishDiagnosticsParams[] = [];
  private waiting: (() => void)[] = [];
  private isOver = false;

  constructor(private readonly server: LanguageServer) {
    this.ended = server.ended.finally(() => { this.isOver = true; });
    this.connection = createMessageConnection(
      new StreamMessageReader(server.output), new StreamMessageWriter(server.input),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.versions.push(params.version);
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

  /** Closes the file. */
  shut(): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** Goes without a word, as an editor that crashes. */
  hangUp(): void {
    this.server.input.end();
  }

  /** Ends the conversation, if that has not been done. */
  async close(): Promise<void> {
    if (!this.isOver && this.server.input.writable) {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
    }
    this.connection.dispose();
    this.server.kill();
  }
}
