import * as vscode from 'vscode';
import { l10n } from '../l10n';
import type { Comparison } from './comparison';
import { comparisonOf, isCanvasUri } from './comparison';
import { pathAtHead, repositoryOf } from './git';

/** The two texts of a tab with a diff of canvases, or with an old version of one; `undefined` for any other tab. */
export function sidesOfTab(tab: vscode.Tab | undefined): Comparison | undefined {
  const input: unknown = tab?.input;
  if (input instanceof vscode.TabInputTextDiff) {
    const { original, modified } = input;
    return isCanvasUri(original) || isCanvasUri(modified) ? comparisonOf(original, modified) : undefined;
  }
  // A deleted file opens as its old version alone.
  const isOld = input instanceof vscode.TabInputText && input.uri.scheme === 'git' && isCanvasUri(input.uri);
  return isOld ? comparisonOf(input.uri, undefined) : undefined;
}

function uriIn(holder: object, name: string): vscode.Uri | undefined {
  const value: unknown = Reflect.get(holder, name);
  return value instanceof vscode.Uri ? value : undefined;
}

/**
 * The two versions of a file in the Source Control view. With git they are known; with another provider only if it
 * opens the file in a diff editor.
 */
export async function inScm(resource: unknown): Promise<Comparison | undefined> {
  const file = typeof resource === 'object' && resource !== null ? uriIn(resource, 'resourceUri') : undefined;
  if (!file || typeof resource !== 'object' || resource === null) return undefined;
  if (!isCanvasUri(file)) {
    void vscode.window.showInformationMessage(l10n.t('{0} is not a canvas.', vscode.workspace.asRelativePath(file)));
    return undefined;
  }
  const [left, right] = [uriIn(resource, 'leftUri'), uriIn(resource, 'rightUri')];
  // For a deleted file there is only the old version, which git passes as the right side as well.
  if (isDeleted(resource)) return comparisonOf(left ?? right ?? file, undefined);
  if (left ?? right) return comparisonOf(left, right);
  const opened = diffArguments(Reflect.get(resource, 'command'));
  if (opened) return comparisonOf(...opened);
  const found = await repositoryOf(file);
  return found && comparisonOf(found.api.toGitUri(pathAtHead(found.repository, file), 'HEAD'), file);
}

/** Whether the Source Control view strikes a file through. */
function isDeleted(resource: object): boolean {
  const decorations: unknown = Reflect.get(resource, 'decorations');
  return typeof decorations === 'object' && decorations !== null && Reflect.get(decorations, 'strikeThrough') === true;
}

function diffArguments(command: unknown): [vscode.Uri, vscode.Uri] | undefined {
  if (typeof command !== 'object' || command === null || Reflect.get(command, 'command') !== 'vscode.diff') return undefined;
  const told: unknown = Reflect.get(command, 'arguments');
  const [left, right] = Array.isArray(told) ? told as unknown[] : [];
  return left instanceof vscode.Uri && right instanceof vscode.Uri ? [left, right] : undefined;
}
