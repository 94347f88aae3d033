import { withoutQuotes } from '../../edit/scalar';
import { isWithin } from '../../parsing/ranges';
import type { CanvasDocument, SyntaxProblem } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import type { Localize } from '../../l10n/l10n';
import { problemSeverities } from './codes';
import type { Finding } from './finding';
import { duplicateAt } from './mistakes/duplicates';
import type { Fix } from './mistakes/mistake';
import { sayProblem } from './syntaxMessages';
import type { Told } from './told';
import { onOneLine } from './told';

const syntaxCodes = {
  yaml: 'yaml-syntax', 'duplicate-key': 'duplicate-key', 'too-large': 'too-large', binary: 'not-text',
} as const;

/** Whether a word is to be replaced by the one of the canvas's language, or as it is spelled. */
function isWord({ code }: Finding): boolean {
  return code === 'foreign-word' || code === 'spelling';
}

function startOf(document: CanvasDocument, { part, span: place }: Finding): number {
  return locate(document, part, place)[0];
}

/** The fix that writes the colon of a key, and the key as it was meant; none where it goes on over lines. */
function colonFixes({ source }: CanvasDocument, { start, end }: SyntaxProblem, unknown: Finding | undefined): Fix[] {
  const key = source.slice(start, end).trimEnd();
  if (key === '' || /[\r\n]/.test(key)) return [];
  const meant = unknown?.replacement;
  const at = start + key.length;
  return [meant === undefined
    ? { title: (l10n) => l10n('Put a colon behind it'), changes: [{ start: at, end: at, text: ':' }] }
    : { title: (l10n) => l10n('Write `{0}:`', meant), changes: [{ start, end: at, text: `${meant}:` }] }];
}

/** What YAML finds wrong with a file. */
interface ToldProblems {
  readonly told: readonly Told[];
  /** Whether a finding only follows from one of these problems, or is mended with it. */
  readonly isImplied: (finding: Finding) => boolean;
}

/**
 * Tells what YAML finds wrong with a file.
 *
 * @param found What else is wrong with it.
 */
export function tellProblems(document: CanvasDocument, found: readonly Finding[], l10n: Localize): ToldProblems {
  const { source } = document;
  const numbers = found.filter(({ code }) => code === 'unclear-number' || code === 'number-as-text')
    .map(({ part, span: place }) => locate(document, part, place));
  // The groups of `1,000,000` between braces are no keys that stand there twice.
  const problems = document.problems.filter(({ start, end }) =>
    !numbers.some((place) => isWithin([start, end], place)));
  const duplicates = problems.filter(({ code }) => code === 'duplicate-key');
  const words = duplicates.length === 0 ? [] : found.flatMap((finding) => {
    const { part, span: place, replacement: text } = finding;
    if (!isWord(finding) || text === undefined) return [];
    const [start, end] = withoutQuotes(source, locate(document, part, place));
    return [{ start, end, text }];
  });
  const twice = new Map(duplicates.map((problem) => [problem, duplicateAt(document, problem, words)]));
  const unknown = new Map(found.filter(({ code }) => code === 'unknown-key')
    .map((finding) => [startOf(document, finding), finding]));
  const told = problems.map((problem): Told => {
    const code = syntaxCodes[problem.code];
    const range = onOneLine(source, problem.start, problem.end);
    const duplicate = twice.get(problem);
    const message = duplicate?.say?.(l10n) ?? sayProblem(problem, l10n);
    const fixes = problem.detail === 'MISSING_COLON' ? colonFixes(document, problem, unknown.get(problem.start)) : duplicate?.fixes ?? [];
    return { diagnostic: { range, code, source: 'bmc', severity: problemSeverities[code], message }, fixes };
  });

  const merged = [...twice.values()].flatMap(({ keys }) => keys);
  const halves = new Set(document.problems.filter(({ detail }) => detail === 'MISSING_COLON').map(({ start }) => start));
  const lost = problems.filter(({ detail }) => detail === 'UNRESOLVED_ALIAS').map(({ start }) => source.lineAt(start));
  const isImplied = (finding: Finding): boolean => {
    const start = startOf(document, finding);
    // The alias that leads nowhere is told already, and that it leaves the item empty follows.
    if (finding.code === 'empty-item') return lost.includes(source.lineAt(start));
    if (isWord(finding)) return merged.some((extent) => isWithin([start, start], extent));
    if (finding.code !== 'unknown-key') return false;
    // A key without its colon is half of one, so it is no use to say that it is unknown. Nor of a list or mapping as a
    // key, where it may be at most what is left of something broken.
    return halves.has(start)
      || (problems.length > 0 && /^(?:-\s|[[{])/.test(source.slice(...locate(document, finding.part, finding.span))));
  };

  return { told, isImplied };
}
