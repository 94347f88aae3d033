import * as vscode from 'vscode';
import type { BlockId } from '../../canvas/structure';
import { sayBlock, sayCanvas } from '../../service/guidance/codeLenses';
import type { BlockOverview, ItemOverview } from '../../service/overview/overview';
import { sayProblems } from '../../service/overview/problems';
import { toRange } from '../convert';
import { progressMarkdown } from '../guidance/progressMarkdown';
import { l10n } from '../l10n';
import type { CanvasDecorations } from './decorations';
import type { CanvasesNode, CanvasRow } from './node';
import type { Overviews } from './overviews';

const blockIcons: Readonly<Record<BlockId, string>> = {
  key_partners: 'organization',
  key_activities: 'checklist',
  key_resources: 'package',
  value_propositions: 'gift',
  customer_relationships: 'heart',
  channels: 'megaphone',
  customer_segments: 'person',
  cost_structure: 'credit-card',
  revenue_streams: 'graph',
};

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** Opens a file as a click in the Explorer does, and selects a range in it. */
function open(uri: vscode.Uri, selection?: vscode.Range): vscode.Command {
  const options: vscode.TextDocumentShowOptions = selection ? { selection } : {};
  return { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri, options] };
}

function row(
  id: string, label: string, state: vscode.TreeItemCollapsibleState, rest: Partial<vscode.TreeItem>,
): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(label, state), { id, ...rest });
}

function blockRow(uri: vscode.Uri, { progress, range, items }: BlockOverview): vscode.TreeItem {
  return row(`${uri.toString()}#${progress.block}`, progress.heading, items.length === 0 ? None : Collapsed, {
    description: String(progress.count),
    tooltip: sayBlock(progress, l10n.t),
    accessibilityInformation: { label: `${progress.heading}, ${sayBlock(progress, l10n.t)}` },
    iconPath: new vscode.ThemeIcon(blockIcons[progress.block]),
    contextValue: 'block',
    // A block that the file leaves out has no range.
    command: open(uri, range && toRange(range)),
  });
}

function itemRow(uri: vscode.Uri, id: string, { name, status, range }: ItemOverview): vscode.TreeItem {
  return row(`${uri.toString()}#${id}`, name, None, {
    description: status,
    iconPath: new vscode.ThemeIcon('note'),
    contextValue: 'item',
    command: open(uri, toRange(range)),
  });
}

/** Builds the tree items of the view of canvases. */
export class Rows {
  constructor(private readonly overviews: Overviews, private readonly decorations: CanvasDecorations) {}

  async make(node: CanvasesNode): Promise<vscode.TreeItem> {
    switch (node.kind) {
      case 'folder': return row(node.uri.toString(), node.name, Expanded, {
        resourceUri: this.decorations.folderName(node.uri), iconPath: vscode.ThemeIcon.Folder, contextValue: 'folder',
      });
      case 'canvas': return this.canvasRow(node);
      case 'block': return blockRow(node.uri, node.block);
      case 'item': return itemRow(node.uri, node.id, node.item);
    }
  }

  /** Adds the tooltip, which costs more than the row itself. */
  async explain(item: vscode.TreeItem, node: CanvasesNode): Promise<vscode.TreeItem> {
    const overview = node.kind === 'canvas' ? await this.overviews.get(node.uri) : undefined;
    if (!overview) return item;
    const { title, problems, progress } = overview;
    const text = new vscode.MarkdownString('', true);
    text.appendMarkdown('#### ').appendText(title).appendMarkdown('\n\n');
    text.appendText(vscode.workspace.asRelativePath(node.uri)).appendMarkdown('\n\n');
    const said = sayProblems(problems, l10n.t);
    if (said !== '') text.appendMarkdown(`$(warning) ${said}\n\n`);
    item.tooltip = progressMarkdown(progress, node.uri, text);
    return item;
  }

  private async canvasRow({ uri, title, detail }: CanvasRow): Promise<vscode.TreeItem> {
    const overview = await this.overviews.get(uri);
    const { begun = 0, blocks = [] } = overview?.progress ?? {};
    const problems = overview ? sayProblems(overview.problems, l10n.t) : '';
    const label = [title, detail, sayCanvas(begun, blocks.length, l10n.t), problems].filter((part) => part !== '');
    return row(uri.toString(), title, Collapsed, {
      resourceUri: this.decorations.nameOf(uri),
      iconPath: vscode.ThemeIcon.File,
      description: [`${begun}/${blocks.length}`, ...(detail === '' ? [] : [detail])].join(' · '),
      accessibilityInformation: { label: label.join(', ') },
      contextValue: 'canvas',
      command: open(uri),
    });
  }
}
