import * as vscode from 'vscode';

/** What of the built-in git extension's API is used here: see `git.d.ts` of VS Code. */
interface Repository {
  readonly rootUri: vscode.Uri;
  status(): Promise<void>;
}
interface GitApi {
  readonly repositories: readonly Repository[];
  openRepository(root: vscode.Uri): Promise<Repository | null>;
}

async function gitApi(): Promise<GitApi> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) throw new Error('There is no git extension.');
  return (await extension.activate()).getAPI(1);
}

/** Closes the repositories that earlier tests opened. */
export async function closeRepositories(): Promise<void> {
  const git = await gitApi();
  for (const { rootUri } of [...git.repositories]) await vscode.commands.executeCommand('git.close', rootUri);
}

/** Opens the repository in a folder, and waits until its changes are known. */
export async function openRepository(folder: string): Promise<void> {
  const git = await gitApi();
  const repository = await git.openRepository(vscode.Uri.file(folder));
  if (!repository) throw new Error(`Git does not open ${folder}.`);
  await repository.status();
}
