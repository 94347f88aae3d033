import * as vscode from 'vscode';
import { canvasOf } from '../../parsing/canvas';
import { firstProblem } from '../../parsing/firstProblem';
import { parseCanvas } from '../../parsing/parse';
import { changesSince } from '../../review/since';
import type { SinceMessage } from '../../protocol/preview';
import type { CanvasDocuments } from '../documents';
import { report } from '../guard';
import { l10n } from '../l10n';
import { oneByOne } from '../oneByOne';
import type { Repository } from '../review/git';
import { pathAtHead, repositoryOf } from '../review/git';
import { findDocument, isSame } from '../panels/resource';

/** Debounce before comparing again, in milliseconds. */
const pause = 100;

/** The `HEAD` version of a file, if it is in a repository. */
interface Head {
  readonly uri: vscode.Uri;
  readonly repository: Repository;
  readonly listening: vscode.Disposable;
}

/** Tracks the changes of a canvas since the last commit. */
export class SinceHead implements vscode.Disposable {
  private document: vscode.TextDocument | undefined;
  private head: Head | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told = '';
  private readonly inTurn = oneByOne(report);
  private isDisposed = false;
  private readonly subscription = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (this.head && isSame(document.uri, this.head.uri)) this.tellSoon();
  });

  constructor(private readonly documents: CanvasDocuments, private readonly post: (message: SinceMessage) => void) {}

  /** The document was replaced or edited. */
  update(document: vscode.TextDocument): void {
    if (this.document && !isSame(this.document.uri, document.uri)) {
      this.forgetHead();
      this.told = '';
    }
    this.document = document;
    this.tellSoon();
  }

  dispose(): void {
    this.isDisposed = true;
    if (this.timer !== undefined) clearTimeout(this.timer);
    this.subscription.dispose();
    this.forgetHead();
  }

  private forgetHead(): void {
    this.head?.listening.dispose();
    this.head = undefined;
  }

  private tellSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.inTurn(() => this.tell());
    }, pause);
  }

  private async findHead({ uri }: vscode.TextDocument): Promise<Head | undefined> {
    const found = uri.scheme === 'untitled' ? undefined : await repositoryOf(uri, true);
    if (!found) return undefined;
    const { api, repository } = found;
    let commit = repository.state.HEAD?.commit;
    const listening = repository.state.onDidChange(() => {
      if (commit === repository.state.HEAD?.commit) return;
      commit = repository.state.HEAD?.commit;
      this.forgetHead();
      this.tellSoon();
    });
    return { repository, listening, uri: api.toGitUri(pathAtHead(repository, uri), 'HEAD') };
  }

  /** Whether an async result is stale: this is disposed, or tracks another document. */
  private isOver(document: vscode.TextDocument): boolean {
    return this.isDisposed || document !== this.document;
  }

  private async tell(): Promise<void> {
    const { document } = this;
    if (!document) return;
    const head = this.head ?? await this.findHead(document);
    if (this.isOver(document)) {
      if (head !== this.head) head?.listening.dispose();
      // The tracked document may have changed while the repository was being found.
      if (!this.isDisposed) this.tellSoon();
      return;
    }
    this.head = head;
    if (!head) {
      this.send({ type: 'since', since: null, problem: l10n.t('This canvas is not in a git repository.') });
      return;
    }
    const earlier = await findDocument(head.uri);
    const canvasBefore = earlier ? await this.documents.whenRead(earlier) : parseCanvas('');
    const canvas = await this.documents.whenRead(document);
    if (this.isOver(document)) return;
    // While the text cannot be parsed, the marks stay as they are.
    if (firstProblem(canvas)) return;
    const before = canvasOf(canvasBefore);
    const since = changesSince(before, canvasOf(canvas), (message, ...args) => l10n.t(message, ...args));
    this.send({ type: 'since', since, problem: null });
  }

  private send(message: SinceMessage): void {
    const text = JSON.stringify(message);
    if (text === this.told) return;
    this.told = text;
    this.post(message);
  }
}
