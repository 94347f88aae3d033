import type * as vscode from 'vscode';
import type { StepView } from '../../protocol/review';
import { l10n } from '../l10n';
import { nameOf } from '../panels/resource';
import type { Comparison } from './comparison';
import type { Commit, InRepository } from './git';
import { pathAtHead, shortHash, subjectOf } from './git';

/** A commit that changed a canvas: the file's name then, and the URIs of its text before and after. */
export interface HistoryEntry {
  readonly commit: Commit;
  readonly path: vscode.Uri;
  readonly after: vscode.Uri;
  /** `undefined` in the commit that added the file. */
  readonly before: vscode.Uri | undefined;
}

/** Limit on the commits of a history: each costs a call of git. */
const mostCommits = 500;

/** The name of a file before the commit that added this path; `undefined` if it was not renamed there. */
async function nameBefore(
  { repository }: InRepository, { parents, hash }: Commit, { fsPath }: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const [parent] = parents;
  if (parent === undefined) return undefined;
  const changes = await repository.diffBetween(parent, hash);
  const renamed = changes.find(({ renameUri, originalUri }) =>
    renameUri?.fsPath === fsPath && originalUri.fsPath !== fsPath);
  return renamed?.originalUri;
}

/** The commits that changed a file, newest first, following renames. */
export async function historyOf(inRepository: InRepository, uri: vscode.Uri): Promise<HistoryEntry[]> {
  const { api, repository } = inRepository;
  const entries: HistoryEntry[] = [];
  let path: vscode.Uri | undefined = pathAtHead(repository, uri);
  let range: string | undefined;
  while (path && entries.length < mostCommits) {
    const here: vscode.Uri = path;
    const commits = await repository.log({
      path: here.fsPath, maxEntries: mostCommits - entries.length, ...(range !== undefined && { range }),
    });
    const oldest = commits.at(-1);
    path = oldest && await nameBefore(inRepository, oldest, here);
    const earlier = path;
    entries.push(...commits.map((commit): HistoryEntry => {
      const [parent] = commit.parents;
      const before = commit === oldest && earlier ? earlier : here;
      return {
        commit, path: here, after: api.toGitUri(here, commit.hash),
        before: parent === undefined ? undefined : api.toGitUri(before, parent),
      };
    }));
    range = oldest?.parents[0];
  }
  return entries;
}

/** The names that a file had, latest first. */
export function namesIn(entries: readonly HistoryEntry[]): vscode.Uri[] {
  return [...new Map(entries.map(({ path }) => [path.toString(), path])).values()];
}

/** The comparison of an entry with its parent. */
export function comparisonFor({ commit, before, after }: HistoryEntry): Comparison {
  const [parent] = commit.parents;
  const label = (uri: vscode.Uri, hash: string): string => `${nameOf(uri)} (${shortHash(hash)})`;
  return {
    name: nameOf(after),
    before: { uri: before, label: before && parent !== undefined ? label(before, parent) : l10n.t('No file') },
    after: { uri: after, label: label(after, commit.hash) },
  };
}

/** An entry as the page shows it. */
export function stepView(entries: readonly HistoryEntry[], index: number): StepView | undefined {
  const commit = entries[index]?.commit;
  return commit && {
    subject: subjectOf(commit), hash: shortHash(commit.hash), author: commit.authorName ?? '', date: dateOf(commit),
    number: index + 1, count: entries.length,
  };
}

function dateOf({ authorDate }: Commit): string {
  return authorDate ? new Intl.DateTimeFormat(l10n.language, { dateStyle: 'medium' }).format(authorDate) : '';
}

/** A commit as a quick pick item. */
export function commitRow(commit: Commit): vscode.QuickPickItem {
  return {
    label: `$(git-commit) ${subjectOf(commit)}`, description: shortHash(commit.hash),
    detail: [commit.authorName ?? '', dateOf(commit)].filter((part) => part !== '').join(', '),
  };
}
