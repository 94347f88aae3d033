import { shortLine } from '../../../canvas/clean';
import type { Scope } from '../../../canvas/structure';
import { findKey, isExtensionKey } from '../../../canvas/words';
import type { TextChange } from '../../../parsing/source';
import type { Fix, Mistake } from './mistake';

/** A key and what is after its colon, in a text that begins with it. Lengths are in UTF-16 units. */
export interface WrittenKey {
  readonly key: string;
  /** How long the key is as written, with its quotes. */
  readonly length: number;
  /** Where the value begins, after colon and blanks; the text's length, if there is none. */
  readonly value: number;
}

const quotedKey = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?=\s|$)[ \t]*/;
const plainKey = /^((?:(?!\s#)[^:]|:(?!\s|$))*?)[ \t]*:(?=\s|$)[ \t]*/;

/** The key that a line begins with, if it has one. */
export function keyOf(text: string): WrittenKey | undefined {
  const first = text.charAt(0);
  if (first === '"' || first === "'") {
    const match = quotedKey.exec(text);
    const written = match?.[1];
    return match && written !== undefined
      ? { key: written.slice(1, -1), length: written.length, value: match[0].length }
      : undefined;
  }
  if (first === '' || '[]{},#&*!|>%@`?'.includes(first)) return undefined;
  const match = plainKey.exec(text);
  const written = match?.[1];
  return match && written !== undefined && written !== ''
    ? { key: written, length: written.length, value: match[0].length }
    : undefined;
}

/** A word that a colon follows directly, and more after it: but no address, and no time. */
const joined = /^([\p{L}_][\p{L}\p{M}\p{N}_-]*(?: [\p{L}\p{M}\p{N}_-]+)?)[ \t]*:(?![\s/:]|\d\d(?!\d))/u;

/**
 * The key that a text begins with whose colon has no space after it.
 *
 * @param isAlone Whether the text may be a name as well, so that only words that are keys there count.
 */
export function keyWithoutSpace(text: string, scope: Scope | undefined, isAlone: boolean): string | undefined {
  const match = joined.exec(text);
  const key = match?.[1];
  if (!match || key === undefined) return undefined;
  const isKnown = scope !== undefined && findKey(scope, key)?.languages.length;
  return isKnown || (!isAlone || isExtensionKey(key)) ? key : undefined;
}

/** A word, and what may stand after it in place of a colon. */
const bare = /^([\p{L}_][\p{L}\p{M}_]*)(?:([ \t]*[;=：])|(?=\s|$))/u;

/**
 * The key that a text begins with which has no colon, and how many characters stand in its place; `undefined` if it
 * begins with none that belongs there.
 */
export function keyWithoutColon(
  text: string, scope: Scope | undefined,
): { readonly key: string; readonly without: number } | undefined {
  const [, key, instead = ''] = bare.exec(text) ?? [];
  if (key === undefined || scope === undefined || (findKey(scope, key)?.languages.length ?? 0) === 0) return undefined;
  return { key, without: instead.length };
}

/** A key without a colon, or with something else in place of one. */
export function missingColon(text: string, start: number, length: number, without: number): Mistake {
  const at = start + length;
  const isTight = /^\S/.test(text.slice(length + without));
  return {
    code: 'yaml-syntax', start, end: at + without,
    say: (l10n) => l10n('A colon is missing behind this key: `key: value`.'),
    fixes: [{
      title: (l10n) => l10n('Put a colon behind it'), changes: [{ start: at, end: at + without, text: isTight ? ': ' : ':' }],
    }],
  };
}

/** A text after those changes that are in it, in its order. Offsets count from where the text begins at `start`. */
export function textWith(text: string, start: number, changes: readonly TextChange[]): string {
  let [result, at] = ['', 0];
  for (const change of changes) {
    if (change.end > start + text.length) continue;
    result += text.slice(at, change.start - start) + change.text;
    at = change.end - start;
  }
  return result + text.slice(at);
}

/**
 * A key without a space after its colon.
 *
 * @param inValue What is wrong with the value once it is one, such as `@home`: it is mended with the space.
 */
export function missingSpaceBehindColon(text: string, start: number, inValue: readonly Mistake[] = []): Mistake {
  const colon = start + text.indexOf(':') + 1;
  const more = inValue.flatMap(({ fixes }) => fixes[0]?.changes ?? []);
  const changes = [{ start: colon, end: colon, text: ' ' }, ...more];
  const right = textWith(text, start, changes);
  const title: Fix['title'] = more.length === 0
    ? (l10n) => l10n('Put a space behind the colon') : (l10n) => l10n('Change to `{0}`', shortLine(right));
  return {
    code: 'missing-space', start, end: start + text.length,
    say: (l10n) => l10n('A space is missing behind the colon: write `{0}`.', shortLine(right)), fixes: [{ title, changes }],
  };
}

/**
 * A dash without a space after it.
 *
 * @param also What else is changed in the line, as far as that is found out later.
 */
export function missingSpaceBehindDash(text: string, start: number, also: readonly TextChange[]): Mistake {
  const space = { start: start + 1, end: start + 1, text: ' ' };
  return {
    code: 'missing-space', start, end: start + text.length,
    say: (l10n) => l10n('A space is missing behind the dash: write `{0}`.', shortLine(textWith(text, start, [space, ...also]))),
    fixes: [{ title: (l10n) => l10n('Put a space behind the dash'), changes: [space] }],
  };
}
