import type { SyntaxProblem } from '../../parsing/syntax';
import type { Localize } from '../../l10n/l10n';
import { yamlMessage } from './yamlMessages';

/** What keeps a file from being read as it was meant, in the user's language. */
export function sayProblem({ code, detail }: SyntaxProblem, l10n: Localize): string {
  switch (code) {
    case 'yaml': return yamlMessage(detail, l10n);
    case 'duplicate-key': return l10n('`{0}` stands here twice. Keep one of them.', detail);
    case 'too-large': return l10n('This file is too large to be a canvas, so it is not read.');
    case 'binary': return l10n('This file is not text, so it is not read as a canvas.');
  }
}
