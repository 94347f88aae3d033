import type { Position } from 'vscode-languageserver-types';
import type { BlockId, KeyId, Scope, ValueKind } from '../../canvas/structure';
import { fieldsOf } from '../../canvas/structure';
import { findKey } from '../../canvas/words';
import type { SourceText } from '../../parsing/source';
import type { FlowPlace } from './flow';
import { entriesBehind, readFlow } from './flow';
import type { LineShape, Mark } from './lines';
import { marksAround, shapeOf, siblings } from './lines';

/** The characters on the cursor's line that a completion replaces. */
export interface Replace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly replace: Replace;
  /** Whether brackets are open: what is inserted stays on the line. */
  readonly inFlow: boolean;
  /** The column where the value or mapping begins, and the indentation of its line. */
  readonly column: number;
  readonly indent: number;
}

/** A place where a key of a mapping can be written. */
export interface KeyPlace extends Place {
  readonly at: 'key';
  readonly scope: Scope;
  readonly present: ReadonlySet<KeyId>;
  /** Whether a colon follows already. */
  readonly hasColon: boolean;
  /** Whether nothing else stands in the mapping yet: there, an item can also be written as a whole. */
  readonly isFirst: boolean;
}

/** A place where a value, or an element of a list of them, can be written. */
export interface ValuePlace extends Place {
  readonly at: 'value';
  readonly scope: Scope;
  readonly kind: ValueKind;
  /** The other elements of the list. */
  readonly present: readonly string[];
  readonly quote: '"' | "'" | undefined;
  /** Whether a space must come first, as directly behind a colon. */
  readonly needsSpace: boolean;
}

/** A place on a line of its own in a block, where an item with its dash can be written. */
export interface ItemPlace extends Place {
  readonly at: 'item';
  readonly block: BlockId;
  /** Keys of the block itself can be written here too, if there are no items yet. */
  readonly scope: Scope;
  readonly present: ReadonlySet<KeyId>;
  readonly hasItems: boolean;
}

export type CompletionPlace = KeyPlace | ValuePlace | ItemPlace;

/** A step down into the file: behind a key, or into an element of a list. */
type Step = { readonly key: string } | 'element';

/** What a path of steps leads to. */
type Target =
  | { readonly is: 'mapping'; readonly scope: Scope }
  | { readonly is: 'block'; readonly block: BlockId; readonly inItems: boolean }
  | { readonly is: 'value'; readonly scope: Scope; readonly kind: ValueKind; readonly isElement: boolean };

function enterElement(target: Target): Target | undefined {
  if (target.is === 'block') return { is: 'mapping', scope: { in: 'item', block: target.block } };
  if (target.is !== 'value' || target.isElement) return undefined;
  return { is: 'value', scope: target.scope, kind: target.kind, isElement: true };
}

function enterKey(target: Target, key: string): Target | undefined {
  if (target.is === 'value' || (target.is === 'block' && target.inItems)) return undefined;
  const scope: Scope = target.is === 'block' ? { in: 'block', block: target.block } : target.scope;
  const id = findKey(scope, key)?.id;
  const kind = id === undefined ? undefined : fieldsOf(scope).get(id);
  if (!kind) return undefined;
  if (kind.kind === 'block') return { is: 'block', block: kind.block, inItems: false };
  if (kind.kind === 'items' && scope.in === 'block') return { is: 'block', block: scope.block, inItems: true };
  return { is: 'value', scope, kind, isElement: false };
}

function follow(steps: readonly Step[]): Target | undefined {
  const top: Target = { is: 'mapping', scope: { in: 'canvas' } };
  return steps.reduce<Target | undefined>((target, step) => (
    target && (step === 'element' ? enterElement(target) : enterKey(target, step.key))
  ), top);
}

function keysIn(scope: Scope, texts: readonly string[]): Set<KeyId> {
  return new Set(texts.flatMap((text) => findKey(scope, text)?.id ?? []));
}

/** Whether a line is within a block scalar (`|` or `>`), so that its text is free. */
function inBlockScalar(source: SourceText, line: number, indent: number): boolean {
  for (let above = line - 1, lowest = indent; above >= 0; above--) {
    const text = source.lineText(above);
    if (text.trim() === '') continue;
    const shape = shapeOf(text);
    const column = shape.marks.at(-1)?.column ?? shape.indent;
    if (/(^|[\s:])[|>][-+0-9]*[ \t]*(#.*)?$/.test(text) && column < lowest) return true;
    lowest = Math.min(lowest, shape.indent);
    if (shape.indent === 0) return false;
  }
  return false;
}

/** The first of the lines that the flow style at a place may have begun on: where the item or field begins. */
function entryLine(source: SourceText, line: number): number {
  for (let at = line; at > 0; at--) {
    const shape = shapeOf(source.lineText(at));
    if (!shape.isBlank && (shape.indent === 0 || shape.marks[0]?.kind === 'dash')) return at;
  }
  return 0;
}

/** The flow style open at a place, with the line that it began on and its marks; `undefined` if there is none. */
function openFlow(
  source: SourceText, line: number, column: number,
): { readonly flow: FlowPlace; readonly line: number; readonly shape: LineShape } | undefined {
  for (let at = line; at >= entryLine(source, line); at--) {
    const shape = shapeOf(source.lineText(at));
    if (!/^[[{]/.test(shape.rest)) continue;
    // A line that begins like a key or an item no further right than this one: the bracket was never closed.
    const between = Array.from({ length: line - at }, (_, index) => shapeOf(source.lineText(at + 1 + index)));
    const isForgotten = between.some(({ marks, indent }) =>
      (marks.length > 0 && indent <= (shape.marks.at(-1)?.column ?? 0)) || (shape.rest.startsWith('[') && marks.length > 0));
    if (isForgotten) return undefined;
    const start = source.lineStart(at) + shape.restColumn;
    const flow = readFlow(source.text.slice(start, source.lineStart(line) + column));
    return flow.frames.length > 0 ? { flow, line: at, shape } : undefined;
  }
  return undefined;
}

function stepsOf(marks: readonly Mark[]): Step[] {
  return marks.map((mark) => (mark.kind === 'dash' ? 'element' : { key: mark.text }));
}

/** The end of the word that begins before the cursor, on its line. */
function wordEnd(text: string, column: number, pattern: RegExp): number {
  return column + (pattern.exec(text.slice(column))?.[0].length ?? 0);
}

function flowPlace(source: SourceText, line: number, column: number): CompletionPlace | 'none' | undefined {
  const open = openFlow(source, line, column);
  if (!open) return undefined;
  const { flow, shape } = open;
  if (flow.inComment) return 'none';
  const text = source.lineText(line);
  const steps = stepsOf(marksAround(source, open.line, shape.marks, shape.restColumn));
  for (const [index, frame] of flow.frames.entries()) {
    const isLast = index === flow.frames.length - 1;
    if (frame.bracket === '[') steps.push('element');
    else if (frame.key !== undefined) steps.push({ key: frame.key });
    else if (!isLast) return 'none';
  }
  const target = follow(steps);
  const frame = flow.frames.at(-1);
  if (!target || !frame) return 'none';
  const base = source.lineStart(open.line) + shape.restColumn - source.lineStart(line);
  const start = Math.max(0, flow.wordStart + base);
  const end = wordEnd(text, column, flow.quote ? /^[^"'\r\n]*/ : /^[^,[\]{}:#\s]*/);
  const place = { replace: { line, start, end }, inFlow: true, column: start, indent: shape.indent };
  const behind = entriesBehind(text.slice(column), frame.bracket);
  if (target.is === 'value') {
    if (frame.bracket === '{' && frame.key === undefined) return 'none';
    const present = frame.bracket === '[' ? [...frame.entries, ...behind] : [];
    const needsSpace = frame.bracket === '{' && flow.quote === undefined && text.charAt(start - 1) === ':';
    return { ...place, at: 'value', scope: target.scope, kind: target.kind, present, quote: flow.quote, needsSpace };
  }
  const isKey = frame.bracket === '{' && frame.key === undefined;
  const scope: Scope | undefined = target.is === 'mapping' ? target.scope : isKey ? { in: 'block', block: target.block } : undefined;
  if (!scope || !isKey) return 'none';
  const hasColon = /^\s*:/.test(text.slice(end));
  return { ...place, at: 'key', scope, present: keysIn(scope, [...frame.entries, ...behind]), hasColon, isFirst: false };
}

function valuePlace(source: SourceText, line: number, column: number, shape: LineShape): CompletionPlace | undefined {
  const text = source.lineText(line);
  const marks = shape.marks.filter((mark) => mark.column < column);
  const target = follow(stepsOf(marksAround(source, line, marks, shape.restColumn)));
  if (target?.is !== 'value') return undefined;
  const quote = /^["']/.exec(shape.rest)?.[0] as '"' | "'" | undefined;
  const start = quote ? shape.restColumn + 1 : Math.min(column, shape.restColumn);
  if (column < start) return undefined;
  if (/(^|\s)#/.test(text.slice(shape.restColumn, column)) && !quote) return undefined;
  const end = wordEnd(text, column, quote ? /^[^"'\r\n]*/ : /^[^#\s]*/);
  const last = marks.at(-1);
  const present = last?.kind === 'dash'
    ? siblings(source, line, last.column, 'dash').map(({ rest }) => rest.replace(/\s+#.*$/, '').trim())
    : [];
  return {
    at: 'value', scope: target.scope, kind: target.kind, present, quote,
    replace: { line, start, end }, inFlow: false, column: shape.restColumn, indent: shape.indent,
    needsSpace: text.charAt(start - 1) === ':',
  };
}

/** What can be written where a line, or what stands behind a dash, begins. */
function startPlace(source: SourceText, line: number, column: number, shape: LineShape): CompletionPlace | undefined {
  const text = source.lineText(line);
  const dashes = shape.marks.filter((mark) => mark.kind === 'dash' && mark.column < column);
  const ownKey = shape.marks.find((mark) => mark.kind === 'key');
  const begin = Math.min(column, ownKey?.column ?? shape.restColumn);
  const target = follow(stepsOf(marksAround(source, line, dashes, begin)));
  if (!target) return undefined;
  const end = wordEnd(text, column, /^[^:#\s]*/);
  const place = { replace: { line, start: begin, end }, inFlow: false, column: begin, indent: shape.indent };
  const hasColon = /^[ \t]*:/.test(text.slice(end));
  const others = siblings(source, line, begin, 'key');
  if (target.is === 'value') {
    const list = dashes.at(-1);
    const present = list ? siblings(source, line, list.column, 'dash').map(({ rest }) => rest.trim()) : [];
    return { ...place, at: 'value', scope: target.scope, kind: target.kind, present, quote: undefined, needsSpace: false };
  }
  if (target.is === 'block') {
    const scope: Scope = { in: 'block', block: target.block };
    const hasItems = target.inItems || siblings(source, line, begin, 'dash').length > 0;
    const present = keysIn(scope, others.map(({ mark }) => mark.text));
    return { ...place, at: 'item', block: target.block, scope, present, hasItems };
  }
  const present = keysIn(target.scope, others.map(({ mark }) => mark.text));
  const isFirst = dashes.length > 0 && present.size === 0;
  return { ...place, at: 'key', scope: target.scope, present, hasColon, isFirst };
}

/**
 * What can be written at a position. It is told from the lines around it alone, so that it costs nothing
 * in a long file and also works while the file cannot be read as YAML. `undefined` where text is free.
 */
export function completionPlace(source: SourceText, position: Position): CompletionPlace | undefined {
  const { line } = position;
  const text = source.lineText(line);
  const column = Math.min(position.character, text.length);
  const shape = shapeOf(text);
  if (/^\s*#/.test(text) && column > shape.indent) return undefined;
  if (inBlockScalar(source, line, text.trim() === '' ? column : shape.indent)) return undefined;
  const flow = flowPlace(source, line, column);
  if (flow === 'none') return undefined;
  if (flow) return flow;
  const ownKey = shape.marks.find((mark) => mark.kind === 'key');
  const behindKey = ownKey !== undefined && column > ownKey.column && text.slice(ownKey.column, column).includes(':')
    && column >= text.indexOf(':', ownKey.column + 1) + 1;
  if (behindKey) return valuePlace(source, line, column, shape);
  // A dash alone may still become a word, and needs a space before anything else.
  if (/(^|\s)-$/.test(text.slice(0, column))) return undefined;
  const typed = text.slice(ownKey?.column ?? shape.restColumn, column);
  const quoted = /^["']/.test(typed);
  if (/\s/.test(typed.trim()) && !quoted) return undefined;
  if (quoted) return valuePlace(source, line, column, shape);
  return startPlace(source, line, column, shape);
}
