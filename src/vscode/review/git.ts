import * as vscode from 'vscode';
import { l10n } from '../l10n';
import { isSame } from '../panels/resource';

/*
 * The subset of the API of VS Code's built-in git extension, version 1 (`extensions/git/src/api/git.d.ts` in
 * microsoft/vscode), that we use. The extension is missing in VS Code for the Web and where it is disabled.
 */

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly authorName?: string;
}

interface Ref {
  readonly type: RefType;
  readonly name?: string;
  readonly commit?: string;
  readonly remote?: string;
}

/** As the git extension numbers them. */
export enum RefType { Head, RemoteHead, Tag }

/** Statuses of the git extension, with its numbers: those with only one version of the file. */
export enum Status { IndexAdded = 1, IndexDeleted = 2, Deleted = 6, Untracked = 7, IntentToAdd = 9 }

export interface Change {
  readonly uri: vscode.Uri;
  readonly status: number;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

export interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    readonly mergeChanges: readonly Change[];
    readonly untrackedChanges?: readonly Change[];
    readonly onDidChange: vscode.Event<void>;
  };
  log(options: { readonly maxEntries?: number; readonly path?: string; readonly range?: string }): Promise<Commit[]>;
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<Ref[]>;
  diffBetween(ref1: string, ref2: string): Promise<Change[]>;
  getCommit(ref: string): Promise<Commit>;
  show(ref: string, path: string): Promise<string>;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: vscode.Event<Repository>;
  readonly onDidCloseRepository: vscode.Event<Repository>;
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository?(root: vscode.Uri): Promise<Repository | null>;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** The git extension's API once it is initialized; `undefined` without that extension. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const git = await extension.activate();
  if (!git.enabled) return undefined;
  const api = git.getAPI(1);
  if (api.state === 'initialized') return api;
  await new Promise<void>((resolve) => {
    const listening = api.onDidChangeState((state) => {
      if (state !== 'initialized') return;
      listening.dispose();
      resolve();
    });
  });
  return api;
}

/** A file and its repository. */
export interface InRepository {
  readonly api: GitApi;
  readonly repository: Repository;
}

/**
 * The repository of a file. Opens it if git has not discovered it yet. `undefined`, with a message unless silent, if
 * there is none, or no git.
 */
export async function repositoryOf(uri: vscode.Uri, isSilent = false): Promise<InRepository | undefined> {
  const api = await gitApi();
  if (!api) {
    if (!isSilent) void vscode.window.showInformationMessage(l10n.t('Git is not available here: turn on the extension “Git” of VS Code to compare with earlier versions.'));
    return undefined;
  }
  const repository = api.getRepository(uri) ?? await openRepositoryOf(api, uri);
  if (repository) return { api, repository };
  if (!isSilent) void vscode.window.showInformationMessage(l10n.t('{0} is not in a git repository.', vscode.workspace.asRelativePath(uri)));
  return undefined;
}

async function openRepositoryOf(api: GitApi, uri: vscode.Uri): Promise<Repository | null> {
  // For other schemes git would look in its own working directory.
  if (uri.scheme !== 'file') return null;
  await api.openRepository?.(vscode.Uri.joinPath(uri, '..'));
  // The git extension normalizes drive letters.
  return api.getRepository(uri);
}

/** All that changed since the last commit, staged or not. */
export function changesIn({ state }: Repository): Change[] {
  const { indexChanges, workingTreeChanges, mergeChanges, untrackedChanges = [] } = state;
  return [...indexChanges, ...workingTreeChanges, ...mergeChanges, ...untrackedChanges];
}

/** The URI of a file at `HEAD`: its old one if it was renamed since. */
export function pathAtHead({ state }: Repository, uri: vscode.Uri): vscode.Uri {
  const changes = [...state.indexChanges, ...state.workingTreeChanges];
  const renamed = changes.find(({ renameUri }) => renameUri && isSame(renameUri, uri));
  return renamed?.originalUri ?? uri;
}

/** An abbreviated commit hash. */
export function shortHash(hash: string): string {
  return hash.slice(0, 7);
}

/** The first line of a commit's message. */
export function subjectOf({ message }: Commit): string {
  return message.split('\n', 1)[0]?.trim() ?? '';
}
