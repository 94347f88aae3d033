import * as vscode from 'vscode';
import { l10n } from '../l10n';
import type { Comparison } from './comparison';
import { comparisonOf, isCanvasUri } from './comparison';
import type { Change, GitApi } from './git';
import { changesIn, gitApi, Status } from './git';

const came: readonly number[] = [Status.IndexAdded, Status.Untracked, Status.IntentToAdd];
const went: readonly number[] = [Status.IndexDeleted, Status.Deleted];

/** A changed file compared with its version at `HEAD`. */
function sinceHead(api: GitApi, { uri, originalUri, renameUri, status }: Change): Comparison | undefined {
  const before = came.includes(status) ? undefined : api.toGitUri(originalUri, 'HEAD');
  return comparisonOf(before, went.includes(status) ? undefined : renameUri ?? uri);
}

/**
 * The canvas that changed since the last commit, compared with it; asks which one if there are several.
 *
 * For when the Source Control menu passes no file: git's refresh replaces the entries, and VS Code then drops one that
 * was selected before.
 */
export async function pickChange(): Promise<Comparison | undefined> {
  const api = await gitApi();
  const changes = (api?.repositories ?? []).flatMap(changesIn)
    .filter(({ uri, renameUri }) => isCanvasUri(renameUri ?? uri));
  // A file that is staged and changed again is listed twice.
  const byFile = new Map(changes.map((change) => [(change.renameUri ?? change.uri).toString(), change]));
  if (!api || byFile.size === 0) {
    void vscode.window.showInformationMessage(l10n.t('No canvas has changed since the last commit.'));
    return undefined;
  }
  const rows = [...byFile.values()]
    .map((change) => ({ label: vscode.workspace.asRelativePath(change.renameUri ?? change.uri), change }));
  const placeHolder = l10n.t('Select a changed canvas');
  const chosen = rows.length === 1 ? rows[0] : await vscode.window.showQuickPick(rows, { placeHolder });
  return chosen && sinceHead(api, chosen.change);
}
