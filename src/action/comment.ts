import type { GitHub } from './github';
import { ApiError } from './github';
import type { PullRequest } from './pull';
import { numberAt, textAt } from './read';

/** GitHub's limit on the length of a comment, in characters. */
export const longestComment = 65_536;

/** An invisible marker at the start of the comment, by which the next run finds it. */
export function markerOf(target: string): string {
  return `<!-- bmc-as-code: ${target.replace(/[^\w .-]+/g, '-').replace(/-{2,}/g, '-')} -->`;
}

/** The outcome; `refused` if the token may not write, as for a pull request from a fork. */
type Outcome = 'created' | 'updated' | 'unchanged' | 'none' | 'refused';

async function find(github: GitHub, list: string, marker: string): Promise<{ id: number; body: string } | undefined> {
  const comments = (await github.list(list)).filter((comment) => textAt(comment, 'body')?.startsWith(marker) === true);
  const own = comments.find((comment) => textAt(comment, 'user', 'type') === 'Bot') ?? comments[0];
  const [id, body] = [numberAt(own, 'id'), textAt(own, 'body')];
  return id === undefined || body === undefined ? undefined : { id, body };
}

/**
 * Keeps the single comment of a target up to date: updates it in place, and creates it only if there is something to
 * report.
 *
 * @param body Without the marker.
 * @throws ApiError if the API fails, other than by refusing permission.
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
    // GitHub may normalize line breaks.
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
      // It may have been created although the response was lost: look again, so that there are never two.
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
