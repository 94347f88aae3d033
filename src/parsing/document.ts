import type { Document, DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';
import { Composer, CST, Lexer, Parser, YAMLParseError } from 'yaml';

/**
 * How deep lists and mappings may stand in one another. No canvas comes near; without a bound, what a text costs
 * would depend on how much of the stack is left.
 */
const maxNesting = 200;

/** Thrown where a text is nested deeper than that. */
class TooDeep extends Error {
  constructor(readonly offset: number) {
    super('Nested too deeply');
  }
}

/**
 * The tokens of a text, one for each document.
 *
 * @param dropped Is given the offsets of what the composer would leave out without a word.
 */
function* tokensOf(text: string, dropped: number[]): Generator<CST.Token> {
  const parser = new Parser();
  const noted = function* (tokens: Iterable<CST.Token>): Generator<CST.Token> {
    for (const token of tokens) {
      if (token.type === 'document') dropped.push(...withoutColon(token));
      yield token;
    }
  };
  let hasExplicitKey = false;
  for (const lexeme of new Lexer().lex(text)) {
    hasExplicitKey ||= lexeme === '?';
    yield* hasExplicitKey ? noted(parser.next(lexeme)) : parser.next(lexeme);
    if (parser.stack.length > maxNesting) throw new TooDeep(parser.offset);
  }
  yield* hasExplicitKey ? noted(parser.end()) : parser.end();
}

/** Where something stands after a key that has its `?`, and no `:` before it: the composer leaves it out. */
function withoutColon(document: CST.Document): number[] {
  const offsets: number[] = [];
  CST.visit(document, ({ key, sep, value }) => {
    const isLost = key && value && sep?.some(({ type }) => type === 'map-value-ind') !== true;
    if (isLost) offsets.push(value.offset);
  });
  return offsets;
}

/**
 * The first YAML document of a text, with an error on the second if there is one; as `parseDocument` of the `yaml`
 * package gives it, but for texts that are nested deeper than {@link maxNesting}.
 *
 * @returns For those, the offset at which they are too deep.
 */
export function readDocument(
  text: string, options: ParseOptions & DocumentOptions & SchemaOptions,
): { readonly document: Document.Parsed } | { readonly tooDeepAt: number } {
  try {
    return withoutCallStacks(() => {
      const dropped: number[] = [];
      const [document, second] = firstTwo(new Composer(options).compose(tokensOf(text, dropped), true, text.length));
      if (!document) return { tooDeepAt: 0 };
      for (const offset of dropped) {
        document.errors.push(new YAMLParseError([offset, offset + 1], 'BAD_INDENT', 'All sequence items must start at the same column'));
      }
      if (second) {
        document.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'More than one document'));
      }
      return { document };
    });
  } catch (error) {
    if (error instanceof TooDeep) return { tooDeepAt: error.offset };
    throw error;
  }
}

/** No one reads the call stacks of what is wrong with a file, and each costs more than the rest of its error. */
function withoutCallStacks<T>(read: () => T): T {
  if (!('stackTraceLimit' in Error)) return read();
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return read();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function firstTwo<T>(all: Iterable<T>): T[] {
  const found: T[] = [];
  for (const each of all) if (found.push(each) === 2) break;
  return found;
}
