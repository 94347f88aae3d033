import * as vscode from 'vscode';
import type { BlockOverview, ItemOverview } from '../../service/overview/overview';

/** A row of the view of canvases. */
export type CanvasesNode =
  | { readonly kind: 'folder'; readonly uri: vscode.Uri; readonly name: string; readonly children: readonly CanvasesNode[] }
  | CanvasRow
  | { readonly kind: 'block'; readonly uri: vscode.Uri; readonly block: BlockOverview }
  | { readonly kind: 'item'; readonly uri: vscode.Uri; readonly id: string; readonly item: ItemOverview };

export interface CanvasRow {
  readonly kind: 'canvas';
  readonly uri: vscode.Uri;
  readonly title: string;
  readonly detail: string;
}

/**
 * The file that a command is invoked on: a URI from the Explorer, a node from our view; `undefined` for anything else.
 */
export function uriOf(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const isRow = typeof argument === 'object' && argument !== null && 'kind' in argument && 'uri' in argument;
  return isRow && argument.uri instanceof vscode.Uri ? argument.uri : undefined;
}
