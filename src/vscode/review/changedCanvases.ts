import * as vscode from 'vscode';
import { start } from '../guard';
import { isCanvasUri } from './comparison';
import type { GitApi, Repository } from './git';
import { changesIn, gitApi } from './git';

function hasChangedCanvas(repository: Repository): boolean {
  return changesIn(repository).some(({ uri, renameUri }) => isCanvasUri(renameUri ?? uri));
}

/** Keeps the context key up to date. */
function watchChanges(api: GitApi): vscode.Disposable {
  /** By root: the git API returns a new object for the same repository each time. */
  const watched = new Map<string, vscode.Disposable>();
  let known: boolean | undefined;
  const update = (): void => {
    const has = api.repositories.some(hasChangedCanvas);
    if (has !== known) start(vscode.commands.executeCommand('setContext', 'bmc.hasChangedCanvases', has));
    known = has;
  };
  const add = (repository: Repository): void => {
    const root = repository.rootUri.toString();
    if (!watched.has(root)) watched.set(root, repository.state.onDidChange(update));
    update();
  };
  const subscriptions = [
    api.onDidOpenRepository(add),
    api.onDidCloseRepository(({ rootUri }) => {
      watched.get(rootUri.toString())?.dispose();
      watched.delete(rootUri.toString());
      update();
    }),
  ];
  api.repositories.forEach(add);
  return new vscode.Disposable(() => {
    for (const each of [...subscriptions, ...watched.values()]) each.dispose();
  });
}

/**
 * Keeps the context key `bmc.hasChangedCanvases` up to date: whether the Source Control view has a changed canvas, and
 * so its menu an entry for the visual diff. Runs before the rest of the extension is loaded.
 */
export function watchChangedCanvases(): vscode.Disposable {
  let changes: vscode.Disposable | undefined;
  let isDisposed = false;
  const findGit = async (): Promise<void> => {
    const api = await gitApi();
    if (api && !changes && !isDisposed) changes = watchChanges(api);
  };
  start(findGit());
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(() => { start(findGit()); }),
    new vscode.Disposable(() => {
      isDisposed = true;
      changes?.dispose();
    }),
  );
}
