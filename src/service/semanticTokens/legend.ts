/** The kinds of words that are marked, by the LSP's standard names, so that any editor has colours for them. */
export const tokenTypes = ['keyword', 'property', 'enumMember', 'variable', 'string'] as const;
export type TokenType = (typeof tokenTypes)[number];

/**
 * What else is said of a word. `foreign`: understood, but of another language than the file's, or spelled
 * otherwise. `deprecated`: about an item that was rejected.
 */
export const tokenModifiers = ['declaration', 'deprecated', 'foreign'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** A marked word: offsets from the start of the file. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Counted from 0. */
  readonly line: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** The LSP's numbers for a word's modifiers: a bit for each. */
export function modifierBits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}
