import * as vscode from 'vscode';
import { previewModel } from '../../preview/view';
import { thumbnailOf } from '../../preview/thumbnail';
import type { Card, OverviewHostMessage, OverviewPageMessage, OverviewTexts } from '../../protocol/overview';
import { readOverviewMessage } from '../../protocol/overview';
import { sayCanvas } from '../../service/guidance/codeLenses';
import type { ProblemCounts } from '../../service/overview/problems';
import { sayProblems } from '../../service/overview/problems';
import { report, start } from '../guard';
import { l10n } from '../l10n';
import { oneByOne } from '../oneByOne';
import { fillPanel } from '../panels/html';
import type { Overviews } from './overviews';

/** UI strings of the page, in the user's language. */
function overviewTexts(): OverviewTexts {
  return {
    heading: l10n.t('Business Model Canvases'),
    filter: l10n.t('Filter canvases'),
    openPreview: l10n.t('Open Preview'),
    none: l10n.t('There are no canvases in this workspace yet.'),
    newCanvas: l10n.t('New Canvas'),
    noMatch: l10n.t('No canvas matches the filter.'),
    count: l10n.t('{0} canvases'),
    countOne: l10n.t('1 canvas'),
    countOf: l10n.t('{0} of {1} shown'),
  };
}

function severityOf({ errors, warnings, suggestions }: ProblemCounts): Card['severity'] {
  return errors > 0 ? 'error' : warnings > 0 ? 'warning' : suggestions > 0 ? 'suggestion' : 'none';
}

/** The page with a card for each canvas of the workspace. It sends a card only when it changed. */
export class OverviewPage implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable;
  /** The serialized cards that the page has. */
  private sent = new Map<string, string>();
  private order = '';
  /** Whether the page has loaded and listens: VS Code destroys a hidden one. */
  private isReady = false;
  private readonly inTurn = oneByOne(report);

  constructor(readonly panel: vscode.WebviewPanel, private readonly overviews: Overviews, extensionUri: vscode.Uri) {
    this.subscriptions = vscode.Disposable.from(
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.isReady = false;
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const known = readOverviewMessage(message);
        if (known) this.receive(known);
      }),
      overviews.onDidChange(() => {
        this.update();
      }),
    );
    panel.title = l10n.t('Business Model Canvases');
    fillPanel(panel, extensionUri, 'overview');
  }

  dispose(): void {
    this.isReady = false;
    this.subscriptions.dispose();
  }

  private receive(message: OverviewPageMessage): void {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.sent = new Map();
        this.order = '';
        this.post({ type: 'start', texts: overviewTexts() });
        this.update();
        break;
      case 'newCanvas':
        start(vscode.commands.executeCommand('bmc.newCanvas'));
        break;
      case 'open':
        // The page can only open canvases that it was sent.
        if (this.sent.has(message.uri)) start(vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(message.uri)));
        break;
      case 'preview':
        if (this.sent.has(message.uri)) start(vscode.commands.executeCommand('bmc.showPreview', vscode.Uri.parse(message.uri)));
        break;
    }
  }

  private update(): void {
    if (!this.isReady) return;
    this.inTurn(() => this.send());
  }

  private async send(): Promise<void> {
    const cards = (await Promise.all((await this.overviews.find()).map((uri) => this.cardOf(uri)))).flat();
    if (!this.isReady) return;
    const texts = new Map(cards.map((card) => [card.uri, JSON.stringify(card)]));
    const changed = cards.filter(({ uri }) => this.sent.get(uri) !== texts.get(uri));
    const uris = cards.map(({ uri }) => uri);
    const order = JSON.stringify(uris);
    if (changed.length === 0 && order === this.order) return;
    this.sent = texts;
    this.order = order;
    this.post({ type: 'cards', order: uris, changed });
  }

  private async cardOf(uri: vscode.Uri): Promise<Card[]> {
    const overview = await this.overviews.get(uri);
    const shown = await this.overviews.with(uri, (document) => (
      { thumbnail: thumbnailOf(previewModel(document)), language: document.language }
    ));
    if (!overview || !shown) return [];
    const { title, problems, progress: { begun, blocks } } = overview;
    return [{
      ...shown, title, begun,
      uri: uri.toString(),
      place: vscode.workspace.asRelativePath(uri),
      total: blocks.length,
      completeness: sayCanvas(begun, blocks.length, l10n.t),
      problems: sayProblems(problems, l10n.t),
      severity: severityOf(problems),
    }];
  }

  private post(message: OverviewHostMessage): void {
    start(this.panel.webview.postMessage(message));
  }
}
