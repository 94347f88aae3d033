import * as vscode from 'vscode';
import { itemOnLine } from '../../parsing/at';
import { firstProblem } from '../../parsing/firstProblem';
import { keyOfItem } from '../../preview/keys';
import type { PreviewModel } from '../../preview/model';
import { partsOf } from '../../preview/parts';
import { diffModels } from '../../preview/patch';
import { previewModel } from '../../preview/view';
import type { HostMessage, Notice, Problems } from '../../protocol/preview';
import type { CanvasDocuments } from '../documents';
import { guard } from '../guard';
import { problemNotice } from '../panels/problemNotice';
import { problemsOf } from './problems';

/** The model that the page shows of a canvas: sent in full once, then as patches. */
export class ShownCanvas {
  private model: PreviewModel | undefined;
  /** The last good model of each document, shown while its text cannot be parsed. */
  private readonly lastGood = new WeakMap<vscode.TextDocument, PreviewModel>();
  private told: Notice | null = null;
  private selected: string | null = null;
  private problems: Problems = {};
  private version = 0;

  constructor(
    private readonly documents: CanvasDocuments, private readonly post: (message: HostMessage) => void,
  ) {}

  get isEmpty(): boolean {
    return !this.model;
  }

  /** The version of the model that the page has; its requests name it, so that stale ones can be refused. */
  get epoch(): number {
    return this.version;
  }

  /** The notice that the page shows about the text, if any. */
  get notice(): Notice | null {
    return this.told;
  }

  /** Resets the state, for another canvas. */
  clear(): void {
    this.model = undefined;
  }

  /** Sends the full state. */
  send(): void {
    const { parts, rest } = this.model ? partsOf(this.model) : { parts: [], rest: null };
    for (const [index, part] of parts.entries()) this.post({ type: 'part', index, part });
    this.post({ type: 'model', epoch: this.version, model: rest, parts: parts.length });
    this.post({ type: 'notice', notice: this.told });
    this.post({ type: 'select', key: this.selected });
    this.post({ type: 'problems', problems: this.problems });
  }

  /** Shows the current text; while it cannot be parsed, the last good canvas. */
  show(document: vscode.TextDocument): void {
    const canvas = this.documents.get(document);
    const problem = firstProblem(canvas);
    const earlier = problem && this.lastGood.get(document);
    const model = earlier ?? previewModel(canvas);
    if (!problem) this.lastGood.set(document, model);
    const before = this.model;
    this.model = model;
    const notice = problem ? problemNotice(canvas, problem, earlier !== undefined) : null;
    if (!before) {
      this.version++;
      this.told = notice;
      this.selected = null;
      this.send();
      return;
    }
    const patch = diffModels(before, model);
    if (patch) this.post({ type: 'patch', epoch: ++this.version, patch });
    this.tell(notice);
  }

  /** Keeps the canvas, with a notice that its text is gone. */
  showGone(): void {
    this.tell({ kind: 'gone' });
    if (!this.model) this.send();
  }

  private tell(notice: Notice | null): void {
    if (JSON.stringify(notice) === JSON.stringify(this.told)) return;
    this.told = notice;
    this.post({ type: 'notice', notice });
  }

  /** Marks the item that the cursor is in. */
  select({ document, selection }: vscode.TextEditor): void {
    const isWanted = vscode.workspace.getConfiguration('bmc', document).get<boolean>('preview.markEditorSelection', true);
    const key = !isWanted ? null : guard(null, () => {
      // While a long file is being parsed, nothing is marked.
      const canvas = this.documents.peek(document);
      const item = canvas && itemOnLine(canvas, selection.active.line);
      return item ? keyOfItem(canvas, item) ?? null : null;
    });
    if (key === this.selected) return;
    this.selected = key;
    this.post({ type: 'select', key });
  }

  /** Marks the items that have diagnostics. */
  showProblems(document: vscode.TextDocument): void {
    const problems = guard({}, () => problemsOf(document, this.documents.get(document)));
    if (JSON.stringify(problems) === JSON.stringify(this.problems)) return;
    this.problems = problems;
    this.post({ type: 'problems', problems });
  }
}
