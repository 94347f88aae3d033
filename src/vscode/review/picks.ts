import * as vscode from 'vscode';
import { canvasGlob, mostCanvases } from '../../canvas/files';
import { l10n } from '../l10n';
import { isSame } from '../panels/resource';
import type { InRepository } from './git';
import { pathAtHead, RefType, shortHash } from './git';
import { commitRow, historyOf, namesIn } from './history';

/** Limit on the commits in the quick pick. */
const mostCommits = 100;

/** A file at a revision, and the revision's label. */
interface Revision {
  readonly uri: vscode.Uri;
  readonly label: string;
}

interface RevisionRow extends vscode.QuickPickItem {
  readonly ref?: string;
  readonly name?: string;
}

const refIcons = { [RefType.Head]: 'git-branch', [RefType.RemoteHead]: 'cloud', [RefType.Tag]: 'tag' } as const;

async function refRows({ repository }: InRepository): Promise<RevisionRow[]> {
  const refs = await repository.getRefs({ sort: 'committerdate' });
  return refs.flatMap(({ type, name, commit }): RevisionRow[] => (name === undefined ? [] : [{
    label: `$(${refIcons[type]}) ${name}`, ref: name, name,
    ...(commit !== undefined && { description: shortHash(commit) }),
  }]));
}

async function commitRows({ repository }: InRepository, path: vscode.Uri): Promise<RevisionRow[]> {
  const commits = await repository.log({ path: path.fsPath, maxEntries: mostCommits });
  return commits.map((commit) => ({ ...commitRow(commit), ref: commit.hash, name: shortHash(commit.hash) }));
}

function separator(label: string): RevisionRow {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** The path of a file in a revision; an older name is found in its history, or in a diff of all files. */
async function pathIn(inRepository: InRepository, path: vscode.Uri, ref: string): Promise<vscode.Uri> {
  const { repository } = inRepository;
  const isThere = (uri: vscode.Uri): Promise<boolean> => repository.show(ref, uri.fsPath).then(() => true, () => false);
  if (await isThere(path)) return path;
  const changes = await repository.diffBetween(ref, 'HEAD').catch(() => []);
  const renamed = changes.find(({ renameUri }) => renameUri && isSame(renameUri, path))?.originalUri;
  if (renamed) return renamed;
  for (const name of namesIn(await historyOf(inRepository, path))) if (await isThere(name)) return name;
  return path;
}

/** Asks for a branch, a tag, a commit that changed the file, or any other commit-ish. */
export async function pickRevision(inRepository: InRepository, uri: vscode.Uri): Promise<Revision | undefined> {
  const path = pathAtHead(inRepository.repository, uri);
  const [refs, commits] = await Promise.all([refRows(inRepository), commitRows(inRepository, path)]);
  const rows: RevisionRow[] = [
    { label: '$(git-commit) HEAD', ref: 'HEAD', name: 'HEAD' },
    ...(refs.length === 0 ? [] : [separator(l10n.t('branches and tags')), ...refs]),
    ...(commits.length === 0 ? [] : [separator(l10n.t('commits that changed this canvas')), ...commits]),
  ];
  const chosen = await vscode.window.showQuickPick(rows, {
    placeHolder: l10n.t('Select a branch, tag or commit to compare with'), matchOnDescription: true, matchOnDetail: true,
  });
  if (chosen?.ref === undefined || chosen.name === undefined) return undefined;
  const before = await pathIn(inRepository, path, chosen.ref);
  return { uri: inRepository.api.toGitUri(before, chosen.ref), label: chosen.name };
}

/** Asks for another canvas of the workspace. */
export async function pickFile(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const files = await vscode.workspace.findFiles(canvasGlob, undefined, mostCanvases);
  const rows = files.filter((file) => !isSame(file, uri))
    .map((file) => ({ label: vscode.workspace.asRelativePath(file), file }))
    .sort((a, b) => a.label.localeCompare(b.label));
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(l10n.t('There is no other canvas in this workspace.'));
    return undefined;
  }
  return (await vscode.window.showQuickPick(rows, { placeHolder: l10n.t('Select a canvas to compare with') }))?.file;
}
