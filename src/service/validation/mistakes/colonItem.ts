import type { LanguageId } from '../../../canvas/languages';
import type { Scope } from '../../../canvas/structure';
import { findKey, isExtensionKey, keyWord } from '../../../canvas/words';
import type { TextChange } from '../../../parsing/source';
import { suggestKey } from '../suggestions';
import type { WrittenKey } from './keys';
import { keyOf } from './keys';
import type { Line } from './lines';
import { beginsEntry, hasContent } from './lines';
import { bulletOf, textWithFields } from './lists';
import type { Mistake } from './mistake';
import { colonInText, quoted } from './quoting';

/** An item that begins with a key that the format does not know. */
interface Entry {
  readonly line: Line;
  /** Where the text after the dash begins. */
  readonly at: number;
  /** The column of that, and of the dash. */
  readonly column: number;
  readonly dash: number;
  readonly scope: Scope;
  readonly key: WrittenKey;
}

/** An item whose name was taken for a key. */
interface Slip {
  readonly mistake: Mistake;
  /** Whether the item has fields, once it is mended. */
  readonly isMapping: boolean;
  /** The column of fields that stand below the name as if it were a key. */
  readonly nested?: number;
  /** The change that takes the colon away, where a list stands below the name: what is wrong is told of that. */
  readonly colon?: TextChange;
}

/** Tells items whose name has a colon from those with a key of their own. */
export class ColonItem {
  constructor(
    private readonly source: string, private readonly lines: readonly Line[], private readonly language: LanguageId,
  ) {}

  /** What is below an item, up to the next. */
  private below({ line: { index }, dash }: Entry): Line[] {
    const found: Line[] = [];
    for (const line of this.lines.slice(index + 1)) {
      if (!hasContent(line)) continue;
      if (line.column <= dash) break;
      found.push(line);
    }
    return found;
  }

  /** Whether a word may be a key that is not spelled well: keys are one word, without capitals. */
  private isNearKey(scope: Scope, key: string): boolean {
    const near = suggestKey(scope, key, this.language)?.word;
    return near !== undefined && (/^[\p{Ll}_-]+$/u.test(key) || near === keyWord(scope, 'name', this.language));
  }

  /** The slip, if the item is one; `undefined` if its key is one, or may be. */
  find(entry: Entry): Slip | undefined {
    const { at, column, dash, scope, key, line } = entry;
    const written = this.source.slice(at, at + key.length);
    const known = findKey(scope, key.key);
    // Someone who writes `Note: …` as all there is of an item gives it that name.
    const mayBeKey = known ? known.languages.length > 0 || known.id === 'name' : this.isNearKey(scope, key.key);
    if (isExtensionKey(key.key) || mayBeKey || /^[<?]/.test(written) || key.key === '') return undefined;
    const text = this.source.slice(at, line.end);
    const comment = text.search(/\s#/);
    const whole = comment < 0 ? text : text.slice(0, comment).trimEnd();
    const value = whole.slice(key.value);
    if (/^[[{|>&*!]/.test(value)) return undefined;
    const below = this.below(entry);
    const keys = below.map(({ text: each }) => keyOf(each)?.key);
    const isField = (each: string | undefined): boolean => each !== undefined && findKey(scope, each) !== undefined;
    const siblings = keys.filter((each, index) => below[index]?.column === column && isField(each));
    const name = keyWord(scope, 'name', this.language);
    if (siblings.some((each) => each !== undefined && findKey(scope, each)?.id === 'name')) return undefined;
    if (siblings.length > 0) {
      const fixed = { title: colonInText('', 0).fixes[0]?.title ?? (() => ''), changes: [{ start: at, end: at + whole.length, text: `${name}: ${quoted(whole)}` }] };
      return { mistake: colonInText(whole, at, [fixed]), isMapping: true };
    }
    const [first] = below;
    if (value === '' && first && first.column > dash + 1 && (beginsEntry(first) || bulletOf(first.text) !== '')) {
      const colon = { start: at + key.length, end: this.source.indexOf(':', at + key.length) + 1, text: '' };
      return { mistake: colonInText(whole, at), isMapping: false, colon };
    }
    if (value === '' && first && first.column > column && isField(keys[0])) {
      const mistake = textWithFields(written, name, at);
      const colon = this.source.indexOf(':', at + key.length);
      const fixes = mistake.fixes.map((fix) => ({ ...fix, changes: [...fix.changes, { start: at + key.length, end: colon + 1, text: '' }] }));
      return { mistake: { ...mistake, fixes }, isMapping: true, nested: first.column };
    }
    if (below.length > 0) return undefined;
    return { mistake: colonInText(whole, at), isMapping: false };
  }
}
