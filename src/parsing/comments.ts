import { Lexer } from 'yaml';

/** A comment, from its `#` to the end of its line; offsets in the text. */
interface Comment {
  readonly start: number;
  readonly end: number;
  /** As written, without white space at its end. */
  readonly text: string;
}

/** What the lexer says of what comes next; these stand for no characters of the text. */
const marks = { scalar: '\u001F', others: ['\u0002', '\u0018'] };

/** The comments of a text, as YAML has them, in their order. */
export function commentsOf(text: string): Comment[] {
  if (!text.includes('#')) return [];
  const comments: Comment[] = [];
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isScalar && lexeme === marks.scalar) {
      isScalar = true;
      continue;
    }
    if (!isScalar && marks.others.includes(lexeme)) continue;
    if (!isScalar && lexeme.startsWith('#')) {
      const written = lexeme.trimEnd();
      comments.push({ start: offset, end: offset + written.length, text: written });
    }
    isScalar = false;
    offset += lexeme.length;
  }
  return comments;
}
