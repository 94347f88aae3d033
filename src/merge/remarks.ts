import type { FieldLines } from '../edit/fieldLines';
import { fieldLines } from '../edit/fieldLines';
import type { ItemLines } from '../edit/itemLines';
import { itemLines } from '../edit/itemLines';
import { isFlowList, keyStart } from '../edit/style';
import type { CanvasItem } from '../parsing/canvas';
import { itemOf } from '../parsing/canvas';
import type { Comment } from '../parsing/comments';
import { commentsOf } from '../parsing/comments';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';

/** What tells a field from others, however it is spelled. */
export function fieldName({ word, text }: FieldSyntax): string {
  return word?.id ?? text;
}

/** A comment, and what it is about. */
export interface Remark extends Comment {
  /** Its line without it, and without white space around. */
  readonly beside: string;
  /** The line that it is on, from 0. */
  readonly line: number;
  /** The item in whose lines it is, or that it stands above; or the last of a list that it ends. */
  readonly item: CanvasItem | undefined;
  /** The field of that item or else at the top, in whose lines it is or that it stands above; none at the end. */
  readonly field: string | undefined;
  /** Whether it is in the lines of that, rather than somewhere above or below. */
  readonly isWithin: boolean;
  /** Whether it comes behind all that the item says. */
  readonly isBelow: boolean;
  /** Whether a blank line sets it apart from what is below. */
  readonly isApart: boolean;
}

interface Stretch {
  readonly lines: ItemLines;
  readonly block: BlockSyntax;
  readonly item: ItemSyntax;
}

/** The items with lines of their own, in the order of the file. */
function itemStretches(document: CanvasDocument): Stretch[] {
  return document.blocks.filter((block) => !block.field.merged && !isFlowList(block)).flatMap((block) =>
    block.items.flatMap((item) => {
      const lines = itemOf(item) ? itemLines(document, block, item) : undefined;
      return lines ? [{ lines, block, item }] : [];
    })).sort((a, b) => a.lines.start - b.lines.start);
}

function topField(fields: readonly FieldLines[], offset: number): { at: FieldLines | undefined; isWithin: boolean } {
  const within = fields.find(({ start, end }) => start <= offset && offset < end);
  return { at: within ?? fields.find(({ start }) => start > offset), isWithin: within !== undefined };
}

/** Whether a blank line comes below a comment, and those that follow it. */
function isSetApart({ source }: CanvasDocument, line: number): boolean {
  let below = line + 1;
  while (source.lineText(below).trimStart().startsWith('#')) below++;
  return below < source.lineCount && source.lineText(below).trim() === '';
}

/** The field of an item that a comment in its lines is about: the next one, or that on its line. */
function fieldAbout({ item }: Stretch, start: number, hasOwnLine: boolean): FieldSyntax | undefined {
  const own = item.fields.filter(({ merged }) => !merged);
  return hasOwnLine ? own.find((each) => keyStart(each) > start) : own.findLast((each) => keyStart(each) < start);
}

/** The comments of a document with what they are about; `undefined` for one whose fields share lines. */
export function remarksIn(document: CanvasDocument): Remark[] | undefined {
  const { source } = document;
  const comments = commentsOf(source.text);
  if (comments.length === 0) return [];
  const fields = fieldLines(document);
  if (!fields) return undefined;
  const stretches = itemStretches(document);
  return comments.map((comment): Remark => {
    const { start } = comment;
    const line = source.lineAt(start);
    const beside = source.text.slice(source.lineStart(line), start).trim();
    const hasOwnLine = beside === '';
    const isApart = hasOwnLine && isSetApart(document, line);
    const of = { ...comment, beside, line };
    const within = stretches.find(({ lines }) => lines.start <= start && start < lines.end);
    if (within) {
      const about = fieldAbout(within, start, hasOwnLine);
      const isBelow = hasOwnLine && !about && start > locate(within.item.part, within.item.span)[0];
      const [item, field] = [itemOf(within.item) ?? undefined, about && fieldName(about)];
      return { ...of, item, field, isWithin: true, isBelow, isApart: isApart && !isBelow };
    }
    const top = topField(fields, start);
    const field = top.at && fieldName(top.at.field);
    const siblings = stretches.filter(({ block }) => hasOwnLine && top.isWithin && block.field === top.at?.field);
    const next = siblings.find(({ lines }) => lines.start > start);
    const sibling = next ?? siblings.at(-1);
    const item = sibling && itemOf(sibling.item);
    if (!item) {
      const { isWithin } = top;
      return { ...of, item: undefined, field, isWithin, isBelow: false, isApart: isApart && top.at !== undefined };
    }
    return { ...of, item, field: undefined, isWithin: false, isBelow: !next, isApart: isApart && next !== undefined };
  });
}
