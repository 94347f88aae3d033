import type { CanvasDocument, SyntaxProblem } from '../../parsing/syntax';
import { sayProblem } from '../../service/validation/syntaxMessages';
import { l10n } from '../l10n';

/** What a page says of a text that cannot be read now. */
export interface ProblemNotice {
  /** Whether what it shows is from before that, rather than what could be read. */
  readonly kind: 'earlier' | 'partial';
  /** Counts from 1. */
  readonly line: number;
  readonly message: string;
}

/** Says what keeps a canvas from being read. */
export function problemNotice(
  { source }: CanvasDocument, problem: SyntaxProblem, isEarlierShown: boolean,
): ProblemNotice {
  return {
    kind: isEarlierShown ? 'earlier' : 'partial',
    line: source.lineAt(problem.start) + 1,
    message: sayProblem(problem, (message, ...args) => l10n.t(message, ...args)),
  };
}
