import { keyWord } from '../../../canvas/words';
import type { OffsetRange } from '../../../parsing/ranges';
import { blockRange, fieldRange, itemRange } from '../../../parsing/ranges';
import type { TextChange } from '../../../parsing/source';
import type { BlockSyntax, CanvasDocument, FieldSyntax, SyntaxProblem } from '../../../parsing/syntax';
import { locate } from '../../../parsing/syntax';
import { isEmpty, isScalar, span } from '../../../parsing/yaml';
import { fieldIdentity } from '../../../parsing/fields';
import { fieldOf } from '../../../parsing/spans';
import type { Fix, Mistake } from './mistake';
import { columnOf, hasClearLines, indented, isFlowList, lineBreak } from '../../../edit/style';
import { textAfter } from '../../../edit/textChanges';
import { itemLines } from '../../../edit/itemLines';
import { detach } from '../../../edit/detach';
import { insertItem } from '../../../edit/insertItem';

/** The whole lines of a field, with what stands between it and the next. */
function linesOf({ source }: CanvasDocument, [start, end]: readonly [number, number]): readonly [number, number] {
  return [source.lineStart(source.lineAt(start)), source.lineStart(source.lineAt(end) + 1)];
}

/** The lines of a block's items in block style, with the comments among them; `undefined` if it has others. */
function bodyOf(
  document: CanvasDocument, block: BlockSyntax,
): { start: number; end: number; column: number } | undefined {
  const [first, last] = [block.items[0], block.items.at(-1)];
  if (block.form === 'other' || isFlowList(block) || !first || !last) return undefined;
  const [from, to] = [itemLines(document, block, first), itemLines(document, block, last)];
  if (!from || !to) return undefined;
  const { source } = document;
  const { part, key } = block.form === 'mapping' ? fieldOf(block.fields, 'items') ?? block.field : block.field;
  const keyLine = source.lineAt(locate(document, part, span(key))[0]);
  return { start: source.lineStart(keyLine + 1), end: to.end, column: from.dash };
}

/** Whether a block has more than items: what would be lost with it. */
function hasOwnFields({ form, fields }: BlockSyntax): boolean {
  return form === 'mapping' && fields.some(({ word }) => word?.id !== 'items');
}

/** Appends the items of one block to another, lines and comments as they are, and takes its key away. */
function mergeLines(
  document: CanvasDocument, first: BlockSyntax, second: BlockSyntax, words: readonly TextChange[],
): TextChange[] | undefined {
  const [into, from] = [bodyOf(document, first), bodyOf(document, second)];
  const extent = blockRange(document, second);
  if (!into || !from || !extent || hasOwnFields(second)) return undefined;
  const { source } = document;
  const [start] = linesOf(document, extent);
  const keyLine = source.slice(start, from.start);
  const remark = /\s(#[^\r\n]*)/.exec(keyLine.slice(keyLine.indexOf(':')))?.[1];
  const eol = lineBreak(document);
  const shift = into.column - from.column;
  const inside = words.filter((change) => from.start <= change.start && change.end <= from.end);
  const body = indented(textAfter(document, inside, from.start, from.end).replace(/\r?\n$/, '').split(/\r?\n/), shift);
  const lines = [...(remark === undefined ? [] : [' '.repeat(into.column) + remark]), ...body].join(eol);
  const isClosed = /[\r\n]$/.test(source.slice(0, into.end));
  return [
    { start: into.end, end: into.end, text: isClosed ? lines + eol : eol + lines },
    { start, end: from.end, text: '' },
  ];
}

/** Puts the items of a block one by one into another, and takes it away. */
function mergeItems(
  document: CanvasDocument, first: BlockSyntax, second: BlockSyntax, words: readonly TextChange[],
): TextChange[] | undefined {
  const extent = blockRange(document, second);
  if (!extent || second.form === 'other' || hasOwnFields(second)) return undefined;
  const [start, end] = linesOf(document, extent);
  if (document.source.slice(start, end).replaceAll(/"[^"]*"|'[^']*'/g, '').includes('#')) return undefined;
  const changes = second.items.map((item) => {
    const [from, to] = itemRange(document, item);
    const inside = words.filter((change) => from <= change.start && change.end <= to);
    const detached = detach(document, second, item, inside);
    const others = document.blocks.filter((block) => block !== second);
    return detached && insertItem({ ...document, blocks: others }, first.id, detached);
  });
  if (changes.some((each) => each === undefined)) return undefined;
  return [...changes.flatMap((each) => each ?? []), { start, end, text: '' }];
}

function sameValue(document: CanvasDocument, one: FieldSyntax, other: FieldSyntax): boolean {
  const text = ({ part, written }: FieldSyntax): string =>
    (written ? document.source.slice(...locate(document, part, span(written))).trim() : '');
  return isEmpty(other.value) || text(one) === text(other);
}

/** What there is to say of a key that stands twice. */
interface Duplicate {
  /** If more than that it stands twice. */
  readonly say?: Mistake['say'];
  readonly fixes: readonly Fix[];
  /** Where it does not matter which language words are in, as the fix sees to that. */
  readonly keys: readonly OffsetRange[];
}

/**
 * The ways to mend a key that stands twice: blocks are merged, and of other fields one is kept.
 *
 * @param words The changes that write the words of other languages in the file as it has them.
 */
export function duplicateAt(
  document: CanvasDocument, problem: SyntaxProblem, words: readonly TextChange[],
): Duplicate {
  const at = (field: FieldSyntax): number => locate(document, field.part, span(field.key))[0];
  const below = document.blocks.flatMap(({ fields, items }) => [fields, ...items.map((item) => item.fields)]);
  const lists = [document.fields, ...below];
  const fields = lists.find((each) => each.some((field) => !field.merged && at(field) === problem.start)) ?? [];
  const second = fields.find((field) => at(field) === problem.start);
  const first = second && fields.find((field) => fieldIdentity(field) === fieldIdentity(second));
  if (!first || first === second || !hasClearLines(document) || document.hasAnchors) return { fixes: [], keys: [] };
  const [one, other] = [first, second].map((field) => document.blocks.find((block) => block.field === field));
  if (one && other) {
    // The one with fields of its own stays, so that none is lost.
    const [into, from] = hasOwnFields(other) && !hasOwnFields(one) ? [other, one] : [one, other];
    const changes = mergeLines(document, into, from, words) ?? mergeItems(document, into, from, words);
    const right = keyWord({ in: 'canvas' }, one.id, document.language);
    const { field } = into;
    const rename = field.text === right || !isScalar(field.key) || field.key.type !== 'PLAIN'
      ? [] : [{ start: at(field), end: at(field) + field.text.length, text: right }];
    const keys = into.fields.map(({ part, key }) => locate(document, part, span(key)));
    rename.push(...words.filter((change) => keys.some(([start]) => start === change.start)));
    return {
      ...(first.text !== second.text && {
        say: (l10n) => l10n('`{0}` and `{1}` are the same block. Put all of its items in one.', first.text, second.text),
      }),
      fixes: changes ? [{ title: (l10n) => l10n('Merge them into one block'), changes: [...rename, ...changes] }] : [],
      keys: changes
        ? [[at(field), at(field) + 1], blockRange(document, from) ?? [0, 0], ...keys]
        : [[at(second), at(second) + 1]],
    };
  }
  const isAlone = (field: FieldSyntax): boolean => {
    const line = document.source.lineText(document.source.lineAt(at(field)));
    return columnOf(document, at(field)) === line.search(/\S/);
  };
  // The other one is written in the words of the file.
  const remove = (field: FieldSyntax, kept: FieldSyntax): TextChange[] | undefined => {
    const extent = fieldRange(document, field);
    const [from, to] = fieldRange(document, kept) ?? [0, 0];
    if (!extent || !isAlone(field)) return undefined;
    const [start, end] = linesOf(document, extent);
    const inside = words.filter((change) => from <= change.start && change.end <= to);
    return [...inside, { start, end, text: '' }].sort((a, b) => a.start - b.start);
  };
  const [withoutFirst, withoutSecond] = [remove(first, second), remove(second, first)];
  const keepFirst: Fix[] = withoutSecond ? [{ title: (l10n) => l10n('Keep the first'), changes: withoutSecond }] : [];
  const keepSecond: Fix[] = withoutFirst ? [{ title: (l10n) => l10n('Keep the second'), changes: withoutFirst }] : [];
  const isSame = sameValue(document, first, second);
  const extents = [first, second].flatMap((field) => {
    const extent = fieldRange(document, field);
    return extent ? [extent] : [];
  });
  return {
    ...(first.text !== second.text && {
      say: (l10n) => l10n('`{0}` and `{1}` are the same field. Keep one of them.', first.text, second.text),
    }),
    fixes: isSame ? [...keepFirst, ...keepSecond] : [...keepSecond, ...keepFirst],
    keys: keepFirst.length + keepSecond.length === 0 ? [[at(second), at(second) + 1]] : extents,
  };
}
