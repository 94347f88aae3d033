import { isRuleId, ruleOf } from '../rules';
import type { Code, ProblemCode } from '../validation/codes';
import type { Fixer, Fixes } from './fixer';
import { fixId } from './idFixes';
import { keepingLinks } from './keepingLinks';
import { fixList } from './listFixes';
import { fixNumber } from './numberFixes';
import { fixAsTold } from './toldFixes';
import { fixWord } from './wordFixes';

/** A fixer that takes links along, as its fixes may give an item another name or id. */
function withLinks(fixer: Fixer): Fixer {
  return (document, told, l10n) => fixer(document, told, l10n).map((fix) => keepingLinks(document, fix));
}

/** The changes that come with what is told. */
const asTold = withLinks(fixAsTold);

/** What fixes each thing that the format can have against a file. */
const formatFixes: Readonly<Record<ProblemCode, Fixes>> = {
  'yaml-syntax': [asTold],
  'duplicate-key': [asTold],
  'merge-conflict': [asTold],
  'missing-space': [asTold],
  'invisible-character': [asTold],
  'wrong-indentation': [asTold],
  'open-quote': [asTold],
  'open-bracket': [asTold],
  'needs-quotes': [asTold],
  'wrong-bullet': [asTold],
  'missing-dash': [asTold],
  'list-in-item': [asTold],
  'text-with-fields': [asTold],
  'lost-text': [asTold],
  'curly-quotes': [asTold],
  'too-large': 'whole',
  'not-text': 'whole',
  'not-a-canvas': 'whole',
  'empty-file': 'whole',
  'missing-title': [asTold],
  'missing-name': [asTold],
  'empty-item': 'meaning',
  'wrong-type': [fixList, asTold],
  'bad-value': [fixId, asTold],
  'number-as-text': [asTold, fixNumber],
  'unclear-number': [fixNumber],
  'unknown-currency': [fixWord],
  'negative-amount': [asTold],
  'unknown-key': [withLinks(fixWord), fixList, asTold],
  'unknown-term': [fixWord, fixList],
  'foreign-word': [fixWord],
  'spelling': [fixWord],
};

/** What fixes whatever has a code, or why nothing does. */
export function fixesOf(code: Code): Fixes {
  return isRuleId(code) ? ruleOf(code).fixes : formatFixes[code];
}
