import * as validators from 'bmc:validator';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { shortLine } from '../../canvas/clean';
import type { LanguageId } from '../../canvas/languages';
import { languageIds, languageOf } from '../../canvas/languages';
import { keyWord } from '../../canvas/words';
import { withoutQuotes } from '../../edit/scalar';
import { isWithin } from '../../parsing/extents';
import { thoseOf } from '../../parsing/renewal';
import type { SourceText } from '../../parsing/source';
import { fieldOf, nameSpan } from '../../parsing/spans';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax, SyntaxProblem } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { isEmpty, isMap, isScalar, isSeq, textOf } from '../../parsing/yaml';
import type { Localize } from '../l10n';
import { linkIndex } from '../links/linkIndex';
import { placeOf } from '../links/places';
import { checkRules } from '../rules/checkRules';
import { isRuleId } from '../rules/definitions';
import type { ServiceSettings } from '../settings';
import { defaultServiceSettings } from '../settings';
import { problemSeverities } from './codes';
import type { Finding } from './finding';
import { findingAt } from './finding';
import { checkLists } from './lists';
import { checkNumbers } from './numbers';
import { duplicateAt } from './mistakes/duplicates';
import type { Fix } from './mistakes/mistake';
import { movedFix } from './mistakes/mistake';
import { before, meantBy, quietAt } from './mistakes/meant';
import { checkShape, wrongForm } from './shape';
import { sayProblem } from './syntaxMessages';
import { contentsOf, titleFixes } from './headFixes';
import { quoteNode } from './valueFixes';
import { checkValues } from './values';
import { checkKeys, checkTerms } from './words';

/** No one reads more problems of one file than this. */
const maxDiagnostics = 200;

/** Room for all terms of a vocabulary, and more than anyone wants to see of a text. */
const longest = 400;

/** Findings, and those others that are not within them: what a comma cut off a number or a list is no key. */
function withoutRest(first: readonly Finding[], others: readonly Finding[]): Finding[] {
  return [...first, ...others.filter(({ span: place }) => !first.some((finding) => isWithin(place, finding.span)))];
}

/** What is wrong with keys, and whether one of them was meant to be the required one: then no more is to be said. */
function misspelled(keys: readonly Finding[], required: string): [Finding[], boolean] {
  const isRequired = ({ code, replacement }: Finding): boolean => code === 'unknown-key' && replacement === required;
  return [keys.map((each) => (isRequired(each) ? { ...each, isError: true } : each)), keys.some(isRequired)];
}

function inItem(item: ItemSyntax, language: LanguageId): Finding[] {
  const { part, block, form } = item;
  const name = keyWord({ in: 'item', block }, 'name', language);
  const written = isScalar(item.node) ? textOf(item.node) : '';
  const source = isScalar(item.node) ? item.node.source ?? '' : '';
  // YAML has words for nothing, and other words that are no text.
  if (form === 'empty' && source !== '' && item.node) {
    const say = (l10n: Localize): string => l10n('`{0}` means nothing in YAML. As a name, it needs quotes: `"{0}"`.', source);
    return [{ ...findingAt('wrong-type', part, item.node, say), fixes: quoteNode(item.node) }];
  }
  if (form === 'empty') {
    const say = (l10n: Localize): string => l10n('Nothing here yet: what is this item called?');
    return [{ code: 'empty-item', part, span: item.span, say }];
  }
  if (form === 'other') {
    const say = (l10n: Localize): string => l10n('An item is text, or a mapping with a `{0}`.', name);
    return [{ code: 'wrong-type', part, span: item.span, say }];
  }
  const sayMissing = (l10n: Localize): string => l10n('This item needs a `{0}`: what stands on the sticky note.', name);
  if (form === 'text') {
    if (!item.written || !isScalar(item.written)) return [];
    if (written.trim() === '') return [findingAt('missing-name', part, item.written, sayMissing)];
    if (typeof item.written.value === 'string') return [];
    const say = (l10n: Localize): string => l10n('`{0}` is text: put quotes around it, `"{1}"`.', name, source);
    return [{ ...findingAt('wrong-type', part, item.written, say), fixes: quoteNode(item.written) }];
  }
  const missing = (): Finding[] => {
    const given = fieldOf(item.fields, 'name')?.written;
    const isNull = isScalar(given) && given.value === null && (given.source ?? '') !== '';
    return [{ code: 'missing-name', part, span: nameSpan(item), say: sayMissing, ...(isNull && { fixes: quoteNode(given) }) }];
  };
  const isInBraces = isMap(item.written) && item.written.flow === true;
  const first = [...checkNumbers(item, language), ...checkLists(item.fields, isInBraces, language)];
  const [keys, isMisspelled] = misspelled(checkKeys(item.fields, language), name);
  const others = [
    ...keys,
    ...checkTerms(item.fields, language),
    ...checkValues(item.fields),
    ...checkShape(validators[`item_${block}`], item.fields, language, isMisspelled ? () => [] : missing),
  ];
  return withoutRest(first, others);
}

/** What was found, in which language. */
interface Known {
  readonly language: LanguageId;
  readonly findings: Finding[];
}

const itemFindings = new WeakMap<ItemSyntax, Known>();

/** What is wrong in an item, found once for as long as the item stays as it is. */
export function findingsIn(item: ItemSyntax, language: LanguageId): Finding[] {
  const known = itemFindings.get(item);
  if (known?.language === language) return known.findings;
  const findings = inItem(item, language);
  itemFindings.set(item, { language, findings });
  return findings;
}

/** The items that something is wrong in: of the many items of a large file, few. */
const flawed = Object.fromEntries(languageIds.map((language) =>
  [language, thoseOf<ItemSyntax>((item) => findingsIn(item, language).length > 0)],
)) as Record<LanguageId, (items: readonly ItemSyntax[]) => readonly ItemSyntax[]>;

const fieldFindings = new WeakMap<readonly FieldSyntax[], Known>();

/** What is wrong with the fields at the top or of a block, found once for as long as edits leave them as they are. */
function inFields(fields: readonly FieldSyntax[], language: LanguageId, find: () => Finding[]): Finding[] {
  const known = fieldFindings.get(fields);
  if (known?.language === language) return known.findings;
  const findings = find();
  fieldFindings.set(fields, { language, findings });
  return findings;
}

function inBlock(block: BlockSyntax, language: LanguageId): Finding[] {
  const { id, field, form, fields } = block;
  if (form === 'other') return [wrongForm(field, { kind: 'block', block: id }, language)];
  const items = fieldOf(fields, 'items');
  const findings = inFields(fields, language, () => [
    ...checkKeys(fields, language),
    ...checkTerms(fields, language),
    ...checkShape(validators[`block_${id}`], fields, language, () => []),
    ...(items && !isEmpty(items.value) && !isSeq(items.value) ? [wrongForm(items, { kind: 'items' }, language)] : []),
  ]);
  return [...findings, ...flawed[language](block.items).flatMap((item) => findingsIn(item, language))];
}

const blockFindings = new WeakMap<BlockSyntax, Known>();

/** What is wrong in a block, found once for as long as nothing in it changes. */
function findingsInBlock(block: BlockSyntax, language: LanguageId): Finding[] {
  const known = blockFindings.get(block);
  if (known?.language === language) return known.findings;
  const findings = inBlock(block, language);
  blockFindings.set(block, { language, findings });
  return findings;
}

function inCanvas(document: CanvasDocument): Finding[] {
  const { fields, blocks, language, root } = document;
  const title = keyWord({ in: 'canvas' }, 'title', language);
  if (document.form === 'empty' && document.problems.length === 0) {
    const say = (l10n: Localize): string => l10n('An empty canvas. Begin with `{0}: …`, or press Ctrl+Space.', title);
    return [{ code: 'empty-file', part: { offset: 0 }, span: [0, 0], say }];
  }
  if (root) {
    const key = languageOf(language).blocks.channels.key;
    const say = (l10n: Localize): string => l10n('A canvas has keys at the top, such as `{0}:` and `{1}:`.', title, key);
    return [findingAt('not-a-canvas', root.part, root.node, say)];
  }
  const missing = (): Finding[] => {
    const given = fieldOf(fields, 'title');
    const say = (l10n: Localize): string => l10n('This canvas needs a title: `{0}: …`.', title);
    // Braces with nothing between them.
    if (fields.length === 0) {
      const { start, end } = contentsOf(document);
      return [{ code: 'missing-title', part: { offset: 0 }, span: [start, end], say, fixes: titleFixes(document) }];
    }
    return fields.slice(0, 1).map(({ part, key }) => ({
      ...findingAt('missing-title', given?.part ?? part, given?.written ?? given?.key ?? key, say),
      fixes: titleFixes(document),
    }));
  };
  const own = inFields(fields, language, () => {
    const lists = fields.flatMap((field) => checkLists([field], false, language));
    const [keys, isMisspelled] = misspelled(checkKeys(fields, language), title);
    const others = [
      ...keys, ...checkValues(fields),
      ...checkShape(validators.canvas, fields, language, isMisspelled ? () => [] : missing),
    ];
    return lists.length === 0 ? others : [
      ...lists, ...others.filter(({ part, span: place }) =>
        !lists.some((list) => isWithin(locate(part, place), locate(list.part, list.span)))),
    ];
  });
  const findings = [...own];
  for (const block of blocks) {
    if (findings.length < maxDiagnostics) findings.push(...findingsInBlock(block, language).slice(0, maxDiagnostics));
  }
  return findings;
}

const syntaxCodes = {
  yaml: 'yaml-syntax', 'duplicate-key': 'duplicate-key', 'too-large': 'too-large', binary: 'not-text',
} as const;

/** A range, or as much of it as is on its first line: nothing is clearer for marking half a file. */
function onOneLine(source: SourceText, start: number, end: number): Range {
  const line = source.lineAt(start);
  const lineEnd = source.lineStart(line) + source.lineText(line).trimEnd().length;
  return source.range(start, Math.max(start, Math.min(end, lineEnd)));
}

/** The dash of an item that has nothing else: what the parser marks is somewhere in the blanks behind it. */
function dashBefore(source: SourceText, start: number, end: number): Range {
  const lineStart = source.lineStart(source.lineAt(start));
  const dash = source.slice(lineStart, start).lastIndexOf('-');
  return source.slice(start, start + 1) === '-' || dash < 0
    ? onOneLine(source, start, end)
    : source.range(lineStart + dash, lineStart + dash + 1);
}

/** Says messages with what stands in the file on one line, and without what is not to be seen. */
function tidily(l10n: Localize): Localize {
  return (message, ...args) => l10n(message, ...args.map((arg) => (typeof arg === 'string' ? shortLine(arg, longest) : arg)));
}

/** Something that is said of a file, and the ways to mend it, the best first. Offsets are in the file. */
export interface Told {
  readonly diagnostic: Diagnostic;
  readonly fixes: readonly Fix[];
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

/** What is wrong with a file as YAML has it, and what a good canvas coach would point out. */
function toldOf(document: CanvasDocument, l10n: Localize, settings: ServiceSettings): Told[] {
  const { source } = document;
  const found = inCanvas(document);
  const numbers = found.filter(({ code }) => code === 'unclear-number' || code === 'number-as-text')
    .map(({ part, span: place }) => locate(part, place));
  // The groups of `1,000,000` between braces are no keys that stand there twice.
  const ownProblems = document.problems.filter(({ start, end }) =>
    !numbers.some((place) => isWithin([start, end], place)));
  const duplicates = ownProblems.filter(({ code }) => code === 'duplicate-key');
  const words = duplicates.length === 0 ? [] : found.flatMap(({ code, part, span: place, replacement: text }) => {
    const [start, end] = withoutQuotes(source, locate(part, place));
    return (code === 'foreign-word' || code === 'spelling') && text !== undefined ? [{ start, end, text }] : [];
  });
  const twice = new Map(duplicates.map((problem) => [problem, duplicateAt(document, problem, words)]));
  // A key without its colon is half of one, so it is no use to say that it is unknown.
  const unknown = new Map(found.filter(({ code }) => code === 'unknown-key').map((finding) =>
    [finding.part.offset + finding.span[0], finding]));
  const halves = new Set(document.problems.filter(({ detail }) => detail === 'MISSING_COLON').map(({ start }) => start));
  const problems = ownProblems.map((problem): Told => {
    const code = syntaxCodes[problem.code];
    const range = onOneLine(source, problem.start, problem.end);
    const duplicate = twice.get(problem);
    const message = duplicate?.say?.(l10n) ?? sayProblem(problem, l10n);
    const fixes = problem.detail === 'MISSING_COLON' ? colonFixes(document, problem, unknown.get(problem.start)) : duplicate?.fixes ?? [];
    return { diagnostic: { range, code, source: 'bmc', severity: problemSeverities[code], message }, fixes };
  });
  const merged = [...twice.values()].flatMap(({ keys }) => keys);
  const isMended = ({ code, part, span: [start] }: Finding): boolean => (code === 'foreign-word' || code === 'spelling')
    && merged.some((extent) => isWithin([part.offset + start, part.offset + start], extent));
  // Nor of a list or mapping as a key, where it may be no more than what is left of something broken.
  const isBroken = ({ part, span: place }: Finding): boolean =>
    ownProblems.length > 0 && /^(?:-\s|[[{])/.test(source.slice(...locate(part, place)));
  // Nor of an alias that leads nowhere that it leaves the item empty.
  const lost = ownProblems.filter(({ detail }) => detail === 'UNRESOLVED_ALIAS').map(({ start }) => source.lineAt(start));
  const isLost = ({ code, part, span: [start] }: Finding): boolean =>
    code === 'empty-item' && lost.includes(source.lineAt(locate(part, [start, start])[0]));
  const told = found.slice(0, maxDiagnostics).filter((finding) => !isMended(finding) && !isLost(finding)
    && !(finding.code === 'unknown-key' && (halves.has(finding.part.offset + finding.span[0]) || isBroken(finding))));
  const findings = told.map(({ code, part, span: place, say, replacement, list, isError, fixes = [] }): Told => {
    const [start, end] = locate(part, place);
    // A word that goes on over lines is not to be replaced by halves.
    const isWord = replacement !== undefined && !/[\r\n]/.test(source.slice(start, end).trimEnd());
    const diagnostic = {
      range: code === 'empty-item' ? dashBefore(source, start, end) : onOneLine(source, start, end),
      code, source: 'bmc', severity: isError === true ? DiagnosticSeverity.Error : problemSeverities[code], message: say(l10n),
      ...(isWord && { data: { replacement } }),
      ...(list && { data: { list: { ...list, length: source.slice(start, end).trimEnd().length } } }),
    };
    return { diagnostic, fixes: fixes.map((fix) => movedFix(fix, part.offset)) };
  });
  const all = [...problems, ...findings].slice(0, maxDiagnostics);
  const rules = checkRules(document, l10n, settings.rules, maxDiagnostics - all.length)
    .map((diagnostic) => ({ diagnostic, fixes: [] }));
  return document.hasAnchors ? eachOnce([...all, ...rules]) : [...all, ...rules];
}

/** What is shared through an anchor is looked at wherever it is used, and told once. */
function eachOnce(all: readonly Told[]): Told[] {
  const told = new Map(all.map((each) => [JSON.stringify(each.diagnostic), each]));
  return [...told.values()];
}

/** How many errors were told, rather than warnings. */
function errorsIn(told: readonly Told[]): number {
  return told.filter(({ diagnostic: { severity } }) => severity === DiagnosticSeverity.Error).length;
}

/** A file longer than this is not read once more as it was meant, if its items can be read one by one. UTF-16 units. */
const longestRepaired = 50_000;

/** Whether a link that begins a range leads to an item. */
function isLedSomewhere(document: CanvasDocument, { start }: Range): boolean {
  const offset = document.source.offsetAt(start);
  const index = linkIndex(document);
  return index.items.some((from) => from.links.some((link) =>
    placeOf({ from, link })[0] === offset && index.withId(link.block, link.id).length > 0));
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
  const asWritten = (): Told[] => toldOf(document, l10n, settings);
  if (mistakes.length === 0) return asWritten();
  const tell = (severity?: DiagnosticSeverity): Told[] => mistakes.slice(0, maxDiagnostics).map((mistake) => ({
    diagnostic: {
      range: onOneLine(document.source, mistake.start, mistake.end), code: mistake.code, source: 'bmc',
      severity: severity ?? problemSeverities[mistake.code], message: mistake.say(l10n),
    },
    fixes: mistake.fixes,
  }));
  if (mistakes.some(({ code }) => code === 'merge-conflict')) return tell();
  const isQuiet = quietAt(document, mistakes, repaired);
  const all = repaired
    ? toldOf(repaired.document, l10n, settings).map((each) => before(document, repaired, each))
    : asWritten();
  const others = all.filter(({ diagnostic: { range, code } }) => !isQuiet(range, typeof code === 'string' && isRuleId(code))
    // A link by the name that is there is well, and follows when the name is mended.
    && !(code === 'unknown-link' && isLedSomewhere(document, range)));
  // A slip that has something else go wrong is no mere warning, as it is all that is said of that.
  const isMild = mistakes.every(({ code }) => problemSeverities[code] !== DiagnosticSeverity.Error);
  const isWorse = isMild && errorsIn(repaired ? asWritten() : all) > errorsIn(others);
  return [...tell(isWorse ? DiagnosticSeverity.Error : undefined), ...others].slice(0, maxDiagnostics);
}

/** What is wrong with a file, and what a good canvas coach would point out, in the user's language. */
export function validate(document: CanvasDocument, localize: Localize, settings?: ServiceSettings): Diagnostic[] {
  return diagnose(document, localize, settings).map(({ diagnostic }) => diagnostic);
}
