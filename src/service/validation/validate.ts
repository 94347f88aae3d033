import * as validators from 'bmc:validator';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { shortLine } from '../../canvas/clean';
import type { LanguageId } from '../../canvas/languages';
import { languageIds, languageOf } from '../../canvas/languages';
import { keyWord } from '../../canvas/words';
import { isWithin } from '../../parsing/extents';
import { thoseOf } from '../../parsing/renewal';
import type { SourceText } from '../../parsing/source';
import { fieldOf, nameSpan } from '../../parsing/spans';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { isEmpty, isMap, isSeq } from '../../parsing/yaml';
import type { Localize } from '../l10n';
import { checkRules } from '../rules/checkRules';
import type { ServiceSettings } from '../settings';
import { defaultServiceSettings } from '../settings';
import { problemSeverities } from './codes';
import type { Finding } from './finding';
import { findingAt } from './finding';
import { checkLists } from './lists';
import { checkNumbers } from './numbers';
import { checkShape, wrongForm } from './shape';
import { sayProblem } from './syntaxMessages';
import { checkKeys, checkTerms } from './words';

/** No one reads more problems of one file than this. */
const maxDiagnostics = 200;

/** Room for all terms of a vocabulary, and more than anyone wants to see of a text. */
const longest = 400;

/** Findings, and those others that are not within them: what a comma cut off a number or a list is no key. */
function withoutRest(first: readonly Finding[], others: readonly Finding[]): Finding[] {
  return [...first, ...others.filter(({ span: place }) => !first.some((finding) => isWithin(place, finding.span)))];
}

function inItem(item: ItemSyntax, language: LanguageId): Finding[] {
  const { part, block, form } = item;
  const name = keyWord({ in: 'item', block }, 'name', language);
  if (form === 'empty') {
    const say = (l10n: Localize): string => l10n('Nothing here yet: what is this item called?');
    return [{ code: 'empty-item', part, span: item.span, say }];
  }
  if (form === 'other') {
    const say = (l10n: Localize): string => l10n('An item is text, or a mapping with a `{0}`.', name);
    return [{ code: 'wrong-type', part, span: item.span, say }];
  }
  if (form === 'text') return [];
  const missing = (): Finding[] => {
    const say = (l10n: Localize): string => l10n('This item needs a `{0}`: what stands on the sticky note.', name);
    return [{ code: 'missing-name', part, span: nameSpan(item), say }];
  };
  const isInBraces = isMap(item.written) && item.written.flow === true;
  const first = [...checkNumbers(item, language), ...checkLists(item.fields, isInBraces, language)];
  const others = [
    ...checkKeys(item.fields, language),
    ...checkTerms(item.fields, language),
    ...checkShape(validators[`item_${block}`], item.fields, language, missing),
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
  const missing = (): Finding[] => fields.slice(0, 1).map(({ part, key }) =>
    findingAt('missing-title', part, key, (l10n) => l10n('This canvas needs a title: `{0}: …`.', title)));
  const own = inFields(fields, language, () => {
    const lists = fields.flatMap((field) => checkLists([field], false, language));
    const others = [...checkKeys(fields, language), ...checkShape(validators.canvas, fields, language, missing)];
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
  return source.range(start, Math.min(end, source.lineStart(line) + source.lineText(line).trimEnd().length));
}

/**
 * Where a merge left two versions to choose from, between lines that git writes. Until someone has chosen, whatever
 * else there is to say of the file is about these lines.
 */
function mergeConflicts({ source, problems }: CanvasDocument, l10n: Localize): Diagnostic[] {
  if (problems.length === 0 || !source.contains('<<<<<<< ')) return [];
  return [...source.text.matchAll(/^<{7} /gm)].slice(0, maxDiagnostics).map(({ index }) => ({
    range: onOneLine(source, index, source.length),
    code: 'yaml-syntax', source: 'bmc', severity: problemSeverities['yaml-syntax'],
    message: l10n('A merge left two versions here. Keep one of them, or both, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.'),
  }));
}

/** Says messages with what stands in the file on one line, and without what is not to be seen. */
function tidily(l10n: Localize): Localize {
  return (message, ...args) => l10n(message, ...args.map((arg) => (typeof arg === 'string' ? shortLine(arg, longest) : arg)));
}

/** What is wrong with a file, and what a good canvas coach would point out, in the user's language. */
export function validate(
  document: CanvasDocument, localize: Localize, settings: ServiceSettings = defaultServiceSettings,
): Diagnostic[] {
  const { source } = document;
  const l10n = tidily(localize);
  const conflicts = mergeConflicts(document, l10n);
  if (conflicts.length > 0) return conflicts;
  const told = inCanvas(document).slice(0, maxDiagnostics);
  const numbers = told.filter(({ code }) => code === 'unclear-number' || code === 'number-as-text')
    .map(({ part, span: place }) => locate(part, place));
  // The groups of `1,000,000` between braces are no keys that stand there twice.
  const ownProblems = document.problems.filter(({ start, end }) =>
    !numbers.some((place) => isWithin([start, end], place)));
  const problems = ownProblems.map((problem): Diagnostic => {
    const code = syntaxCodes[problem.code];
    const range = onOneLine(source, problem.start, problem.end);
    return { range, code, source: 'bmc', severity: problemSeverities[code], message: sayProblem(problem, l10n) };
  });
  const findings = told.map(({ code, part, span: place, say, replacement, list }): Diagnostic => {
    const [start, end] = locate(part, place);
    // A word that goes on over lines is not to be replaced by halves.
    const isWord = replacement !== undefined && !/[\r\n]/.test(source.slice(start, end).trimEnd());
    return {
      range: onOneLine(source, start, end),
      code, source: 'bmc', severity: problemSeverities[code], message: say(l10n),
      ...(isWord && { data: { replacement } }),
      ...(list && { data: { list } }),
    };
  });
  const found = [...problems, ...findings].slice(0, maxDiagnostics);
  const all = [...found, ...checkRules(document, l10n, settings.rules, maxDiagnostics - found.length)];
  return document.hasAnchors ? eachOnce(all) : all;
}

/** What is shared through an anchor is looked at wherever it is used, and told once. */
function eachOnce(all: readonly Diagnostic[]): Diagnostic[] {
  const told = new Map(all.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...told.values()];
}

