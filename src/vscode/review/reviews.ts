import * as vscode from 'vscode';
import { readReviewSession } from '../../protocol/review';
import type { CanvasDocuments } from '../documents';
import { nameOf } from '../panels/resource';
import { start } from '../guard';
import { l10n } from '../l10n';
import { pickChange } from './scmChanges';
import { registerClipboardTexts, takeClipboard } from './clipboard';
import type { Comparison } from './comparison';
import { comparisonIn, comparisonOf, labelOf } from './comparison';
import { inScm, sidesOfTab } from './entries';
import { pathAtHead, repositoryOf } from './git';
import type { HistoryEntry } from './history';
import { commitRow, comparisonFor, historyOf, stepView } from './history';
import type { Steps } from './panel';
import { ReviewPanel, reviewViewType } from './panel';
import { pickFile, pickRevision } from './picks';

/** All open visual diffs, and every way to open one. */
export class Reviews implements vscode.Disposable {
  private readonly panels = new Set<ReviewPanel>();
  private readonly clipboard = registerClipboardTexts();
  private selected: vscode.Uri | undefined;

  constructor(private readonly documents: CanvasDocuments, private readonly extensionUri: vscode.Uri) {}

  dispose(): void {
    this.clipboard.dispose();
    for (const panel of this.panels) panel.dispose();
  }

  get active(): ReviewPanel | undefined {
    return [...this.panels].find(({ panel }) => panel.active);
  }

  /** Shows a comparison; reveals its panel if there is one already. */
  open(comparison: Comparison | undefined): void {
    if (!comparison) return;
    const shown = [...this.panels].find((panel) => panel.shows(comparison));
    if (shown) shown.panel.reveal();
    else this.add(this.createPanel(), comparison);
  }

  /** Restores a panel after the window was reloaded. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const session = readReviewSession(state);
    if (!session) {
      panel.dispose();
      return;
    }
    const review = this.add(panel, comparisonIn(session));
    const { history } = session;
    if (history) await this.continueHistory(review, vscode.Uri.parse(history.uri), history.commit);
  }

  /** Compares the two sides of the active diff editor. */
  openTab(): void {
    this.open(sidesOfTab(vscode.window.tabGroups.activeTabGroup.activeTab));
  }

  /** Compares a file of the Source Control view; without one, the changed canvas. */
  async openChange(resource: unknown): Promise<void> {
    this.open(resource === undefined ? await pickChange() : await inScm(resource));
  }

  async withHead(uri: vscode.Uri): Promise<void> {
    const found = await repositoryOf(uri);
    if (!found) return;
    const { api, repository } = found;
    if (repository.state.HEAD?.commit === undefined) {
      void vscode.window.showInformationMessage(l10n.t('This repository has no commit yet to compare with.'));
      return;
    }
    this.open(comparisonOf(api.toGitUri(pathAtHead(repository, uri), 'HEAD'), uri));
  }

  async withRevision(uri: vscode.Uri): Promise<void> {
    const found = await repositoryOf(uri);
    const revision = found && await pickRevision(found, uri);
    if (!revision) return;
    const comparison = comparisonOf(revision.uri, uri);
    if (comparison) this.open({ ...comparison, before: { ...comparison.before, label: `${nameOf(revision.uri)} (${revision.label})` } });
  }

  async withFile(uri: vscode.Uri): Promise<void> {
    const other = await pickFile(uri);
    if (other) this.open(comparisonOf(uri, other));
  }

  async withClipboard(uri: vscode.Uri): Promise<void> {
    const before = await takeClipboard(nameOf(uri));
    const comparison = comparisonOf(before, uri);
    if (comparison) this.open({ ...comparison, before: { uri: before, label: l10n.t('Clipboard') } });
  }

  /** Selects a file for *Compare with Selected*. */
  select(uri: vscode.Uri): void {
    this.selected = uri;
    start(vscode.commands.executeCommand('setContext', 'bmc.selectedForCompare', true));
  }

  withSelected(uri: vscode.Uri): void {
    if (this.selected) this.open(comparisonOf(this.selected, uri));
  }

  /** Shows the history of a file, newest commit first. */
  async showHistory(uri: vscode.Uri): Promise<void> {
    const found = await repositoryOf(uri);
    if (!found) return;
    const entries = await historyOf(found, uri);
    const [newest] = entries;
    if (!newest) {
      void vscode.window.showInformationMessage(l10n.t('No commit has {0} in it yet.', labelOf(uri)));
      return;
    }
    const open = [...this.panels].find((panel) => panel.historyOf === uri.toString());
    if (open) open.panel.reveal();
    const review = open ?? this.add(this.createPanel(), comparisonFor(newest));
    this.showEntry(review, uri, entries, 0);
  }

  private async continueHistory(review: ReviewPanel, uri: vscode.Uri, hash: string): Promise<void> {
    const found = await repositoryOf(uri, true);
    const entries = found ? await historyOf(found, uri) : [];
    const index = entries.findIndex(({ commit }) => commit.hash === hash);
    if (index >= 0) this.showEntry(review, uri, entries, index);
  }

  private showEntry(review: ReviewPanel, uri: vscode.Uri, entries: readonly HistoryEntry[], index: number): void {
    const entry = entries[index];
    const view = stepView(entries, index);
    if (!entry || !view) return;
    const steps: Steps = {
      view, history: { uri: uri.toString(), commit: entry.commit.hash },
      go: async (to) => {
        const next = to === 'choose' ? await this.chooseEntry(entries) : index + (to === 'older' ? 1 : -1);
        if (next !== undefined) this.showEntry(review, uri, entries, next);
      },
    };
    review.show(comparisonFor(entry), steps);
  }

  private async chooseEntry(entries: readonly HistoryEntry[]): Promise<number | undefined> {
    const rows = entries.map(({ commit }, index) => ({ ...commitRow(commit), index }));
    const options = { placeHolder: l10n.t('Choose a Commit'), matchOnDescription: true, matchOnDetail: true };
    return (await vscode.window.showQuickPick(rows, options))?.index;
  }

  private createPanel(): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(reviewViewType, '', vscode.ViewColumn.Active, { enableFindWidget: true });
  }

  private add(panel: vscode.WebviewPanel, comparison: Comparison): ReviewPanel {
    const review = new ReviewPanel(panel, comparison, this.documents, this.extensionUri);
    this.panels.add(review);
    panel.onDidDispose(() => this.panels.delete(review));
    return review;
  }
}
