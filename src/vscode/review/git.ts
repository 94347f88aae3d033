import * as vscode from 'vscode';
import { l10n } from '../l10n';
import { isSame } from '../panels/resource';

/*
 * What is used of the API of VS Code's built-in git extension, version 1 (`extensions/git/src/api/git.d.ts` in
 * microsoft/vscode). It may not be there: in VS Code for the Web, or where it is turned off.
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

/** What happened to a file, as the git extension numbers it: those after which there is only one version of it. */
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

/** The git extension's API once it knows the repositories; `undefined` where there is no such extension. */
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

/** A file in the repository that it is in. */
export interface InRepository {
  readonly api: GitApi;
  readonly repository: Repository;
}

/**
 * The repository of a file. One that git has not come to yet is opened. Says so and returns `undefined` if there
 * is none, or no git.
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
  // Of anything else git would look where it happens to run.
  if (uri.scheme !== 'file') return null;
  await api.openRepository?.(vscode.Uri.joinPath(uri, '..'));
  // Git knows what is in it, however a drive is written in an address.
  return api.getRepository(uri);
}

/** All that changed since the last commit, staged or not. */
export function changesIn({ state }: Repository): Change[] {
  const { indexChanges, workingTreeChanges, mergeChanges, untrackedChanges = [] } = state;
  return [...indexChanges, ...workingTreeChanges, ...mergeChanges, ...untrackedChanges];
}

/** Where a file was at `HEAD`, if it was renamed since; else where it is. */
export function pathAtHead({ state }: Repository, uri: vscode.Uri): vscode.Uri {
  const changes = [...state.indexChanges, ...state.workingTreeChanges];
  const renamed = changes.find(({ renameUri }) => renameUri && isSame(renameUri, uri));
  return renamed?.originalUri ?? uri;
}

/** The first letters of a commit's hash, as git shows them. */
export function shortHash(hash: string): string {
  return hash.slice(0, 7);
}

/** The first line of a commit's message. */
export function subjectOf({ message }: Commit): string {
  return message.split('\n', 1)[0]?.trim() ?? '';
}
