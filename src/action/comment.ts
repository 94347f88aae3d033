import type { GitHub } from './github';
import { ApiError } from './github';
import type { PullRequest } from './pull';
import { numberAt, textAt } from './read';

/** GitHub takes no longer comment, in characters. */
export const longestComment = 65_536;

/** What a comment begins with, unseen, so that the next run finds it again. */
export function markerOf(target: string): string {
  return `<!-- bmc-as-code: ${target.replace(/[^\w .-]+/g, '-').replace(/-{2,}/g, '-')} -->`;
}

/** What became of the comment; `refused` if the token may not write, as for a pull request from a fork. */
export type Outcome = 'created' | 'updated' | 'unchanged' | 'none' | 'refused';

async function find(github: GitHub, list: string, marker: string): Promise<{ id: number; body: string } | undefined> {
  const comments = (await github.list(list)).filter((comment) => textAt(comment, 'body')?.startsWith(marker) === true);
  const own = comments.find((comment) => textAt(comment, 'user', 'type') === 'Bot') ?? comments[0];
  const [id, body] = [numberAt(own, 'id'), textAt(own, 'body')];
  return id === undefined || body === undefined ? undefined : { id, body };
}

/**
 * Keeps the one comment of a target up to date: changes it where it is, and begins one only if there is something to
 * tell.
 *
 * @param body Without the marker.
 * @throws ApiError where the API fails, rather than refuses.
 */
export async function keepComment(
  github: GitHub, { repository, number }: PullRequest, target: string, body: string, isWorthBeginning: boolean,
): Promise<Outcome> {
  const marker = markerOf(target);
  const text = `${marker}\n${body}`;
  const list = `/repos/${repository}/issues/${number}/comments`;
  const keep = async (tries: number): Promise<Outcome> => {
    const there = await find(github, list, marker);
    if (!there && !isWorthBeginning) return 'none';
    // GitHub may change the line breaks of what it keeps.
    if (there?.body.replaceAll('\r\n', '\n').trim() === text.trim()) return 'unchanged';
    if (there) {
      await github.ask(`/repos/${repository}/issues/comments/${there.id}`, { method: 'PATCH', body: { body: text } });
      return 'updated';
    }
    try {
      await github.ask(list, { method: 'POST', body: { body: text } });
    } catch (error) {
      const isUnsure = error instanceof ApiError && (error.status === 0 || error.status >= 500);
      if (!isUnsure || tries <= 1) throw error;
      // It may be there though the answer was lost: look again, so that there are never two.
      return keep(tries - 1);
    }
    return 'created';
  };
  try {
    return await keep(3);
  } catch (error) {
    if (error instanceof ApiError && (error.status === 403 || error.status === 401)) return 'refused';
    throw error;
  }
}
