import type { Problem } from '../cli/problems';
import { asGitHub } from '../cli/reports';
import type { Review } from './review';

/** GitHub shows no more of a kind in one step. */
const most = 10;

/** The lines of log that annotate a pull request with what is wrong: the first ten errors, and as many warnings. */
export function annotations(reviews: readonly Review[]): string[] {
  const all = reviews.flatMap(({ file, problems }) => problems.map((problem) => ({ file, problem })));
  const of = (severity: Problem['severity']): typeof all => all.filter(({ problem }) => problem.severity === severity).slice(0, most);
  return [...of(1), ...of(2)].map(({ file, problem }) =>
    asGitHub([{ input: { name: file.path, text: '' }, problems: [problem] }]));
}
