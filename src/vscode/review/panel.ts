import * as vscode from 'vscode';
import type { CanvasDocument } from '../../parsing/syntax';
import { firstProblem } from '../../parsing/firstProblem';
import { parseCanvas } from '../../parsing/parse';
import type {
  ReviewHostMessage, ReviewPageMessage, ReviewSession, SideNotice, StepView,
} from '../../protocol/review';
import { readReviewMessage } from '../../protocol/review';
import type { Side } from '../../review/targets';
import { placeOf } from '../../review/targets';
import { reviewModel } from '../../review/view';
import type { CanvasDocuments } from '../documents';
import { report, start } from '../guard';
import { l10n } from '../l10n';
import { isStacked, onDidChangeLayout, setStacked } from '../layout';
import { oneByOne } from '../oneByOne';
import { fillPanel } from '../panels/html';
import { problemNotice } from '../panels/problemNotice';
import { findDocument, isSame, showText, watchFile } from '../panels/resource';
import type { ComparedSide, Comparison } from './comparison';
import { sessionOf } from './comparison';
import { reviewTexts } from './texts';

export const reviewViewType = 'bmc.review';

const sides: readonly Side[] = ['before', 'after'];

/** Debounce before comparing again, in milliseconds. */
const pause = 100;

/** A parsed side of the comparison. */
interface Read {
  readonly text: vscode.TextDocument | undefined;
  readonly canvas: CanvasDocument;
  readonly notice: SideNotice | undefined;
}

/** The position in a history, and how to navigate it. */
export interface Steps {
  readonly view: StepView;
  readonly history: NonNullable<ReviewSession['history']>;
  go(to: 'older' | 'newer' | 'choose'): Promise<void>;
}

/** A panel with the visual diff of two canvases, kept up to date while either is edited. */
export class ReviewPanel implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private watchers: vscode.Disposable[] = [];
  private steps: Steps | undefined;
  /** The last good version of each document, shown while its text cannot be parsed. */
  private readonly lastGood = new WeakMap<vscode.TextDocument, CanvasDocument>();
  /** The serialized blocks that the page has. */
  private sent = new Map<string, string>();
  private shown: Readonly<Record<Side, Read>> | undefined;
  private isReady = false;
  /** Whether the session was sent to the page. */
  private isTold = false;
  private isDisposed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly inTurn = oneByOne(report);

  constructor(
    readonly panel: vscode.WebviewPanel, private comparison: Comparison, private readonly documents: CanvasDocuments,
    extensionUri: vscode.Uri,
  ) {
    const update = ({ uri }: vscode.TextDocument): void => {
      if (this.isOf(uri)) this.updateSoon();
    };
    this.subscriptions.push(
      panel.onDidDispose(() => {
        this.dispose();
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.isReady = false;
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const known = readReviewMessage(message);
        if (known) this.receive(known);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        update(document);
      }),
      vscode.workspace.onDidOpenTextDocument(update),
      vscode.workspace.onDidCloseTextDocument(update),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('bmc')) this.updateSoon();
      }),
      onDidChangeLayout(() => { this.sendLayout(); }),
    );
    this.begin();
    fillPanel(panel, extensionUri, 'review');
  }

  /** Whether this panel shows a comparison. */
  shows({ before, after }: Comparison): boolean {
    const same = (one: ComparedSide, other: ComparedSide): boolean => one.uri?.toString() === other.uri?.toString();
    return this.steps === undefined && same(before, this.comparison.before) && same(after, this.comparison.after);
  }

  /** The URI of the file whose history is shown, if it is a history. */
  get historyOf(): string | undefined {
    return this.steps?.history.uri;
  }

  /** Shows another comparison. */
  show(comparison: Comparison, steps?: Steps): void {
    this.comparison = comparison;
    this.steps = steps;
    this.begin();
    this.isTold = false;
    this.updateSoon();
  }

  /** Goes to the next or previous change. */
  step(by: 1 | -1): void {
    this.post({ type: 'step', by });
  }

  toggleView(): void {
    this.post({ type: 'toggleView' });
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.isReady = false;
    if (this.timer !== undefined) clearTimeout(this.timer);
    for (const each of [...this.watchers, ...this.subscriptions.splice(0)]) each.dispose();
    this.panel.dispose();
  }

  private begin(): void {
    for (const watcher of this.watchers) watcher.dispose();
    this.watchers = sides.flatMap((side) => {
      const { uri } = this.comparison[side];
      return uri ? [watchFile(uri, () => { this.updateSoon(); })] : [];
    });
    this.panel.title = this.steps
      ? l10n.t('History of {0}', this.comparison.name) : l10n.t('Visual Diff {0}', this.comparison.name);
  }

  private isOf(uri: vscode.Uri): boolean {
    return sides.some((side) => {
      const own = this.comparison[side].uri;
      return own !== undefined && isSame(own, uri);
    });
  }

  private post(message: ReviewHostMessage): void {
    if (this.isReady) start(this.panel.webview.postMessage(message));
  }

  private sendSession(): void {
    this.isTold = true;
    const session = sessionOf(this.comparison);
    const { steps } = this;
    this.post({
      type: 'session', step: steps?.view ?? null, session: steps ? { ...session, history: steps.history } : session,
    });
  }

  private sendLayout(): void {
    this.post({ type: 'layout', stacked: isStacked() });
  }

  private receive(message: ReviewPageMessage): void {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.sent = new Map();
        this.post({ type: 'start', texts: reviewTexts() });
        this.sendLayout();
        this.sendSession();
        this.update();
        break;
      case 'layout':
        start(setStacked(message.stacked));
        break;
      case 'reveal':
        start(this.reveal(message.target, message.side));
        break;
      case 'goToProblem':
        start(this.goToProblem(message.side));
        break;
      case 'commit':
        if (this.steps) start(this.steps.go(message.to));
        break;
    }
  }

  private updateSoon(): void {
    if (!this.isReady) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.update();
    }, pause);
  }

  private update(): void {
    this.inTurn(() => this.compare());
  }

  private async compare(): Promise<void> {
    const { comparison } = this;
    const [before, after] = await Promise.all(sides.map((side) => this.read(side, comparison[side])));
    // Stale: the panel may show another comparison by now, or be closed.
    if (!before || !after || comparison !== this.comparison || !this.isReady) return;
    this.shown = { before, after };
    const model = reviewModel(before.canvas, after.canvas, l10n.t);
    const texts = new Map(model.blocks.map((block) => [block.head.id, JSON.stringify(block)]));
    const blocks = model.blocks.filter(({ head }) => this.sent.get(head.id) !== texts.get(head.id));
    this.sent = texts;
    const notices = [before, after].flatMap(({ notice }) => (notice ? [notice] : []));
    // Only after parsing, so that no commit is named above the picture of another.
    if (!this.isTold) this.sendSession();
    this.post({ type: 'model', model: { ...model, blocks }, notices });
  }

  private async read(side: Side, { uri }: ComparedSide): Promise<Read> {
    const text = uri && await findDocument(uri);
    if (!text) {
      const notice: SideNotice | undefined = uri && { side, kind: 'missing', line: 0, message: '' };
      return { text, canvas: parseCanvas(''), notice };
    }
    const canvas = await this.documents.whenRead(text);
    const problem = firstProblem(canvas);
    if (!problem) {
      this.lastGood.set(text, canvas);
      const isEmpty = text.getText().trim() === '';
      return { text, canvas, notice: isEmpty ? { side, kind: 'empty', line: 0, message: '' } : undefined };
    }
    const earlier = this.lastGood.get(text);
    const notice: SideNotice = { side, ...problemNotice(canvas, problem, earlier !== undefined) };
    return { text, canvas: earlier ?? canvas, notice };
  }

  /** Reveals the target of a change in the text of a side. */
  private async reveal(target: string, side: Side): Promise<void> {
    const { shown } = this;
    const text = shown?.[side].text;
    if (!text) return;
    const place = placeOf(target, side, { before: shown.before.canvas, after: shown.after.canvas });
    await this.showPlace(text, place ?? [0, 0]);
  }

  private async goToProblem(side: Side): Promise<void> {
    const text = this.shown?.[side].text;
    const problem = text && firstProblem(this.documents.get(text));
    if (problem) await this.showPlace(text, [problem.start, problem.end]);
  }

  private async showPlace(text: vscode.TextDocument, [from, to]: readonly [number, number]): Promise<void> {
    await showText(text, this.panel, new vscode.Range(text.positionAt(from), text.positionAt(to)), true);
  }
}
