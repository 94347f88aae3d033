import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import { CompletionRequests } from '../service/completion/request';
import { createLanguageService } from '../service/languageService';
import type { Localize } from '../l10n/l10n';
import { english } from '../l10n/l10n';
import type { OpenCanvas } from './documents';
import { OpenCanvases } from './documents';
import { defaultSettings } from './settings';
import type { WorkspaceFiles } from './workspaceFiles';

/** What the server knows of its client, and all that its answers rest on. */
export class Session {
  client: ClientCapabilities = {};
  settings = defaultSettings;
  /** The folders that the client has open, as URIs. */
  folders: readonly string[] = [];
  service = createLanguageService({ l10n: english });
  readonly canvases = new OpenCanvases(() => ({ defaultLanguage: this.settings.language }));
  readonly completions = new CompletionRequests();

  /**
   * @param files The canvases that are not open.
   * @param fail Reports what should not have been thrown.
   */
  constructor(readonly files: WorkspaceFiles, private readonly fail: (error: unknown) => void) {}

  /** Answers in the user's language from now on. */
  speak(l10n: Localize): void {
    this.service = createLanguageService({ l10n });
  }

  /** Whether diagnostics go to the client unasked. */
  get pushes(): boolean {
    // A client that pulls has to be told when to pull again: the settings come after the first canvas.
    return !this.client.textDocument?.diagnostic || this.client.workspace?.diagnostics?.refreshSupport !== true;
  }

  /** What is answered for a canvas; if it is not open or something goes wrong, the fallback. */
  answer<T>(uri: string, fallback: T, work: (opened: OpenCanvas) => T): T {
    const opened = this.canvases.get(uri);
    if (!opened) return fallback;
    try {
      return work(opened);
    } catch (error) {
      this.fail(error);
      return fallback;
    }
  }

  /** What is wrong with a canvas, as far as the settings have it checked. */
  diagnose({ canvas }: OpenCanvas): Diagnostic[] {
    return this.settings.validate ? this.service.validate(canvas, this.settings) : [];
  }
}
