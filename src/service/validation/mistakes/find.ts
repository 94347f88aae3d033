import type { LanguageId } from '../../../canvas/languages';
import { languageIds } from '../../../canvas/languages';
import { textAfter } from '../../../edit/textChanges';
import { parseCanvas } from '../../../parsing/parse';
import { PerLanguage } from '../../../parsing/perLanguage';
import { filterEach } from '../../../incremental/derived';
import type { SourceText } from '../../../parsing/source';
import { fieldOf } from '../../../parsing/spans';
import { isContained, isPlainField } from '../../../parsing/region';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from '../../../parsing/syntax';
import { locate } from '../../../parsing/syntax';
import type { Node } from '../../../parsing/yaml';
import { elementsOf, isMap, isScalar, isSeq, pairsOf, span } from '../../../parsing/yaml';
import { mergeConflicts } from './conflicts';
import type { Frame } from './frames';
import type { Mistake } from './mistake';
import { moved } from './mistake';
import { scan } from './scan/scan';
import { isSuspicious } from './suspicious';

/** What is around something that is looked at by itself. */
const outside: Frame = { kind: 'mapping', column: -1, isOpen: false };
const canvasFrame: Frame = { kind: 'mapping', column: 0, scope: { in: 'canvas' }, isOpen: false };

/** A key at the top that begins as no key does: it is what was to be an item, or the start of a line. */
const oddKey = /^[^\p{L}\p{N}_"'<?~]/u;

/** Whether all fields at the top are plain ones; found once for as long as edits leave them as they are. */
const plainFields = new WeakMap<readonly FieldSyntax[], boolean>();

function arePlain(document: CanvasDocument): boolean {
  const { fields } = document;
  let known = plainFields.get(fields);
  if (known === undefined) {
    known = fields.every((field) => isPlainField(document, field) && !oddKey.test(field.text));
    plainFields.set(fields, known);
  }
  return known;
}

/** Whether nothing is wrong but what stays within an item or a field: so each can be looked at by itself. */
export function isInParts(document: CanvasDocument): boolean {
  return document.form === 'mapping' && !document.hasAnchors && arePlain(document)
    && document.problems.every(({ code, detail }) => code !== 'yaml' || isContained(detail));
}

/** Where texts stand that are whatever their author wants: between quotes, or below `|`. As offsets in the part. */
function* literals(node: Node | null): Generator<readonly [number, number]> {
  if (isSeq(node)) for (const element of elementsOf(node)) yield* literals(element);
  else if (isMap(node)) {
    for (const { key, value } of pairsOf(node)) {
      yield* literals(key);
      yield* literals(value);
    }
  } else if (isScalar(node) && node.type !== undefined && node.type !== 'PLAIN') yield span(node);
}

function withoutLiterals(mistakes: Mistake[], node: Node | null, offset: number): Mistake[] {
  if (mistakes.length === 0) return mistakes;
  const taken = [...literals(node)];
  return mistakes.filter(({ start }) => !taken.some(([from, to]) => from + offset <= start && start < to + offset));
}

function isBrokenAt({ problems }: CanvasDocument, start: number, end: number): boolean {
  return problems.some((problem) => problem.code === 'yaml' && problem.start <= end && problem.end >= start);
}

/** The lines that a range is on, as offsets. */
function linesAround(source: SourceText, start: number, end: number): [start: number, end: number] {
  const last = source.lineAt(Math.max(start, end));
  return [source.lineStart(source.lineAt(start)), source.lineStart(last) + source.lineText(last).length];
}

/** Whether an item has no name, but begins with a key that may be one. */
function isNameless({ form, fields }: ItemSyntax): boolean {
  return form === 'mapping' && fields[0]?.word?.languages[0] === undefined && !fieldOf(fields, 'name');
}

function inItem(item: ItemSyntax, document: CanvasDocument): Mistake[] {
  const { source, language } = document;
  const [from, to] = locate(document, item.part, item.span);
  const first = source.lineAt(from);
  const lineEnd = source.lineStart(source.lineAt(Math.max(from, to), first) + 1);
  const isWell = document.problems.length === 0 && !isNameless(item);
  // Most items are left at a glance.
  if (isWell && !isSuspicious(source.slice(source.lineStart(first), lineEnd))) return [];
  const trimmed = source.slice(from, to).trimEnd().length;
  const [start, end] = linesAround(source, from, from + trimmed);
  const text = source.slice(start, end);
  const dash = /^([ \t]*)-[ \t]/.exec(`${text} `);
  if (!dash || !/^[ \t]*-[ \t]*$/.test(source.slice(start, from)) && item.form !== 'empty') return [];
  const isBroken = isBrokenAt(document, from, from + trimmed);
  if (!isNameless(item) && !isBroken && !isSuspicious(text)) return [];
  const column = dash[1]?.length ?? 0;
  const frames: Frame[] = [
    { ...outside },
    { kind: 'list', column, items: item.block, isOpen: false },
  ];
  const found = scan(text, { frames, isBroken, language });
  const relative = found.map((mistake) => moved(mistake, start - document.layout.offsetOf(item.part)));
  return isBroken ? relative : withoutLiterals(relative, item.written, 0);
}

const ofItems = new PerLanguage<ItemSyntax, readonly Mistake[]>();

/** The slips in an item, with offsets in its part: found once for as long as the item stays as it is. */
export function mistakesIn(item: ItemSyntax, document: CanvasDocument): readonly Mistake[] {
  return ofItems.of(item, document.language, () => inItem(item, document));
}

const mistaken = Object.fromEntries(languageIds.map((language) =>
  [language, filterEach<ItemSyntax, CanvasDocument>((item, document) => mistakesIn(item, document).length > 0)],
)) as Record<LanguageId, (items: readonly ItemSyntax[], document: CanvasDocument) => readonly ItemSyntax[]>;

/** The fields that are looked at as a whole, with what is around them: not the items of a list in block style. */
function headsOf({ fields, blocks }: CanvasDocument): { readonly field: FieldSyntax; readonly block?: BlockSyntax }[] {
  const isFlow = (node: Node | null): boolean => (isSeq(node) || isMap(node)) && node.flow === true;
  return fields.flatMap((field) => {
    const block = blocks.find((each) => each.field === field);
    if (!block || block.items.length === 0 || isFlow(field.written)) return [{ field }];
    if (block.form !== 'mapping') return [];
    const items = fieldOf(block.fields, 'items');
    const own = block.fields.filter((each) => each !== items || isFlow(each.written));
    return own.map((each) => ({ field: each, block }));
  });
}

/** The slips in each of some fields, with offsets in its part. */
const ofHeads = new PerLanguage<readonly FieldSyntax[], readonly (readonly [FieldSyntax, readonly Mistake[]])[]>();

function inHead(document: CanvasDocument, field: FieldSyntax, block?: BlockSyntax): Mistake[] {
  const { source, language } = document;
  const { part, key, written } = field;
  const [keyStart, keyEnd] = locate(document, part, span(key));
  const valueEnd = written ? locate(document, part, span(written))[1] : keyEnd;
  const trimmed = source.slice(keyStart, Math.max(keyEnd, valueEnd)).trimEnd().length;
  const [start, end] = linesAround(source, keyStart, keyStart + trimmed);
  const text = source.slice(start, end);
  const isBroken = isBrokenAt(document, keyStart, keyStart + trimmed);
  const ofField = document.blocks.find((each) => each.field === field);
  const isOddBlock = !block && ofField !== undefined && !isSeq(written) && written !== null;
  const isOddItem = !block && ofField?.items.some(isNameless) === true;
  if (!isBroken && !isOddBlock && !isOddItem && !isSuspicious(text) && field.word) return [];
  const column = keyStart - start;
  const frames: Frame[] = block
    ? [{ ...outside }, { kind: 'mapping', column, scope: { in: 'block', block: block.id }, isOpen: false }]
    : [{ ...canvasFrame, column }];
  const offset = start - document.layout.offsetOf(part);
  const found = scan(text, { frames, isBroken, language }).map((mistake) => moved(mistake, offset));
  return isBroken ? found : withoutLiterals(found, written, 0);
}

function inHeads(document: CanvasDocument): Mistake[] {
  const parts = ofHeads.of(document.fields, document.language, () =>
    headsOf(document).map(({ field, block }) => [field, inHead(document, field, block)] as const)
      .filter(([, found]) => found.length > 0));
  return parts.flatMap(([{ part }, mistakes]) => {
    const offset = document.layout.offsetOf(part);
    return mistakes.map((mistake) => moved(mistake, offset));
  });
}

function inWhole(document: CanvasDocument): Mistake[] {
  const { source, layout, language, problems, fields } = document;
  const isBroken = problems.some(({ code }) => code === 'yaml');
  const found = scan(source.text, { frames: [canvasFrame], isBroken, language });
  if (isBroken) return found;
  return fields.reduce((left, { part, written }) => withoutLiterals(left, written, layout.offsetOf(part)), found);
}

/** What makes a file not worth looking at. */
function isUnread({ problems }: CanvasDocument): boolean {
  return problems.some(({ code }) => code === 'too-large' || code === 'binary');
}

/**
 * The slips in a canvas, in the order of the file. Offsets count from the start of the file. After an edit only the
 * items that it touches are looked at again, unless it left the text such that no part of it can be read by itself.
 */
export function mistakesOf(document: CanvasDocument): Mistake[] {
  if (isUnread(document) || document.form === 'empty') return [];
  const conflicts = document.problems.length === 0 ? [] : mergeConflicts(document.source, (changes) =>
    parseCanvas(textAfter(document, changes), { defaultLanguage: document.language }).problems.length === 0);
  if (conflicts.length > 0) return conflicts;
  if (!isInParts(document)) return inWhole(document);
  const found = inHeads(document);
  for (const { items } of document.blocks) {
    for (const item of mistaken[document.language](items, document)) {
      found.push(...mistakesIn(item, document).map((mistake) => moved(mistake, document.layout.offsetOf(item.part))));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

