import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import { keyWord } from '../canvas/words';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';
import { insertion } from './textChanges';
import type { FieldLines } from './fieldLines';
import { blankLinesBetween, fieldLines } from './fieldLines';
import { indented, lineBreak } from './style';

/** The field that a block goes after: the nearest block before it on the canvas, else the last that is no block. */
function predecessor(document: CanvasDocument, all: readonly FieldLines[], id: BlockId): FieldLines | undefined {
  const earlier = blockIds.slice(0, blockIds.indexOf(id)).reverse();
  for (const other of earlier) {
    const block = document.blocks.find((each) => each.id === other);
    const found = block && all.find(({ field }) => field === block.field);
    if (found) return found;
  }
  const isBlock = ({ field }: FieldLines): boolean => document.blocks.some((block) => block.field === field);
  const firstBlock = all.findIndex(isBlock);
  return firstBlock < 0 ? all.at(-1) : all[firstBlock - 1];
}

function atEnd(document: CanvasDocument, lines: readonly string[]): TextChange {
  const { text } = document.source;
  const eol = lineBreak(document);
  const separate = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  return insertion(text.length, separate + lines.join(eol) + eol);
}

/**
 * The change that adds something at the top of the file, where a block has its place: after the nearest
 * block before it in the order of the canvas, set apart as the other blocks are.
 *
 * @param lines What to add, with its keys in column 0.
 * @returns `undefined` for a file that is no mapping with each field on lines of its own.
 */
export function insertAtBlock(document: CanvasDocument, id: BlockId, lines: readonly string[]): TextChange | undefined {
  if (document.form === 'empty') return atEnd(document, lines);
  const all = document.form === 'mapping' ? fieldLines(document) : undefined;
  const [first] = all ?? [];
  if (!all || !first) return undefined;
  const eol = lineBreak(document);
  const blank = eol.repeat(blankLinesBetween(document, all));
  const text = indented(lines, first.column).join(eol);
  const before = predecessor(document, all, id);
  if (!before) return insertion(first.start, text + eol + blank);
  // A tab after the last line would be taken for the indentation of what is below an empty key: it stays before that.
  const rest = document.source.text.slice(before.end);
  const at = rest.trim() === '' && rest.includes('\t') ? document.source.text.length : before.end;
  const isClosed = /[\r\n]$/.test(document.source.text.slice(0, at));
  return insertion(at, isClosed ? blank + text + eol : eol + blank + text);
}

/** The first line of a block in a document's language: its key. */
export function blockKeyLine({ language }: CanvasDocument, id: BlockId): string {
  return `${keyWord({ in: 'canvas' }, id, language)}:`;
}
