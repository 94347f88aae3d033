import type { LanguageId } from '../canvas/languages';
import { duplicatesBelow, readBlocks } from './blocks';
import { detectLanguage } from './detectLanguage';
import { duplicateFields } from './duplicates';
import { readFields } from './fields';
import { inOrder, yamlProblems } from './problems';
import type { SourceText, TextChange } from './source';
import type { Region } from './region';
import { changedText, isContained, isGuard, isPlainField, keyGuard, ownsProblems, renewProblems, startOfField } from './region';
import type { CanvasDocument, FieldSyntax, Part, SyntaxProblem } from './syntax';
import type { YamlText } from './yaml';
import { isMap, isScalar, pairsOf, readYaml } from './yaml';

/** Neighbouring fields at the top that a change touches. */
interface FieldRun {
  readonly first: number;
  readonly last: number;
  readonly region: Region;
}

/** @param wider How many more fields before those to take. */
function findFieldRun(document: CanvasDocument, change: TextChange, wider: number): FieldRun | undefined {
  const { source, fields } = document;
  if (fields.length === 0) return undefined;
  const starts = fields.map((field) => startOfField(document, field));
  let first = fields.length - 1;
  while (first > 0 && (starts[first] ?? 0) >= change.start) first--;
  let last = first;
  while (last + 1 < fields.length && (starts[last + 1] ?? 0) <= change.end) last++;
  first = Math.max(0, first - wider);
  return { first, last, region: { start: starts[first] ?? 0, end: starts[last + 1] ?? source.length } };
}

/** A pair that puts the parser in the middle of the mapping at the top. */
const before = 'x: x\n';

/**
 * Reads a region of fields on its own; `undefined` if it does not begin and end as cleanly as it must.
 * The offsets count from where `before` begins, if there is a field before the region.
 */
function readAlone(text: string, atStart: boolean, atEnd: boolean): YamlText | undefined {
  const yaml = readYaml((atStart ? '' : before) + text + (atEnd ? '' : keyGuard(0).text));
  const map = yaml.contents;
  if (yaml.hasAnchors || !yaml.problems.every(({ code }) => isContained(code))) return undefined;
  if (!isMap(map) || map.flow) return undefined;
  const start = atStart ? 0 : before.length;
  if (!atEnd) {
    if (!isGuard(yaml, pairsOf(map).at(-1)?.key, start + text.length)) return undefined;
    map.items.pop();
  }
  if (!atStart) {
    const value = map.items.shift()?.value;
    if (!isScalar(value) || value.value !== 'x') return undefined;
  }
  return yaml;
}

/**
 * Reads only the fields at the top that a change touches; `undefined` if that cannot be told to be safe.
 *
 * @param wider How many more fields before those to read, as what is wrong depends on what is before.
 */
export function reparseFields(
  previous: CanvasDocument, source: SourceText, change: TextChange, language: LanguageId, wider = 0,
): CanvasDocument | undefined {
  const run = findFieldRun(previous, change, wider);
  const text = run && changedText(previous.source, run.region, change);
  if (!run || text === undefined) return undefined;
  const { region } = run;
  const atStart = run.first === 0;
  const atEnd = region.end === previous.source.length;
  const offset = atStart ? region.start : region.start - before.length;
  const yaml = readAlone(text, atStart, atEnd);
  if (!yaml || !ownsProblems(previous, region, () => {
    const old = readAlone(previous.source.slice(region.start, region.end), atStart, atEnd);
    return old && yamlProblems(old, offset);
  })) return undefined;
  if (wider === 0 && run.first > 0 && yaml.problems.length > 0) {
    return reparseFields(previous, source, change, language, 1);
  }
  const delta = source.length - previous.source.length;
  const removed = partsOf(previous, previous.fields.slice(run.first, run.last + 1));
  const draft = previous.layout.edit(region.end, delta, removed);
  const { layout } = draft;
  const newPart = draft.partsAt(offset);
  const read = readFields(newPart, { in: 'canvas' }, yaml, yaml.contents);
  if (read.length === 0 || !read.every((field) => isPlainField({ source, layout }, field))) return undefined;
  const blocks = readBlocks(newPart, read, yaml);
  const below = { ...previous, problems: previous.problems.filter((problem) => !isAtTop(previous, problem)) };
  const renewed = [...yamlProblems(yaml, offset), ...duplicatesBelow(layout, read, blocks)];
  const problems = renewProblems(below, region, delta, renewed);
  if (!problems) return undefined;

  const fields = [...previous.fields.slice(0, run.first), ...read, ...previous.fields.slice(run.last + 1)];
  const known = new Map([...previous.blocks, ...blocks].map((block) => [block.field, block]));
  return {
    ...previous, source, layout, fields,
    blocks: fields.flatMap((field) => known.get(field) ?? []),
    ...detectLanguage(fields, language),
    problems: inOrder([...problems, ...duplicateFields(layout, fields)]),
  };
}

/** The parts of some fields at the top, and of all below them. */
function partsOf(document: CanvasDocument, fields: readonly FieldSyntax[]): Part[] {
  const blocks = document.blocks.filter(({ field }) => fields.includes(field));
  return [...fields, ...blocks.flatMap((block) => [...block.fields, ...block.items])].map(({ part }) => part);
}

/** Whether a problem is a key at the top that stands there twice: found anew from all the fields. */
function isAtTop(document: CanvasDocument, problem: SyntaxProblem): boolean {
  return problem.code === 'duplicate-key'
    && document.fields.some((field) => startOfField(document, field) === problem.start);
}
