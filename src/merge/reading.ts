import { commentsOf } from '../parsing/comments';
import { behindColon, keyStart } from '../edit/style';
import type { CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import type { Node } from '../parsing/yaml';
import { isAlias, isMap, isScalar, isSeq } from '../parsing/yaml';
import type { Leaf } from './entries';
import { CommentedLines } from './commentedLines';

/** Names items, so that an item has one name in all versions. */
export type Naming = (item: ItemSyntax) => string;

/** Whether a node has no anchor, which others may lead to, and no tag. */
export function isUnmarked(node: Node | null): boolean {
  if (node === null || isAlias(node)) return true;
  return (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor === undefined && node.tag === undefined;
}

/** Whether a node is written in its place, and without an anchor or a tag. */
export function isPlain(node: Node | null): boolean {
  return !isAlias(node) && isUnmarked(node);
}

/** Whether a text is on one line, and without comments: then it can be moved in and out of braces. */
export function isSimple(text: string): boolean {
  return !/[\r\n]/.test(text) && commentsOf(text).length === 0;
}

/** The comments in something, without the one after it, which is the last with that text. */
export function withoutTail(comments: readonly string[], tail: string): readonly string[] {
  return tail === '' ? comments : comments.toSpliced(comments.lastIndexOf(tail), 1);
}

/** A document that is read as entries. Offsets are UTF-16 code units; lines count from 0, and end before `to`. */
export class Reading {
  readonly lines: CommentedLines;

  constructor(readonly document: CanvasDocument, readonly nameOf: Naming) {
    this.lines = new CommentedLines(document);
  }

  lineAt(offset: number): number {
    return this.document.source.lineAt(offset);
  }

  slice(start: number, end: number): string {
    return this.document.source.text.slice(start, end);
  }

  /** The key of a field with its colon; `undefined` for one written in another way. */
  keyText(field: FieldSyntax): string | undefined {
    const colon = isScalar(field.key) ? behindColon(this.document, field) : undefined;
    return colon === undefined ? undefined : this.slice(keyStart(this.document, field), colon);
  }

  /** A value on some lines that is taken as a whole. */
  leaf(meaning: string, from: number, to: number): Leaf {
    return { kind: 'leaf', meaning, comments: this.lines.commentsIn(from, to) };
  }

  /** A value that is not understood: it is compared as it is written too, but for comments and indentation. */
  opaque(meaning: string, from: number, to: number): Leaf {
    const code = this.lines.dedented(from, to, 0).map((line, index) => {
      const tail = this.lines.tail(from + index);
      return tail === '' ? line : line.slice(0, line.lastIndexOf(tail));
    });
    const written = code.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
    return this.leaf(`${meaning} ${written.join('\n')}`, from, to);
  }
}
