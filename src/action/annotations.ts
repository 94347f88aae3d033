import type { Problem } from '../cli/problems';
import { asGitHub } from '../cli/reports';
import type { Review } from './review';

/** GitHub's limit per kind and step. */
const most = 10;

/** Workflow commands that annotate a pull request with its problems: the first ten errors, and as many warnings. */
export function annotations(reviews: readonly Review[]): string[] {
  const all = reviews.flatMap(({ file, problems }) => problems.map((problem) => ({ file, problem })));
  const of = (severity: Problem['severity']): typeof all => all.filter(({ problem }) => problem.severity === severity).slice(0, most);
  return [...of(1), ...of(2)].map(({ file, problem }) =>
    asGitHub([{ input: { name: file.path, text: '' }, problems: [problem] }]));
}
