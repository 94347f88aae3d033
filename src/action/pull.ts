import { canvasEnding } from '../canvas/files';
import type { GitHub } from './github';
import { numberAt, textAt } from './read';

/** The pull request that an event is about. */
export interface PullRequest {
  /** `owner/name` of the base repository. */
  readonly repository: string;
  readonly number: number;
  readonly base: string;
  readonly head: string;
}

/** A canvas that a pull request changes, as it was and as it would be; `undefined` where it is not there. */
export interface ChangedFile {
  readonly path: string;
  /** Its old path, if it was renamed. */
  readonly from?: string;
  readonly before?: string;
  readonly after?: string;
}

/** The pull request of an event; `undefined` for other events. */
export function pullRequestOf(event: unknown): PullRequest | undefined {
  const repository = textAt(event, 'repository', 'full_name');
  const number = numberAt(event, 'pull_request', 'number');
  const [base, head] = [textAt(event, 'pull_request', 'base', 'sha'), textAt(event, 'pull_request', 'head', 'sha')];
  if (repository === undefined || number === undefined || base === undefined || head === undefined) return undefined;
  return { repository, number, base, head };
}

function isCanvas(path: string | undefined): path is string {
  return path !== undefined && canvasEnding.test(path);
}

/** The merge base of a pull request: what was added to its base branch since is not among its changes. */
async function mergeBase(github: GitHub, { repository, base, head }: PullRequest): Promise<string> {
  const compared = await github.ask(`/repos/${repository}/compare/${base}...${head}?per_page=1`);
  return textAt(compared, 'merge_base_commit', 'sha') ?? base;
}

/** The canvases that a pull request changes, in the order of their paths. @throws ApiError */
export async function changedFiles(github: GitHub, pull: PullRequest): Promise<ChangedFile[]> {
  const { repository, number, head } = pull;
  const listed = await github.list(`/repos/${repository}/pulls/${number}/files`);
  const wanted = listed.flatMap((file): { before?: string; after?: string }[] => {
    const [status, name, previous] = [textAt(file, 'status'), textAt(file, 'filename'), textAt(file, 'previous_filename')];
    const before = status === 'added' || status === 'copied' ? undefined : status === 'renamed' ? previous : name;
    const after = status === 'removed' ? undefined : name;
    const canvases = { ...(isCanvas(before) && { before }), ...(isCanvas(after) && { after }) };
    return Object.keys(canvases).length === 0 ? [] : [canvases];
  });
  if (wanted.length === 0) return [];
  const from = await mergeBase(github, pull);
  const files: ChangedFile[] = [];
  for (const { before, after } of wanted) {
    const [old, now] = [
      before === undefined ? undefined : await github.file(repository, before, from),
      after === undefined ? undefined : await github.file(repository, after, head),
    ];
    files.push({
      path: after ?? before ?? '', ...(before !== undefined && after !== undefined && before !== after && { from: before }),
      ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }),
    });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
