import type { CanvasDocument, SyntaxProblem } from '../../parsing/syntax';
import { sayProblem } from '../../service/validation/syntaxMessages';
import { l10n } from '../l10n';

/** The notice about a text that cannot be parsed. */
interface ProblemNotice {
  /** `earlier`: the last good canvas is shown; `partial`: what could be parsed. */
  readonly kind: 'earlier' | 'partial';
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** The notice about the first problem that keeps a canvas from being parsed, if any. */
export function problemNotice(
  { source }: CanvasDocument, problem: SyntaxProblem, isEarlierShown: boolean,
): ProblemNotice {
  return {
    kind: isEarlierShown ? 'earlier' : 'partial',
    line: source.lineAt(problem.start) + 1,
    message: sayProblem(problem, (message, ...args) => l10n.t(message, ...args)),
  };
}
