/** What is not what it looks like: special spaces, characters that nobody sees, curly quotes. */
const special = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF“”„‘‚]/;
/** What may be a key, up to the colon that nothing but a value is to stand after. */
const keyBefore = /(?:^|[{,[])[ \t]*(?:-[ \t]+)?[\p{L}_][^\s:]*(?: \S+)? *$/u;
const bullet = /[-*+–—·•‣▪▸►◦○●∙⁃−‐\d]/;
/** The header of a block scalar, up to the end of its line. */
const blockHeader = /^[|>][-+1-9]{0,2}[ \t]*(?:#.*)?\r?$/;

const tab = 9;
const space = 32;
const hash = 35;
const colon = 58;
const folded = 62;
const literal = 124;

function isBlank(code: number): boolean {
  return code === space || code === tab;
}

/** Whether a line may have a slip in it, whatever is around it. */
function isLineSuspicious(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) {
      if (special.test(text.charAt(at))) return true;
    } else if (code === hash) {
      if (/[\s-]/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1))) return true;
    } else if (code === colon && !isBlank(text.charCodeAt(at + 1)) && /[^\s/]/.test(text.charAt(at + 1))) {
      if (keyBefore.test(text.slice(start, at))) return true;
    }
  }
  return false;
}

/** The end of the text of a line, without blanks. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= space) at--;
  return at;
}

/** Whether a line ends in the header of a block scalar. */
function opensBlock(text: string, start: number, end: number): boolean {
  for (const mark of [literal, folded]) {
    const at = text.lastIndexOf(String.fromCharCode(mark), end);
    if (at > start && isBlank(text.charCodeAt(at - 1)) && blockHeader.test(text.slice(at, end))) return true;
  }
  return false;
}

/**
 * Whether a text may have a slip in it that YAML finds nothing wrong with: a quick look, as it is taken of every item.
 *
 * @param text Whole lines.
 */
export function isSuspicious(text: string): boolean {
  let block = Infinity;
  let listColumn = -1;
  let isBelowKey = false;
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    let first = start;
    while (first < end && isBlank(text.charCodeAt(first))) first++;
    const column = first - start;
    const isText = first < end && text.charCodeAt(first) !== 13;
    if (isText && column <= block) {
      block = Infinity;
      if (isLineSuspicious(text, start, end)) return true;
      const isDash = text.charAt(first) === '-' && (first + 1 >= end || /\s/.test(text.charAt(first + 1)));
      const isInList = isDash && (isBelowKey || column === listColumn);
      if (start > 0 && !isInList && bullet.test(text.charAt(first))) return true;
      listColumn = isDash ? column : Math.min(listColumn, column);
      isBelowKey = text.charCodeAt(trimmedEnd(text, first, end) - 1) === colon;
      if (opensBlock(text, start, end)) block = column;
    }
    start = end === feed ? end + 1 : text.length;
  }
  return false;
}
