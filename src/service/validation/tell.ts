import type { Range } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { SourceText } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import type { Localize } from '../../l10n/l10n';
import { checkRules } from '../rules/engine/checkRules';
import type { ServiceSettings } from '../settings';
import { findingsInCanvas } from './canvasFindings';
import { problemSeverities } from './codes';
import type { Finding } from './finding';
import { movedFix } from './mistakes/mistake';
import { tellProblems } from './syntaxProblems';
import type { Told } from './told';
import { maxDiagnostics, onOneLine } from './told';

/** The dash of an item that has nothing else: what the parser marks is somewhere in the blanks after it. */
function dashBefore(source: SourceText, start: number, end: number): Range {
  const lineStart = source.lineStart(source.lineAt(start));
  const dash = source.slice(lineStart, start).lastIndexOf('-');
  return source.slice(start, start + 1) === '-' || dash < 0
    ? onOneLine(source, start, end)
    : source.range(lineStart + dash, lineStart + dash + 1);
}

function tellFinding(document: CanvasDocument, finding: Finding, l10n: Localize): Told {
  const { code, part, span: place, say, replacement, list, isError, fixes = [] } = finding;
  const { source, layout } = document;
  const [start, end] = locate(document, part, place);
  const written = source.slice(start, end).trimEnd();
  // A word that goes on over lines is not to be replaced by halves.
  const isWord = replacement !== undefined && !/[\r\n]/.test(written);
  const diagnostic = {
    range: code === 'empty-item' ? dashBefore(source, start, end) : onOneLine(source, start, end),
    code, source: 'bmc', severity: isError === true ? DiagnosticSeverity.Error : problemSeverities[code], message: say(l10n),
    ...(isWord && { data: { replacement } }),
    ...(list && { data: { list: { ...list, length: written.length } } }),
  };
  return { diagnostic, fixes: fixes.map((fix) => movedFix(fix, layout.offsetOf(part))) };
}

/** What is shared through an anchor is looked at wherever it is used, and told once. */
function eachOnce(all: readonly Told[]): Told[] {
  const told = new Map(all.map((each) => [JSON.stringify(each.diagnostic), each]));
  return [...told.values()];
}

/** What is wrong with a file as YAML has it, and what a good canvas coach would point out. */
export function tellAsRead(document: CanvasDocument, l10n: Localize, settings: ServiceSettings): Told[] {
  const found = findingsInCanvas(document, maxDiagnostics);
  const { told: problems, isImplied } = tellProblems(document, found, l10n);
  const findings = found.slice(0, maxDiagnostics).filter((finding) => !isImplied(finding))
    .map((finding) => tellFinding(document, finding, l10n));
  const all = [...problems, ...findings].slice(0, maxDiagnostics);
  const rules = checkRules(document, l10n, settings.rules, maxDiagnostics - all.length)
    .map((diagnostic) => ({ diagnostic, fixes: [] }));
  return document.hasAnchors ? eachOnce([...all, ...rules]) : [...all, ...rules];
}
