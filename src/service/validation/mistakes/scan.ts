import type { LanguageId } from '../../../canvas/languages';
import { languageOf } from '../../../canvas/languages';
import type { BlockId } from '../../../canvas/structure';
import { isBlockId } from '../../../canvas/structure';
import { findKey, isExtensionKey, keyWord } from '../../../canvas/words';
import type { TextChange } from '../../../parsing/source';
import type { ProblemCode } from '../codes';
import { ColonItem } from './colonItem';
import type { Draft } from './drafts';
import { alsoChange, Drafts } from './drafts';
import { flowMistakes } from './flow';
import type { Frame } from './frames';
import { frameBelow, holdsList, holdsNumber, holdsText, knows, languageOfColor } from './frames';
import { invisible, leadingBlank, unseenIn, wrongBlank } from './invisible';
import { keyOf, keyWithoutColon, keyWithoutSpace, missingColon, missingSpaceBehindColon, missingSpaceBehindDash } from './keys';
import type { Line } from './lines';
import { linesOf } from './lines';
import { bulletOf, indentTo, listBehindKey, missingBrackets, missingDash, missingItems, textWithFields, wrongBullet, wrongIndentation } from './lists';
import type { Mistake } from './mistake';
import { SubBullets } from './subBullets';
import { unreadNumber } from './quoting';
import type { ReadValue } from './values';
import { readValue } from './values';

/** How a text is to be looked at. */
export interface ScanOptions {
  /** What its first line is in, the outermost first. */
  readonly frames: readonly Frame[];
  /** Whether YAML finds something wrong with it. If not, only what says something else than was meant is looked for. */
  readonly isBroken: boolean;
  readonly language: LanguageId;
}

/** Lines that are moved along with one above them. */
interface Shift {
  /** Lines in this column or to the right of it. */
  readonly column: number;
  readonly delta: number;
  readonly draft: Draft;
  /** Whether each key for a name among them begins another item. */
  readonly isItems?: boolean;
}

/** Lines of a block scalar that are not indented as such. */
interface Stray {
  readonly draft: Draft;
  /** The column of the first of them. */
  readonly column: number;
}

/** What a line begins with. */
type Beginning =
  | {
    readonly kind: 'dash'; readonly gap: number; readonly mistake?: Mistake | undefined; readonly run?: string;
    /** What else is changed in the line, for what is said of it. */
    readonly also?: TextChange[];
  }
  | {
    readonly kind: 'key'; readonly key: string; readonly isJoined: boolean;
    /** How many characters stand where its colon should. */
    readonly without?: number;
  }
  | { readonly kind: 'text' };

/** The kind of slip that blanks are: the same special character in other places is no other. */
function runOf(blank: string): string {
  return `blank ${[...new Set(blank)].filter((character) => character !== ' ').join('')}`;
}

/** Reads a text line by line, as its author saw it, and notes where that is not what YAML sees. */
class Scanner {
  private readonly drafts = new Drafts();
  private readonly frames: Frame[];
  private readonly lines: readonly Line[];
  private readonly subBullets: SubBullets;
  private shift: Shift | undefined;
  /** Lines up to this offset belong to a value that began before. */
  private until = 0;
  /** In a block scalar, the column that its lines stand to the right of, and that of the first. */
  private literal: { readonly column: number; first?: number; stray?: Stray } | undefined;
  /** The change that takes away the colon behind the item at hand, if a list stands below that. */
  private listColon: readonly TextChange[] = [];
  /** What is wrong with the beginning of the line at hand: what is wrong with the rest is mended, and told, with it. */
  private slip: { readonly draft: Draft; readonly also: TextChange[] } | undefined;
  /** The last dash without a space behind it: keys may stand right below it, as they stand below each other. */
  private dashSlip: { readonly draft: Draft; readonly column: number } | undefined;
  /** How the blanks before the line at hand are mended, if there is something wrong with them. */
  private indent: { readonly draft: Draft; readonly line: Line } | undefined;

  constructor(private readonly source: string, private readonly options: ScanOptions) {
    this.frames = options.frames.map((frame) => ({ ...frame }));
    this.lines = linesOf(source);
    this.subBullets = new SubBullets(source, options.language);
  }

  scan(): Mistake[] {
    this.lines.forEach((line, index) => this.look(line, index));
    this.subBullets.finish();
    return this.drafts.all;
  }

  private get top(): Frame {
    return this.frames.at(-1) ?? { kind: 'mapping', column: 0, isOpen: false };
  }

  private has(kind: Frame['kind'], column: number): boolean {
    return this.frames.some((frame) => frame.kind === kind && frame.column === column);
  }

  private look(line: Line, index: number): void {
    this.slip = undefined;
    if (line.text === '') return;
    const isRemark = line.text.startsWith('#');
    if (line.start < this.until || this.isLiteral(line)) {
      this.moveAlong(line);
      return;
    }
    if (this.isStray(line)) {
      this.indentStray(line);
      return;
    }
    this.literal = undefined;
    if (isRemark) {
      this.moveAlong(line);
      return;
    }
    if (line.column === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(line.text)) {
      this.frames.length = 1;
      return;
    }
    // The next item, and no key of the one before.
    const { dashSlip, shift } = this;
    const isAmongKeys = shift !== undefined && (shift.draft === dashSlip?.draft || shift.isItems === true);
    if (isAmongKeys && shift.column === line.column && this.has('list', line.column) && line.text.startsWith('-')) this.shift = undefined;
    const begins = this.beginning(line);
    const column = this.isNewItem(line, begins) ? line.column : this.moveAlong(line, begins);
    if (begins.kind === 'dash') this.dash(line, column, begins, index);
    else if (begins.kind === 'key') this.key(line, column, begins);
    else this.text(line, column);
  }

  /** Where a line is to be, as far as it is moved along with those above it. */
  private shifted(column: number): number {
    return this.shift && column >= this.shift.column ? column + this.shift.delta : column;
  }

  /** Whether a line is one of a block scalar. */
  private isLiteral(line: Line): boolean {
    if (!this.literal || this.shifted(line.column) <= this.literal.column) return false;
    const plain = line.indent.search(/[^ ]|$/);
    if (this.options.isBroken && plain < line.indent.length && plain <= this.literal.column) return false;
    this.literal.first ??= line.column;
    return line.column >= this.literal.first || !this.options.isBroken;
  }

  /** Whether a line is one of a block scalar by what it says, though not by its indentation. */
  private isStray({ column: written, text }: Line): boolean {
    if (!this.literal || !this.options.isBroken) return false;
    const column = this.shifted(written);
    const list = this.frames.findLast((frame) => frame.kind === 'list');
    if (list && column <= list.column) return false;
    const isKey = (key: string): boolean =>
      this.frames.some(({ scope }) => scope && (findKey(scope, key) !== undefined || isExtensionKey(key)));
    const key = keyOf(text)?.key;
    if (key !== undefined) return this.literal.stray?.column === written && !isKey(key);
    return !text.startsWith('#') && !isKey(text) && !/^(?:---|\.\.\.)/.test(text);
  }

  /** Indents a line as the block scalar that it is of. */
  private indentStray(line: Line): void {
    if (!this.literal) return;
    const { column, first = column + 2, stray } = this.literal;
    const right = first + Math.max(0, line.column - (stray?.column ?? line.column));
    if (stray) {
      alsoChange(stray.draft, indentTo(line, right));
      return;
    }
    const mistake = /[^ ]/.test(line.indent)
      ? invisible(line.indent, line.start, ' '.repeat(right)) : wrongIndentation(line, right);
    this.literal.stray = { draft: this.drafts.add(mistake), column: line.column };
  }

  /** Whether a line that would be moved along is the next item without a dash. */
  private isNewItem({ column }: Line, begins: Beginning): boolean {
    const list = this.frames.findLast((frame) => frame.kind === 'list');
    return this.shift?.isItems === true && column === this.shift.column && begins.kind === 'key' && this.top.hasName === true
      && list?.items !== undefined && findKey({ in: 'item', block: list.items }, begins.key)?.id === 'name';
  }

  /** Moves a line along with those above it, and gives the column that it should be in. */
  private moveAlong(line: Line, begins?: Beginning): number {
    const { shift } = this;
    if (!shift) return this.plainIndent(line, line.column, begins);
    const frameKind = begins?.kind === 'dash' ? 'list' : 'mapping';
    const moved = line.column + shift.delta;
    const isInPlace = begins && line.column > shift.column && shift.delta > 0
      && this.has(frameKind, line.column) && !this.has(frameKind, moved);
    if (line.column < shift.column || isInPlace) {
      this.shift = undefined;
      return this.plainIndent(line, line.column, begins);
    }
    alsoChange(shift.draft, indentTo(line, moved));
    this.subBullets.add(shift.draft, line);
    return moved;
  }

  /** Lets a line be indented with plain spaces, where it is not part of a text. */
  private plainIndent(line: Line, column: number, begins?: Beginning): number {
    const indent = this.source.slice(line.start, line.at);
    const isBom = line.start === 0 && indent === '\uFEFF';
    if (!begins || isBom || !/[^ ]/.test(indent)) return column;
    const isText = begins.kind === 'text' && !this.options.isBroken;
    if (isText || (!this.options.isBroken && wrongBlank(indent) === '')) return column;
    const draft = this.drafts.addToRun(runOf(indent), invisible(indent, line.start, ' '.repeat(column)));
    this.indent = { draft, line };
    return column;
  }

  /** Notes that a line is in the wrong column, and moves those below it along. */
  private misplaced(line: Line, right: number): void {
    let draft: Draft;
    if (this.indent?.line === line) {
      ({ draft } = this.indent);
      const changes = draft.fixes[0]?.changes ?? [];
      const at = changes.findIndex(({ start }) => start === line.start);
      changes.splice(at, 1, indentTo(line, right));
    } else draft = this.drafts.add(wrongIndentation(line, right));
    this.shift = { column: line.column, delta: right - line.column, draft };
  }

  private beginning(line: Line): Beginning {
    const { text, at, column } = line;
    const shifted = this.shifted(column);
    const gap = /^-[ \t]*/.exec(text)?.[0].length ?? 0;
    if (text === '-' || gap > 1) {
      const tab = text.slice(1, gap).search(/\t/);
      if (tab >= 0 && this.options.isBroken && keyOf(text.slice(gap))) {
        return { kind: 'dash', gap, mistake: invisible(text.slice(1, gap), at + 1, ' '), run: 'blank \t', also: [] };
      }
      const blank = wrongBlank(text.slice(gap));
      return blank === '' ? { kind: 'dash', gap } : { kind: 'dash', gap: gap + blank.length, mistake: invisible(blank, at + gap, ''), run: runOf(blank) };
    }
    if (gap === 1) {
      const blank = leadingBlank(text.slice(1));
      if (blank !== '') {
        return { kind: 'dash', gap: 1 + blank.length, mistake: invisible(blank, at + 1, ' '), run: runOf(blank) };
      }
      if (/^-[^-]/.test(text) && this.mayBeItem(shifted)) {
        const also: TextChange[] = [];
        return { kind: 'dash', gap: 1, mistake: missingSpaceBehindDash(text, at, also), run: 'dash', also };
      }
    }
    const isStar = this.options.isBroken && /^\*[\p{L}\p{N}]/u.test(text) && !this.source.includes('&');
    const bullet = isStar ? '*' : bulletOf(text);
    if (bullet !== '' && this.mayBeItem(shifted)) {
      const also: TextChange[] = [];
      return { kind: 'dash', gap: bullet.length, mistake: wrongBullet(text, bullet, at, also), run: 'bullet', also };
    }
    const key = keyOf(text);
    if (key) return { kind: 'key', key: key.key, isJoined: false };
    const scope = this.scopeAt(shifted);
    const isAlone = !this.options.isBroken || !this.has('mapping', shifted);
    const joined = keyWithoutSpace(text, scope, isAlone)
      ?? (scope?.in === 'block' ? keyWithoutSpace(text, { in: 'item', block: scope.block }, true) : undefined);
    if (joined !== undefined) return { kind: 'key', key: joined, isJoined: true };
    const bare = keyWithoutColon(text, scope);
    const id = scope && bare && findKey(scope, bare.key)?.id;
    // Below a block, a word may as well be an item that lacks its dash.
    const isKey = scope?.in === 'block' && !this.has('mapping', shifted)
      ? text === bare?.key ? id === 'items' : id === 'focus' && this.options.isBroken
      : this.options.isBroken && this.has('mapping', shifted);
    return bare && isKey ? { kind: 'key', isJoined: false, ...bare } : { kind: 'text' };
  }

  /** The mapping that a key in a column is of. */
  private scopeAt(column: number): Frame['scope'] {
    const frame = this.frames.findLast((each) => each.kind === 'mapping' && each.column === column);
    if (frame) return frame.scope;
    return this.top.isOpen && column > this.top.column ? frameBelow(this.top, 'mapping', column).scope : undefined;
  }

  /** Whether someone would put an item of a list in a column here. */
  private mayBeItem(column: number): boolean {
    const { top } = this;
    if (top.kind === 'mapping' && top.isOpen && column >= top.column) {
      return frameBelow(top, 'list', column).items !== undefined || holdsList(top.scope, top.key);
    }
    const list = this.frames.findLast((frame) => frame.kind === 'list');
    if (!list) return false;
    if (column === list.column) return true;
    if (top === list) return list.text !== undefined && column > list.column;
    return top.scope?.in === 'item' && (column <= top.column ? column > list.column && this.options.isBroken : top.key === 'name');
  }

  private dash(line: Line, column: number, begins: Beginning & { kind: 'dash' }, index: number): void {
    const list = this.listFor(line, column);
    this.listColon = [];
    if (!list) return;
    if (this.shift?.draft.code === 'list-in-item') this.slip = { draft: this.shift.draft, also: [] };
    if (begins.mistake) this.slipAtDash(line, begins.mistake, begins);
    const at = line.at + begins.gap;
    list.isOpen = at >= line.end;
    list.text = undefined;
    if (list.isOpen) return;
    const contentColumn = list.column + Math.max(2, begins.run === 'bullet' ? 2 : begins.gap);
    const text = this.source.slice(at, line.end);
    const scope = list.items && { in: 'item' as const, block: list.items };
    const key = keyOf(text);
    if (key) {
      const colon = scope && new ColonItem(this.source, this.lines, this.options.language);
      const slip = colon?.find({ line, index, at, column: contentColumn, dash: line.column, scope: scope ?? { in: 'canvas' }, key });
      const frame: Frame = { kind: 'mapping', column: contentColumn, scope, isOpen: false };
      if (!slip) {
        this.frames.push(frame);
        this.pair(line, at, frame, key.key, at + key.value, key.length);
        return;
      }
      if (slip.colon) {
        list.text = [at, at + key.length];
        this.listColon = [slip.colon];
        return;
      }
      const draft = this.tell(slip.mistake);
      if (!slip.isMapping) {
        list.text = [at, line.end];
        return;
      }
      this.frames.push({ ...frame, key: 'name', hasName: true });
      if (slip.nested !== undefined) this.shift = { column: slip.nested, delta: contentColumn - slip.nested, draft };
      return;
    }
    const joined = keyWithoutSpace(text, scope, true);
    if (scope && joined !== undefined) {
      const frame: Frame = { kind: 'mapping', column: contentColumn, scope, isOpen: false };
      this.frames.push(frame);
      this.joinedPair(line, at, frame, joined);
      return;
    }
    const value = readValue(at, {
      source: this.source, end: line.end, column: line.column, isText: scope !== undefined, mayBeKey: true,
      holds: scope !== undefined && this.source.charAt(at) === '[' ? 'text' : 'brackets',
      isBroken: this.isBrokenHere,
    });
    this.keep(value, list.column, { scope }, line);
    if (value.kind === 'plain' || value.kind === 'quoted') list.text = [value.start, value.end];
    list.isOpen = value.kind === 'none' && value.mistakes.length === 0;
  }

  /** Notes what is wrong with a dash, unless it is part of what is wrong with its line. */
  private slipAtDash(line: Line, mistake: Mistake, { run = '', also = [] }: Beginning & { kind: 'dash' }): void {
    if (this.slip) {
      this.tell(mistake);
      return;
    }
    const draft = this.drafts.addToRun(run, mistake);
    this.slip = { draft, also };
    // What is below a key right behind the dash moves as that does.
    if (run === 'dash') this.dashSlip = { draft, column: line.column };
    if (run === 'dash') this.shift = { column: line.column + 1, delta: 1, draft };
  }

  /** Notes a mistake; as part of what is wrong with the beginning of its line, if anything is. */
  private tell(mistake: Mistake, run?: string): Draft {
    const { slip } = this;
    if (!slip) return run === undefined ? this.drafts.add(mistake) : this.drafts.addToRun(run, mistake);
    for (const change of mistake.fixes[0]?.changes ?? []) alsoChange(slip.draft, change);
    slip.also.push(...mistake.fixes[0]?.changes ?? []);
    if (run !== undefined) this.drafts.beginRun(run, slip.draft);
    return slip.draft;
  }

  /** Whether YAML finds something wrong with the line at hand, or will once its beginning is mended. */
  private get isBrokenHere(): boolean {
    return this.options.isBroken || this.slip !== undefined;
  }

  /** The list that a dash in a column begins an entry of; `undefined` if the line only goes on with a text. */
  private listFor(line: Line, column: number): Frame | undefined {
    const { frames, top } = this;
    const exact = frames.findLastIndex((frame) => frame.kind === 'list' && frame.column === column);
    if (exact >= 0) {
      frames.length = exact + 1;
      return frames[exact];
    }
    if (top.isOpen && (column > top.column || (top.kind === 'mapping' && column === top.column))) {
      const list = frameBelow(top, 'list', column);
      top.isOpen = false;
      frames.push(list);
      return list;
    }
    const ofBlock = top.scope?.in === 'block' ? top.scope.block : undefined;
    if (ofBlock !== undefined && column === top.column && this.options.isBroken && top.key !== 'items') {
      const key = keyWord({ in: 'block', block: ofBlock }, 'items', this.options.language);
      this.drafts.add(missingItems(line, key, line.indent, this.source.includes('\r\n') ? '\r\n' : '\n'));
      const list: Frame = { kind: 'list', column, items: ofBlock, isOpen: false };
      frames.push(list);
      return list;
    }
    const lists = frames.filter((frame) => frame.kind === 'list');
    const nearest = lists.reduceRight<Frame | undefined>((best, each) =>
      (best && Math.abs(best.column - column) <= Math.abs(each.column - column) ? best : each), undefined);
    if (!nearest) return undefined;
    const isBelowText = nearest === top ? nearest.text !== undefined : top.key === 'name';
    if (column > nearest.column ? !(this.options.isBroken || isBelowText) : !this.options.isBroken) return undefined;
    const isBelow = column > nearest.column + 1 && nearest.items !== undefined && (nearest === top ? nearest.text : top.scope?.in === 'item');
    const { shift } = this;
    if (isBelow && shift?.draft.code === 'list-in-item') {
      // A list in a list within an item: it is part of the one around it.
      const changes = shift.draft.fixes[0]?.changes ?? [];
      changes.splice(changes.findIndex(({ start }) => start >= line.start), 1, indentTo(line, nearest.column));
    } else if (isBelow) {
      const draft = this.drafts.add(this.subBullets.begin(line, nearest, top));
      this.subBullets.opened(draft);
      this.subBullets.add(draft, line);
      for (const { changes } of draft.fixes) changes.push(...this.listColon);
      alsoChange(draft, indentTo(line, nearest.column));
      this.shift = { column: line.column, delta: nearest.column - line.column, draft };
    } else this.misplaced(line, nearest.column);
    frames.length = frames.indexOf(nearest) + 1;
    return nearest;
  }

  private key(line: Line, column: number, { key, isJoined, without }: Beginning & { kind: 'key' }): void {
    const mapping = this.mappingFor(line, column, key);
    if (!mapping) return;
    if (without !== undefined) {
      const also: TextChange[] = [];
      const draft = this.drafts.add(missingColon(line.text, line.at, key.length, without));
      this.slip = { draft, also };
      const valueAt = key.length + without;
      const gap = /^[ \t]*/.exec(line.text.slice(valueAt))?.[0].length ?? 0;
      this.pair(line, line.at, mapping, key, line.at + valueAt + gap, key.length);
      return;
    }
    if (isJoined) {
      this.joinedPair(line, line.at, mapping, key);
      return;
    }
    const written = keyOf(line.text);
    if (written) this.pair(line, line.at, mapping, key, line.at + written.value, written.length);
  }

  private joinedPair(line: Line, at: number, mapping: Frame, key: string): void {
    const text = this.source.slice(at, line.end);
    const remark = text.search(/\s+#(?:\s|$)/);
    const written = remark < 0 ? text : text.slice(0, remark);
    const { mistakes } = this.pair(line, at, mapping, key, this.source.indexOf(':', at) + 1, key.length, true);
    this.tell(missingSpaceBehindColon(written, at, mistakes), 'colon');
    if (mapping.scope?.in === 'canvas') this.drafts.endRuns();
  }

  /** Reads the value of a key. Of one that is joined to its key, the caller notes what is wrong with it. */
  private pair(
    line: Line, at: number, mapping: Frame, key: string, valueAt: number, length: number, isJoined = false,
  ): ReadValue {
    const { scope } = mapping;
    const id = scope && findKey(scope, key)?.id;
    if (scope?.in === 'canvas') this.drafts.endRuns();
    mapping.key = id ?? key;
    if (id === 'name') mapping.hasName = true;
    for (const hidden of unseenIn(this.source.slice(at, at + length), at)) this.tell(hidden);
    const keyEnd = at + this.source.slice(at, at + length).trimEnd().length;
    const behindKey = wrongBlank(this.source.slice(keyEnd, at + length));
    if (behindKey !== '') this.tell(invisible(behindKey, keyEnd, ''), runOf(behindKey));
    const blank = wrongBlank(this.source.slice(valueAt, line.end));
    const needsSpace = blank !== '' && this.source.charAt(valueAt - 1) === ':';
    if (blank !== '') this.tell(invisible(blank, valueAt, needsSpace ? ' ' : ''), runOf(blank));
    const isDash = this.isBrokenHere && /^-[ \t]/.test(this.source.slice(valueAt, line.end));
    if (isDash && this.beginsList(line, mapping, at + length, valueAt)) {
      return { kind: 'other', mistakes: [], start: valueAt, end: line.end };
    }
    const value = readValue(valueAt + blank.length, {
      source: this.source, end: line.end, column: line.column, isText: holdsText(scope, key), mayBeKey: false,
      holds: holdsText(scope, key) && !holdsList(scope, id) ? 'text' : 'brackets',
      isBroken: this.isBrokenHere || isJoined, colorLanguage: languageOfColor(scope, key),
    });
    const isBlock = scope?.in === 'canvas' && id !== undefined && isBlockId(id);
    if (isBlock && value.kind === 'flow') this.lacksBrackets(value, line, id);
    const below = frameBelow(mapping, value.kind === 'flow' && this.source.charAt(value.start) === '{' ? 'mapping' : 'list', 0);
    this.keep(isJoined ? { ...value, mistakes: [] } : this.asNumber(value, scope, key), mapping.column, below, line);
    mapping.isOpen = value.kind === 'none' && value.mistakes.length === 0;
    return value;
  }

  /** Tells of a list that begins behind its key, if there may be one; lines below it go on with it. */
  private beginsList(line: Line, mapping: Frame, keyEnd: number, valueAt: number): boolean {
    const next = this.lines.find(({ start, text }) => start > line.start && text !== '' && !text.startsWith('#'));
    const goesOn = next && next.column >= mapping.column && /^-(?:\s|$)/.test(next.text);
    const column = goesOn ? next.column : mapping.column + 2;
    const list = frameBelow(mapping, 'list', column);
    if (!list.items && !holdsList(mapping.scope, mapping.key)) return false;
    const eol = this.source.includes('\r\n') ? '\r\n' : '\n';
    this.tell(listBehindKey(valueAt, line.end, this.source.indexOf(':', keyEnd) + 1, eol + ' '.repeat(column)));
    mapping.isOpen = false;
    const at = valueAt + (/^-[ \t]+/.exec(this.source.slice(valueAt))?.[0].length ?? 2);
    const key = list.items ? keyOf(this.source.slice(at, line.end)) : undefined;
    this.frames.push(key ? list : { ...list, text: [at, line.end] });
    if (key) {
      const item = frameBelow(list, 'mapping', column + at - valueAt);
      this.frames.push(item);
      this.pair(line, at, item, key.key, at + key.value, key.length);
    }
    return true;
  }

  /** A value with what is wrong with it; as a number, if one is to be there, rather than as a text without quotes. */
  private asNumber(value: ReadValue, scope: Frame['scope'], key: string): ReadValue {
    if (!holdsNumber(scope, key) || !value.mistakes.some(({ code }) => code === 'needs-quotes')) return value;
    const text = this.source.slice(value.start, value.end);
    const number = unreadNumber(text, value.start, languageOf(this.options.language).decimalSign);
    return number ? { ...value, mistakes: [number] } : value;
  }

  /** Tells of one item in braces where a list of items is to be. */
  private lacksBrackets(value: ReadValue, line: Line, block: BlockId): void {
    const end = value.until ?? value.end;
    const text = this.source.slice(value.start, end);
    const keys = [...text.matchAll(/[{,]\s*(["']?)([\p{L}_]+)\1\s*:(?=\s|$)/gu)].flatMap(([, , key]) => key ?? []);
    const isOfBlock = (key: string): boolean => findKey({ in: 'block', block }, key)?.id === 'items';
    const isName = (key: string): boolean => findKey({ in: 'item', block }, key)?.id === 'name';
    if (!text.startsWith('{') || !text.endsWith('}') || keys.some(isOfBlock) || !keys.some(isName)) return;
    const name = keyWord({ in: 'item', block }, 'name', this.options.language);
    this.tell(missingBrackets(value.start, Math.min(end, line.end), end, name));
  }

  /** Takes note of a value, and of the lines that it goes on over. */
  private keep(value: ReadValue, column: number, place: Pick<Frame, 'items' | 'scope'>, line: Line): void {
    for (const mistake of value.mistakes) this.tell(mistake);
    if (value.kind === 'block') this.literal = { column };
    if (value.until !== undefined) this.until = value.until;
    if (value.kind !== 'flow') return;
    const end = value.until ?? Math.max(value.end, line.end);
    const mistakes = flowMistakes(this.source, value.start, end, place, this.isBrokenHere);
    const runs: Partial<Record<ProblemCode, string>> = { 'missing-space': 'colon', 'yaml-syntax': 'dash in brackets' };
    for (const mistake of mistakes) this.tell(mistake, runs[mistake.code]);
  }

  /** The mapping that a key in a column is of; `undefined` if the line only goes on with a text. */
  private mappingFor(line: Line, column: number, key: string): Frame | undefined {
    const { frames, top, options: { isBroken } } = this;
    const exact = frames.findLastIndex((frame) => frame.kind === 'mapping' && frame.column === column);
    if (exact >= 0) {
      frames.length = exact + 1;
      return frames[exact];
    }
    if (top.isOpen && column > top.column) {
      const mapping = frameBelow(top, 'mapping', column);
      const holder = mapping.scope ?? (top.key === 'items' ? top.scope : undefined);
      const block = holder?.in === 'block' ? holder.block : undefined;
      top.isOpen = false;
      if (block !== undefined && this.lacksDash(line, block)) return this.undashed(line, column, block);
      frames.push(mapping);
      return mapping;
    }
    const list = frames.findLast((frame) => frame.kind === 'list' && frame.items !== undefined);
    const scope = list?.items && { in: 'item' as const, block: list.items };
    const isName = scope && findKey(scope, key)?.id === 'name';
    const { dashSlip } = this;
    if (dashSlip?.column === column && top.scope?.in === 'item' && knows(top.scope, key) && !isName) {
      alsoChange(dashSlip.draft, indentTo(line, top.column));
      this.shift = { column, delta: top.column - column, draft: dashSlip.draft };
      return top;
    }
    if (!isBroken && this.shift?.isItems !== true && this.indent?.line !== line) return undefined;
    if (list?.items && top === list && list.isOpen && column === list.column && scope && knows(scope, key)) {
      list.isOpen = false;
      const mapping = frameBelow(list, 'mapping', column + 2);
      this.misplaced(line, mapping.column);
      frames.push(mapping);
      return mapping;
    }
    if (list?.items && isName && column === list.column && (top === list || top.hasName === true)) {
      frames.length = frames.indexOf(list) + 1;
      return this.undashed(line, column, list.items);
    }
    if (list?.text && top === list && column >= list.column && scope && knows(scope, key) && !isName) {
      return this.namedText(line, column, list, list.text);
    }
    const nearest = frames.filter((frame) => frame.kind === 'mapping' && knows(frame.scope, key))
      .reduceRight<Frame | undefined>((best, each) =>
      (best && Math.abs(best.column - column) <= Math.abs(each.column - column) ? best : each), undefined);
    if (!nearest) return undefined;
    this.misplaced(line, nearest.column);
    frames.length = frames.indexOf(nearest) + 1;
    return nearest;
  }

  /** Whether the keys below a block are those of an item. */
  private lacksDash(first: Line, block: BlockId): boolean {
    let isItem = false;
    for (const { start, column, text } of this.lines) {
      if (start < first.start || text === '' || text.startsWith('#')) continue;
      if (column < first.column || (column === first.column && /^-(?:\s|$)/.test(text))) break;
      const key = column === first.column ? keyOf(text)?.key ?? keyWithoutSpace(text, { in: 'item', block }, true) : undefined;
      if (key === undefined) continue;
      const ofBlock = findKey({ in: 'block', block }, key);
      if (ofBlock?.id === 'items') return false;
      isItem ||= !ofBlock && findKey({ in: 'item', block }, key) !== undefined;
    }
    return isItem;
  }

  /** The fields of an item whose dash is missing. */
  private undashed(line: Line, column: number, block: BlockId): Frame {
    const also: TextChange[] = [];
    const draft = this.drafts.addToRun('no dash', missingDash(line.text, line.at, also));
    this.slip = { draft, also };
    if (!this.frames.some((frame) => frame.kind === 'list' && frame.column === column)) {
      this.frames.push({ kind: 'list', column, items: block, isOpen: false });
    }
    const mapping: Frame = { kind: 'mapping', column: column + 2, scope: { in: 'item', block }, isOpen: false };
    this.frames.push(mapping);
    this.shift = { column: line.column, delta: column + 2 - line.column, draft, isItems: true };
    return mapping;
  }

  /** The fields below an item that is a text. */
  private namedText(line: Line, column: number, list: Frame, [start, end]: readonly [number, number]): Frame {
    const lineOfText = this.lines.findLast((each) => each.start <= start);
    const at = list.column + (lineOfText ? Math.max(2, start - lineOfText.at) : 2);
    const name = keyWord({ in: 'item', block: list.items ?? 'channels' }, 'name', this.options.language);
    const draft = this.drafts.add(textWithFields(this.source.slice(start, end), name, start));
    const mapping: Frame = { kind: 'mapping', column: at, scope: { in: 'item', block: list.items ?? 'channels' }, isOpen: false, hasName: true };
    this.frames.push(mapping);
    if (column !== at) alsoChange(draft, indentTo(line, at));
    if (column !== at) this.shift = { column: line.column, delta: at - line.column, draft };
    return mapping;
  }

  /** A line without a dash or a key: it goes on with a text, or an item lacks its dash. */
  private text(line: Line, column: number): void {
    const { top, frames } = this;
    const below = top.kind === 'mapping' && top.isOpen && column > top.column ? frameBelow(top, 'list', column) : undefined;
    if (below?.items !== undefined) {
      top.isOpen = false;
      frames.push(below);
    }
    const list = frames.findLast((frame) => frame.kind === 'list');
    const isItem = list?.items !== undefined && list.column === column && !/^["'[{]/.test(line.text);
    if (!list || !isItem || !(this.options.isBroken || below || list.text === undefined || this.isUndashed)) return;
    this.isUndashed = true;
    frames.length = frames.indexOf(list) + 1;
    this.drafts.addToRun('no dash', missingDash(line.text, line.at));
    list.text = [line.at, line.end];
  }

  /** Whether there are items without a dash. */
  private isUndashed = false;
}

/** The slips in a text, in its order. Offsets are in the text. */
export function scan(source: string, options: ScanOptions): Mistake[] {
  // Who writes keys with a `?` before them knows what YAML makes of that.
  if (/^[ \t]*(?:-[ \t]+)*\?[ \t]/m.test(source)) return [];
  return new Scanner(source, options).scan();
}
