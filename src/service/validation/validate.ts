import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { shortLine } from '../../canvas/clean';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../../l10n/l10n';
import type { ServiceSettings } from '../settings';
import { defaultServiceSettings } from '../settings';
import { problemSeverities } from './codes';
import { before, meantBy } from './mistakes/meant';
import type { Mistake } from './mistakes/mistake';
import { besideSlips } from './mistakes/quiet';
import { tellAsRead } from './tell';
import type { Told } from './told';
import { maxDiagnostics, onOneLine } from './told';

/** Room for all terms of a vocabulary, and more than anyone wants to see of a text. */
const longest = 400;

/** A file longer than this is not read once more as it was meant, if its items can be read one by one. UTF-16 units. */
const longestRepaired = 50_000;

/** Says messages with what stands in the file on one line, and without what is not to be seen. */
function tidily(l10n: Localize): Localize {
  return (message, ...args) => l10n(message, ...args.map((arg) => (typeof arg === 'string' ? shortLine(arg, longest) : arg)));
}

/** @param severity Of each slip; by default, each has its own. */
function tellSlips(
  { source }: CanvasDocument, mistakes: readonly Mistake[], l10n: Localize, severity?: DiagnosticSeverity,
): Told[] {
  return mistakes.slice(0, maxDiagnostics).map(({ code, start, end, say, fixes }) => ({
    diagnostic: {
      range: onOneLine(source, start, end), code, source: 'bmc', severity: severity ?? problemSeverities[code], message: say(l10n),
    },
    fixes,
  }));
}

/** How many errors were told, rather than warnings. */
function errorsIn(told: readonly Told[]): number {
  return told.filter(({ diagnostic: { severity } }) => severity === DiagnosticSeverity.Error).length;
}

/**
 * What is wrong with a file, and what a good canvas coach would point out, in the user's language, with the ways to
 * mend it. A slip is told once; all else is told of the file as it was meant, and not where the slip is.
 */
export function diagnose(
  document: CanvasDocument, localize: Localize, settings: ServiceSettings = defaultServiceSettings,
): Told[] {
  const l10n = tidily(localize);
  const { mistakes, repaired } = meantBy(document, longestRepaired);
  const asWritten = (): Told[] => tellAsRead(document, l10n, settings);
  if (mistakes.length === 0) return asWritten();
  if (mistakes.some(({ code }) => code === 'merge-conflict')) return tellSlips(document, mistakes, l10n);
  const all = repaired
    ? tellAsRead(repaired.document, l10n, settings).map((each) => before(document, repaired, each))
    : asWritten();
  const others = besideSlips(all, document, mistakes, repaired);
  // A slip that has something else go wrong is no mere warning, as it is all that is said of that.
  const isMild = mistakes.every(({ code }) => problemSeverities[code] !== DiagnosticSeverity.Error);
  const isWorse = isMild && errorsIn(repaired ? asWritten() : all) > errorsIn(others);
  const slips = tellSlips(document, mistakes, l10n, isWorse ? DiagnosticSeverity.Error : undefined);
  return [...slips, ...others].slice(0, maxDiagnostics);
}

/** What is wrong with a file, and what a good canvas coach would point out, in the user's language. */
export function validate(document: CanvasDocument, localize: Localize, settings?: ServiceSettings): Diagnostic[] {
  return diagnose(document, localize, settings).map(({ diagnostic }) => diagnostic);
}
