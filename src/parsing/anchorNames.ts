import { Lexer } from 'yaml';

/** `&name` or `*name` in a text. */
export interface AnchorName {
  readonly name: string;
  readonly isAlias: boolean;
  /** Where the sign before the name stands, as an offset. */
  readonly start: number;
  /** The offset after the name. */
  readonly end: number;
}

/** What the lexer says between the pieces of the text: a document begins, a flow ends too early. */
const between = ['\x02', '\x18'];
/** The next piece is a scalar, whatever it looks like. */
const scalarNext = '\x1f';

/** The anchors and aliases of a text, in its order, whether or not they belong together. */
export function anchorNames(text: string): AnchorName[] {
  const names: AnchorName[] = [];
  let offset = 0;
  let isScalar = false;
  for (const piece of new Lexer().lex(text)) {
    if (!isScalar && between.includes(piece)) continue;
    if (!isScalar && piece === scalarNext) {
      isScalar = true;
      continue;
    }
    if (!isScalar && /^[&*]./.test(piece)) {
      names.push({ name: piece.slice(1), isAlias: piece.startsWith('*'), start: offset, end: offset + piece.length });
    }
    isScalar = false;
    offset += piece.length;
  }
  return names;
}
