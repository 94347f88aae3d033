import { unquoted } from './lines';

/** A `[` or `{` that is open at a place. */
interface Frame {
  readonly bracket: '[' | '{';
  /** In a mapping, the key whose value is being written; `undefined` where a key is expected. */
  key: string | undefined;
  /** What else is in it before the place: keys of a mapping, elements of a list. */
  readonly entries: string[];
}

/** The brackets open at the end of a text in flow style, outermost first, and the word it ends in. */
export interface FlowPlace {
  readonly frames: readonly Frame[];
  /** The offset where the last word begins, after its opening quote if it has one. */
  readonly wordStart: number;
  readonly quote: '"' | "'" | undefined;
  readonly inComment: boolean;
}

/**
 * Reads a text from outside any bracket or quote up to a place in it. A quote that is still open where its
 * line ends counts as closed there: in half-typed text it most likely was forgotten.
 */
export function readFlow(text: string): FlowPlace {
  const frames: Frame[] = [];
  let wordStart = 0;
  let quote: '"' | "'" | undefined;
  let inComment = false;
  let word = '';

  const finish = (next: number): void => {
    const frame = frames.at(-1);
    const finished = word.trim();
    if (frame && finished !== '' && (frame.bracket === '[' || frame.key === undefined)) frame.entries.push(finished);
    word = '';
    wordStart = next;
  };

  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') {
      quote = undefined;
      inComment = false;
      if (word.trim() === '') wordStart = at + 1;
      continue;
    }
    if (inComment) continue;
    if (quote) {
      if (character === '\\' && quote === '"') at++;
      else if (character === quote) quote = undefined;
      else word += character;
      continue;
    }
    const frame = frames.at(-1);
    const before = at === 0 ? ' ' : text.charAt(at - 1);
    if (character === '#' && /\s/.test(before)) {
      inComment = true;
    } else if ((character === '"' || character === "'") && word.trim() === '') {
      quote = character;
      wordStart = at + 1;
    } else if ((character === '[' || character === '{') && word.trim() === '') {
      frames.push({ bracket: character, key: undefined, entries: [] });
      word = '';
      wordStart = at + 1;
    } else if (frame && (character === ']' || character === '}')) {
      finish(at + 1);
      frames.pop();
    } else if (frame && character === ',') {
      finish(at + 1);
      frame.key = undefined;
    } else if (frame?.bracket === '{' && character === ':' && frame.key === undefined && /^(\s|$|[,[\]{}"'])/.test(text.slice(at + 1))) {
      const key = word.trim();
      finish(at + 1);
      frame.key = key;
    } else if (word === '' && /\s/.test(character)) {
      wordStart = at + 1;
    } else {
      word += character;
    }
  }
  return { frames, wordStart, quote, inComment };
}

/**
 * What is in a bracket after a place, up to where it is closed: keys of a mapping, elements of a list,
 * without quotes. What the text begins with belongs to the place itself, and is left out.
 *
 * @param quote The quote that the text begins in.
 */
export function entriesBehind(text: string, bracket: Frame['bracket'], quote: FlowPlace['quote']): string[] {
  const entries: string[] = [];
  let depth = 0;
  let word = '';
  let inside: string | undefined = quote;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (inside !== undefined) {
      if (character === inside || character === '\n') inside = undefined;
    } else if (character === '#' && /^\s?$/.test(text.charAt(at - 1))) {
      while (at + 1 < text.length && text.charAt(at + 1) !== '\n') at++;
      continue;
    } else if ((character === '"' || character === "'") && word.trim() === '') inside = character;
    else if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && depth-- === 0) break;
    else if (depth === 0 && character === ',') {
      entries.push(word);
      word = '';
      continue;
    }
    word += character;
  }
  entries.push(word);
  return entries.slice(1).map((entry) => unquoted((bracket === '{' ? entry.split(':')[0] ?? '' : entry).trim()));
}
