/** `Intl.Segmenter`, which some browsers that VS Code for the Web runs in lack. */
const { Segmenter } = Intl as { readonly Segmenter?: typeof Intl.Segmenter };

const graphemes = Segmenter && new Segmenter(undefined, { granularity: 'grapheme' });
let words: Intl.Segmenter | undefined;

/** The grapheme clusters of a text. */
export function lettersOf(text: string): string[] {
  // Fast path for ASCII, which most texts are.
  if (/^[\x20-\x7e]*$/.test(text)) return text.split('');
  if (!graphemes) return text.match(/.[\p{M}\u200D]*/gsu) ?? [];
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The scripts that are written without spaces between words. */
const scripts = ['Thai', 'Lao', 'Khmer', 'Myanmar', 'Han', 'Hiragana', 'Katakana'];
const unspaced = new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');
/** Characters that may not end a line. */
const opening = /^[\p{Ps}\p{Pi}¿¡]+$/u;
/** Characters that may not start a line: anything but letters and digits, and iteration and length marks. */
const closing = /^[^\p{L}\p{N}]|^[\u30FC\u3005\u309D\u309E\u30FD\u30FEๆฯໆ]/u;

/**
 * The unbreakable pieces of a text without spaces: a single one, except in scripts without spaces between words.
 * Concatenated, they are the text.
 */
export function piecesOf(text: string): string[] {
  if (!unspaced.test(text)) return [text];
  const parts = Segmenter
    ? Array.from((words ??= new Segmenter(undefined, { granularity: 'word' })).segment(text), ({ segment }) => segment)
    : lettersOf(text);
  const pieces: string[] = [];
  let isOpen = false;
  for (const part of parts) {
    const last = pieces.at(-1);
    const staysWithLast = isOpen || (closing.test(part) && !opening.test(part));
    if (last !== undefined && staysWithLast) pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
    isOpen = opening.test(part);
  }
  return pieces;
}
