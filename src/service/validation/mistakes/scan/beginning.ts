import type { Scope } from '../../../../canvas/structure';
import { findKey } from '../../../../canvas/words';
import type { TextChange } from '../../../../parsing/source';
import type { RunKind } from '../drafts';
import { blankRun } from '../drafts';
import { frameBelow, holdsList } from '../frames';
import { invisible, leadingBlank, wrongBlank } from '../invisible';
import { keyOf, keyWithoutColon, keyWithoutSpace, missingSpaceBehindDash } from '../keys';
import type { Line } from '../lines';
import { bulletOf, wrongBullet } from '../lists';
import type { Mistake } from '../mistake';
import type { ScanState } from './state';

/** What is wrong with a dash and the blanks after it. */
export interface WrongDash {
  readonly mistake: Mistake;
  readonly run: RunKind;
  /** What else is changed in the line, for what is said of it. */
  readonly also: TextChange[];
}

/** A dash, or what was meant as one. */
export interface DashBeginning {
  readonly kind: 'dash';
  /** How long it is, with the blanks after it. */
  readonly gap: number;
  readonly wrong?: WrongDash;
}

/** A key. */
export interface KeyBeginning {
  readonly kind: 'key';
  readonly key: string;
  /** Whether no space is after its colon. */
  readonly isJoined: boolean;
  /** How many characters stand where its colon should. */
  readonly without?: number;
}

/** What a line begins with. */
export type Beginning = DashBeginning | KeyBeginning | { readonly kind: 'text' };

/** What the keys of the mapping are that a key in a column is of. */
function scopeAt({ frames }: ScanState, column: number): Scope | undefined {
  const mapping = frames.at('mapping', column);
  if (mapping) return mapping.scope;
  const { top } = frames;
  return top.isOpen && column > top.column ? frameBelow(top, 'mapping', column).scope : undefined;
}

/** Whether someone would put an item of a list in a column here. */
function mayBeItem({ frames: { top, list }, isBroken }: ScanState, column: number): boolean {
  if (top.kind === 'mapping' && top.isOpen && column >= top.column) {
    return frameBelow(top, 'list', column).items !== undefined || holdsList(top.scope, top.key);
  }
  if (!list) return false;
  if (column === list.column) return true;
  if (top === list) return list.text !== undefined && column > list.column;
  return top.scope?.in === 'item' && (column <= top.column ? column > list.column && isBroken : top.key === 'name');
}

/** A dash with a plain space or a tab after it, or with nothing else in its line. */
function spacedDash({ isBroken }: ScanState, { text, at }: Line, gap: number): DashBeginning {
  const between = text.slice(1, gap);
  if (between.includes('\t') && isBroken && keyOf(text.slice(gap))) {
    return { kind: 'dash', gap, wrong: { mistake: invisible(between, at + 1, ' '), run: blankRun(between), also: [] } };
  }
  const blank = wrongBlank(text.slice(gap));
  if (blank === '') return { kind: 'dash', gap };
  return { kind: 'dash', gap: gap + blank.length, wrong: { mistake: invisible(blank, at + gap, ''), run: blankRun(blank), also: [] } };
}

/** A dash with another blank after it, or with none. */
function joinedDash(state: ScanState, { text, at }: Line, shifted: number): DashBeginning | undefined {
  const blank = leadingBlank(text.slice(1));
  if (blank !== '') {
    return { kind: 'dash', gap: 1 + blank.length, wrong: { mistake: invisible(blank, at + 1, ' '), run: blankRun(blank), also: [] } };
  }
  if (!/^-[^-]/.test(text) || !mayBeItem(state, shifted)) return undefined;
  const also: TextChange[] = [];
  return { kind: 'dash', gap: 1, wrong: { mistake: missingSpaceBehindDash(text, at, also), run: 'dash', also } };
}

/** A bullet where a dash belongs. */
function bullet(state: ScanState, { text, at }: Line, shifted: number): DashBeginning | undefined {
  const isStar = state.isBroken && /^\*[\p{L}\p{N}]/u.test(text) && !state.source.includes('&');
  const written = isStar ? '*' : bulletOf(text);
  if (written === '' || !mayBeItem(state, shifted)) return undefined;
  const also: TextChange[] = [];
  return { kind: 'dash', gap: written.length, wrong: { mistake: wrongBullet(text, written, at, also), run: 'bullet', also } };
}

/** A key, even one that lacks its colon or the space after it. */
function keyBeginning(state: ScanState, text: string, shifted: number): KeyBeginning | undefined {
  const { frames, isBroken } = state;
  const key = keyOf(text);
  if (key) return { kind: 'key', key: key.key, isJoined: false };
  const scope = scopeAt(state, shifted);
  const hasMapping = frames.has('mapping', shifted);
  const joined = keyWithoutSpace(text, scope, !isBroken || !hasMapping)
    ?? (scope?.in === 'block' ? keyWithoutSpace(text, { in: 'item', block: scope.block }, true) : undefined);
  if (joined !== undefined) return { kind: 'key', key: joined, isJoined: true };
  const bare = keyWithoutColon(text, scope);
  const id = scope && bare && findKey(scope, bare.key)?.id;
  // Below a block, a word may as well be an item that lacks its dash.
  const isKey = scope?.in === 'block' && !hasMapping
    ? text === bare?.key ? id === 'items' : id === 'focus' && isBroken
    : isBroken && hasMapping;
  return bare && isKey ? { kind: 'key', isJoined: false, ...bare } : undefined;
}

/** What a line begins with, whatever YAML makes of it. */
export function beginningOf(state: ScanState, line: Line): Beginning {
  const { text, column } = line;
  const shifted = state.shifted(column);
  const gap = /^-[ \t]*/.exec(text)?.[0].length ?? 0;
  if (text === '-' || gap > 1) return spacedDash(state, line, gap);
  return (gap === 1 ? joinedDash(state, line, shifted) : undefined)
    ?? bullet(state, line, shifted) ?? keyBeginning(state, text, shifted) ?? { kind: 'text' };
}
