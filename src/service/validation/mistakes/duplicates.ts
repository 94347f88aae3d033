import { keyWord } from '../../../canvas/words';
import type { Extent } from '../../../parsing/extents';
import { blockExtent, fieldExtent, itemExtent } from '../../../parsing/extents';
import type { TextChange } from '../../../parsing/source';
import type { BlockSyntax, CanvasDocument, FieldSyntax, SyntaxProblem } from '../../../parsing/syntax';
import { locate } from '../../../parsing/syntax';
import { isEmpty, isScalar, span } from '../../../parsing/yaml';
import { fieldIdentity } from '../../../parsing/fields';
import type { Fix, Mistake } from './mistake';
import { columnOf, hasClearLines, indented, isFlowList, lineBreak } from '../../../edit/style';
import { textAfter } from '../../../edit/changes';
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
  if (block.form !== 'list' || isFlowList(block) || !first || !last) return undefined;
  const [from, to] = [itemLines(document, block, first), itemLines(document, block, last)];
  if (!from || !to) return undefined;
  const { source } = document;
  const keyLine = source.lineAt(locate(block.field.part, span(block.field.key))[0]);
  return { start: source.lineStart(keyLine + 1), end: to.end, column: from.dash };
}

/** Appends the items of one block to another, lines and comments as they are, and takes its key away. */
function mergeLines(
  document: CanvasDocument, first: BlockSyntax, second: BlockSyntax, words: readonly TextChange[],
): TextChange[] | undefined {
  const [into, from] = [bodyOf(document, first), bodyOf(document, second)];
  const extent = blockExtent(document, second);
  if (!into || !from || !extent) return undefined;
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
  const extent = blockExtent(document, second);
  if (!extent || second.form === 'other' || second.form === 'mapping') return undefined;
  const [start, end] = linesOf(document, extent);
  if (document.source.slice(start, end).replaceAll(/"[^"]*"|'[^']*'/g, '').includes('#')) return undefined;
  const changes = second.items.map((item) => {
    const [from, to] = itemExtent(document, item);
    const inside = words.filter((change) => from <= change.start && change.end <= to);
    const detached = detach(document, second, item, inside);
    const others = document.blocks.filter((block) => block !== second);
    return detached && insertItem({ ...document, blocks: others }, first.id, detached);
  });
  if (changes.some((each) => each === undefined)) return undefined;
  return [...changes.flatMap((each) => each ?? []), { start, end, text: '' }];
}

function sameValue({ source }: CanvasDocument, one: FieldSyntax, other: FieldSyntax): boolean {
  const text = ({ part, written }: FieldSyntax): string =>
    (written ? source.slice(...locate(part, span(written))).trim() : '');
  return isEmpty(other.value) || text(one) === text(other);
}

/** What there is to say of a key that stands twice. */
export interface Duplicate {
  /** If more than that it stands twice. */
  readonly say?: Mistake['say'];
  readonly fixes: readonly Fix[];
  /** Where it does not matter which language words are in, as the fix sees to that. */
  readonly keys: readonly Extent[];
}

/**
 * The ways to mend a key that stands twice: blocks are merged, and of other fields one is kept.
 *
 * @param words The changes that write the words of other languages in the file as it has them.
 */
export function duplicateAt(
  document: CanvasDocument, problem: SyntaxProblem, words: readonly TextChange[],
): Duplicate {
  const at = (field: FieldSyntax): number => locate(field.part, span(field.key))[0];
  const below = document.blocks.flatMap(({ fields, items }) => [fields, ...items.map((item) => item.fields)]);
  const lists = [document.fields, ...below];
  const fields = lists.find((each) => each.some((field) => !field.merged && at(field) === problem.start)) ?? [];
  const second = fields.find((field) => at(field) === problem.start);
  const first = second && fields.find((field) => fieldIdentity(field) === fieldIdentity(second));
  if (!first || first === second || !hasClearLines(document) || document.hasAnchors) return { fixes: [], keys: [] };
  const [one, other] = [first, second].map((field) => document.blocks.find((block) => block.field === field));
  if (one && other) {
    const changes = mergeLines(document, one, other, words) ?? mergeItems(document, one, other, words);
    const right = keyWord({ in: 'canvas' }, one.id, document.language);
    const rename = first.text === right || !isScalar(first.key) || first.key.type !== 'PLAIN'
      ? [] : [{ start: at(first), end: at(first) + first.text.length, text: right }];
    return {
      ...(first.text !== second.text && {
        say: (l10n) => l10n('`{0}` and `{1}` are the same block. Put all of its items in one.', first.text, second.text),
      }),
      fixes: changes ? [{ title: (l10n) => l10n('Merge them into one block'), changes: [...rename, ...changes] }] : [],
      keys: changes ? [[at(first), at(first) + 1], blockExtent(document, other) ?? [0, 0]] : [],
    };
  }
  const isAlone = (field: FieldSyntax): boolean => {
    const line = document.source.lineText(document.source.lineAt(at(field)));
    return columnOf(document, at(field)) === line.search(/\S/);
  };
  const remove = (field: FieldSyntax): TextChange[] | undefined => {
    const extent = fieldExtent(document, field);
    if (!extent || !isAlone(field)) return undefined;
    const [start, end] = linesOf(document, extent);
    return [{ start, end, text: '' }];
  };
  const [withoutFirst, withoutSecond] = [remove(first), remove(second)];
  const keepFirst: Fix[] = withoutSecond ? [{ title: (l10n) => l10n('Keep the first'), changes: withoutSecond }] : [];
  const keepSecond: Fix[] = withoutFirst ? [{ title: (l10n) => l10n('Keep the second'), changes: withoutFirst }] : [];
  const isSame = sameValue(document, first, second);
  const gone = isSame ? second : first;
  return {
    fixes: isSame ? [...keepFirst, ...keepSecond] : [...keepSecond, ...keepFirst],
    keys: keepFirst.length + keepSecond.length === 0 ? [] : [[at(gone), at(gone) + 1]],
  };
}
