import { Lexer } from 'yaml';

/** The comments of a text, as YAML has them, sorted. */
export function commentsIn(text: string): string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#')).map((token) => token.trimEnd()).sort();
}
