import type { CST } from 'yaml';
import { Parser } from 'yaml';
import { trimmedEnd } from './change';

/** A column at which something in block style begins: as it was, and as it is to be. */
export interface Level {
  readonly old: number;
  readonly now: number;
  readonly parent: Level | undefined;
}

export type LeafType = CST.SourceToken['type'] | CST.FlowScalar['type'] | 'directive' | 'doc-end' | 'block-text';

/** A piece of the text with no white space around it to change: a scalar, a comment, a bracket, a dash. */
export interface Leaf {
  readonly type: LeafType;
  readonly start: number;
  readonly end: number;
  /** Its column if it is the first on its line; `undefined` for a comment that goes with what is around it. */
  readonly column: number | undefined;
  /** The column of its further lines, if it has any. */
  readonly inner: number;
  /** What it stands in. */
  readonly level: Level | undefined;
  /** The column of the further lines as they are, for the text of a block scalar. */
  readonly innerWas?: number;
  /** Whether line breaks after it belong to it, or their absence does. */
  readonly keepsEnd?: boolean;
}

/** Where tokens stand: the columns for those that begin a line. */
interface LeafContext {
  readonly column: number;
  /** The column of comments, where that is not told from what is around them: in flow style. */
  readonly comments: number | undefined;
  readonly level: Level | undefined;
}

/** What stands at a place: its own column if it begins a line, and the one for what is within it. */
interface Inside extends LeafContext {
  /** Further lines of a scalar. */
  readonly inner: number;
  /** The closing bracket of a flow collection. */
  readonly base: number;
  /** The column that indentation indicators of block scalars count from. */
  readonly parent: number;
}

const dash = 2;

function has(tokens: readonly CST.SourceToken[], type: CST.SourceToken['type']): boolean {
  return tokens.some((token) => token.type === type);
}

/** The tokens after the last of a type. */
function behind(tokens: readonly CST.SourceToken[], type: CST.SourceToken['type']): readonly CST.SourceToken[] {
  return tokens.slice(tokens.findLastIndex((token) => token.type === type) + 1);
}

/** Thrown for what is better left as it is. */
class LeftAlone extends Error {}

class Collector {
  readonly leaves: Leaf[] = [];

  constructor(private readonly tabSize: number) {}

  private leaf(
    type: LeafType, offset: number, source: string, { column, comments, level }: LeafContext, inner = 0,
  ): void {
    if (type === 'space' || type === 'newline') return;
    const isComment = type === 'comment';
    const length = isComment ? trimmedEnd(source, 0, source.length) : source.length;
    this.leaves.push({
      type, start: offset, end: offset + length, column: isComment ? comments : column, inner, level,
    });
  }

  private tokens(tokens: readonly CST.SourceToken[] | undefined, place: LeafContext): void {
    for (const { type, offset, source } of tokens ?? []) this.leaf(type, offset, source, place);
  }

  private node(token: CST.Token, place: Inside): void {
    switch (token.type) {
      case 'block-map':
        this.blockMap(token, place);
        return;
      case 'block-seq':
        this.blockSequence(token, place);
        return;
      case 'flow-collection':
        this.flowCollection(token, place);
        return;
      case 'block-scalar':
        this.blockScalar(token, place);
        return;
      case 'alias':
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        this.leaf(token.type, token.offset, token.source, place, place.inner);
        this.tokens(token.end, place);
        return;
      default:
        throw new LeftAlone();
    }
  }

  private blockMap({ items, indent }: CST.BlockMap, { column, level: parent }: Inside): void {
    const level: Level = { old: indent, now: column, parent };
    const place: Inside = {
      column, level, comments: undefined, inner: column + this.tabSize, base: column, parent: column,
    };
    /** What stands on the line of a `?` or a `:`, or below it. */
    const within = (isBelow: boolean, isBlock: boolean, shift: number): Inside => {
      const below = column + (isBelow ? this.tabSize : shift);
      return { ...place, column: below, inner: below, base: isBelow || isBlock ? below : column };
    };
    for (const { start, key, sep, value } of items) {
      const question = has(start, 'explicit-key-ind');
      this.tokens(start, place);
      if (key) {
        this.node(key, question ? within(has(behind(start, 'explicit-key-ind'), 'newline'), true, dash) : place);
      }
      // Where there is no value, comments below may stand where it would.
      const empty: Level = { old: indent + 1, now: column + this.tabSize, parent: level };
      // A colon on a line of its own is only at the column of its key where that has a `?`.
      const colon = key && !question ? column + this.tabSize : column;
      if (sep) this.afterKey(sep, { ...place, column: colon, level: value ? level : empty });
      if (!sep || !value) continue;
      const isBelow = has(behind(sep, 'map-value-ind'), 'newline');
      const isBlock = value.type === 'block-map' || value.type === 'block-seq';
      // A second colon on the line, as in `a: : b`, is a mapping for the parser, though it should not be one.
      if (key && !question && !isBelow && value.type === 'block-map') throw new LeftAlone();
      this.node(value, within(isBelow, isBlock, isBlock ? dash : this.tabSize));
    }
  }

  /** The `:` of a pair with its surroundings; what stands after the `:` is indented, if it begins a line. */
  private afterKey(sep: readonly CST.SourceToken[], place: Inside): void {
    let { column } = place;
    for (const { type, offset, source } of sep) {
      this.leaf(type, offset, source, { ...place, column });
      if (type === 'map-value-ind') column = place.base + this.tabSize;
    }
  }

  private blockSequence({ items, indent }: CST.BlockSequence, { column, level: parent }: Inside): void {
    const level: Level = { old: indent, now: column, parent };
    const inner = column + dash;
    for (const { start, value } of items) {
      const empty: Level = { old: indent + 1, now: inner, parent: level };
      for (const { type, offset, source } of start) {
        const isDash = type === 'seq-item-ind';
        const place = { column: isDash ? column : inner, comments: undefined, level: value ? level : empty };
        this.leaf(type, offset, source, place);
      }
      if (value) this.node(value, { column: inner, comments: undefined, level, inner, base: inner, parent: column });
    }
  }

  private flowCollection({ start, items, end }: CST.FlowCollection, place: Inside): void {
    this.tokens([start], place);
    const column = place.base + this.tabSize;
    const { level, parent } = place;
    const within: Inside = { column, comments: column, level, inner: column, base: column, parent };
    const value: Inside = { ...within, column: column + this.tabSize, inner: column + this.tabSize };
    for (const item of items) {
      this.tokens(item.start, within);
      if (item.key) this.node(item.key, within);
      this.tokens(item.sep, within);
      if (item.value) this.node(item.value, item.sep ? value : within);
    }
    const [bracket, ...rest] = end;
    if (!bracket) throw new LeftAlone();
    this.tokens([bracket], { ...place, column: place.base });
    this.tokens(rest, place);
  }

  private blockScalar({ props, source, indent }: CST.BlockScalar, place: Inside): void {
    let header = '';
    let offset = 0;
    for (const token of props) {
      if (token.type === 'block-scalar-header') header = token.source;
      else if (token.type !== 'space' && token.type !== 'comment' && token.type !== 'newline') throw new LeftAlone();
      offset = token.offset + token.source.length;
      this.tokens([token], place);
    }
    const keeps = header.includes('+');
    const hasText = /[^ \t\r\n]/.test(source);
    if (!hasText && !keeps) return;
    const digit = /\d/.exec(header)?.[0];
    // Lines without text are blank, however many spaces there are on them.
    const first = hasText ? /^(?:[ \t]*\r?\n)*( *)/.exec(source)?.[1]?.length ?? 0 : Infinity;
    const lineBreak = /\r?\n$/.exec(source)?.[0].length ?? 0;
    this.leaves.push({
      type: 'block-text', start: offset, end: offset + source.length - lineBreak, column: undefined,
      inner: digit === undefined ? place.inner : place.parent + Number(digit),
      innerWas: digit === undefined ? first : indent + Number(digit),
      level: place.level,
      keepsEnd: keeps || (lineBreak === 0 && !header.includes('-')),
    });
  }

  document(token: CST.Token): void {
    const place: Inside = {
      column: 0, comments: undefined, level: undefined, inner: 0, base: 0, parent: -1,
    };
    switch (token.type) {
      case 'document':
        this.tokens(token.start, place);
        if (token.value) {
          const { type } = token.value;
          // A text alone is no canvas, and has no column to go by.
          if (type !== 'block-map' && type !== 'block-seq' && type !== 'flow-collection') throw new LeftAlone();
          this.node(token.value, place);
        }
        this.tokens(token.end, place);
        return;
      case 'directive':
        this.leaf('directive', token.offset, token.source, place);
        return;
      case 'doc-end':
        this.leaf('doc-end', token.offset, token.source, place);
        this.tokens(token.end, place);
        return;
      case 'byte-order-mark':
      case 'comment':
      case 'space':
      case 'newline':
        this.tokens([token], place);
        return;
      default:
        throw new LeftAlone();
    }
  }
}

/**
 * The leaves of a text that has no errors, in order, with the columns they are to have; `undefined` if
 * there is something that is better left as it is.
 */
export function readLeaves(text: string, tabSize: number): readonly Leaf[] | undefined {
  const collector = new Collector(tabSize);
  try {
    for (const token of new Parser().parse(text)) collector.document(token);
  } catch (error) {
    if (error instanceof LeftAlone) return undefined;
    throw error;
  }
  return collector.leaves;
}
