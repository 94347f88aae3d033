import type { SourceText } from '../../parsing/source';
import type { FlowPlace } from './flow';
import { entriesBehind, readFlow } from './flow';
import type { LineShape } from './lines';
import { indentOf, marksAround, shapeOf } from './lines';
import type { CompletionPlace, Quote } from './place';
import { follow, keysIn, stepsOf } from './target';

/** Brackets open at a place: what is in them, and the line that they began on. */
interface OpenFlow {
  readonly flow: FlowPlace;
  readonly line: number;
  readonly shape: LineShape;
}

/** More lines than this no list in brackets has: the rest is looked at no further. */
const mostLines = 1000;

/** The first of the lines that the flow style at a place may have begun on: where the item or field begins. */
function entryLine(source: SourceText, line: number): number {
  for (let at = line; at > Math.max(0, line - mostLines); at--) {
    const indent = indentOf(source, at);
    if (indent === 0 || (indent !== undefined && shapeOf(source.lineText(at)).marks[0]?.kind === 'dash')) return at;
  }
  return Math.max(0, line - mostLines);
}

/**
 * Whether a line shows that a bracket opened before it was never closed: it begins like a key or an item,
 * no further right than what the bracket is the value of; in a list, like any key or item.
 */
function isOutside(line: LineShape, opened: LineShape): boolean {
  const column = opened.marks.at(-1)?.column ?? 0;
  return line.marks.length > 0 && (line.indent <= column || opened.rest.startsWith('['));
}

/** The outermost flow style open at a place; `undefined` if there is none. */
function openFlow(source: SourceText, line: number, column: number): OpenFlow | undefined {
  const between: LineShape[] = [];
  let open: OpenFlow | undefined;
  const first = entryLine(source, line);
  for (let at = line; at >= first; at--) {
    const shape = shapeOf(source.lineText(at));
    if (/^[[{]/.test(shape.rest) && !between.some((each) => isOutside(each, shape))) {
      const start = source.lineStart(at) + shape.restColumn;
      const flow = readFlow(source.text.slice(start, source.lineStart(line) + column));
      if (flow.frames.length > 0) open = { flow, line: at, shape };
    }
    between.push(shape);
  }
  return open;
}

/** The text after a place that may still be in its brackets. */
function textBehind(source: SourceText, line: number, column: number, opened: LineShape): string {
  const lines = [source.lineText(line).slice(column)];
  for (let below = line + 1; below < Math.min(source.lineCount, line + mostLines); below++) {
    const text = source.lineText(below);
    if (isOutside(shapeOf(text), opened)) break;
    lines.push(text);
  }
  return lines.join('\n');
}

/**
 * What can be written at a position within brackets. `none` if nothing can, `undefined` if no brackets
 * are open there.
 */
export function flowPlace(source: SourceText, line: number, column: number): CompletionPlace | 'none' | undefined {
  const open = openFlow(source, line, column);
  if (!open) return undefined;
  const { flow, shape } = open;
  const frame = flow.frames.at(-1);
  if (!frame || flow.inComment) return 'none';
  const steps = stepsOf(marksAround(source, open.line, shape.marks, shape.restColumn));
  for (const [index, { bracket, key }] of flow.frames.entries()) {
    if (bracket === '[') steps.push('element');
    else if (key !== undefined) steps.push({ key });
    else if (index < flow.frames.length - 1) return 'none';
  }
  const target = follow(steps);
  if (!target) return 'none';

  const text = source.lineText(line);
  const start = source.lineStart(open.line) + shape.restColumn + flow.wordStart - source.lineStart(line);
  const before = text.charAt(start - 1);
  // In text that goes on from the line above, or after what was closed with no comma yet.
  const isBehind = !flow.quote && /["'\]}]\s*$/.test(source.text.slice(0, source.lineStart(line) + start).slice(-80));
  if (start < 0 || start > column || isBehind) return 'none';
  const rest = text.slice(column);
  const end = column + ((flow.quote ? /^[^"'\r\n,\]}]*/ : /^[^,[\]{}:#\s]*/).exec(rest)?.[0].length ?? 0);
  const behind = textBehind(source, line, column, shape);
  // After the word, and white space and comments: what is neither its end nor, of a key, its colon.
  const next = behind.slice(end - column).replace(/^(\s|(?<=\s)#.*)+/, '');
  const trail = flow.quote === undefined && /^[^\],}:]/.test(next) ? ',' : '';
  // Text in brackets stands further right than what it is the value of.
  const outer = shape.marks.at(-1)?.column ?? -1;
  const isTooFarLeft = open.line !== line && start <= outer && text.slice(0, start).trim() === '';
  const space = flow.quote === undefined && /[:,]/.test(before) ? ' ' : '';
  const lead = isTooFarLeft ? ' '.repeat(outer + 2 - start) : space;
  const place = {
    replace: { line, start, end }, typed: text.slice(start, column), comment: '', lead, trail, inFlow: true,
    column: start, indent: shape.indent,
  } as const;
  const others = [...frame.entries, ...entriesBehind(trail + behind, frame.bracket, flow.quote)];
  const isKey = frame.bracket === '{' && frame.key === undefined;
  if (target.is === 'value') {
    if (isKey) return 'none';
    const quote: Quote | undefined = flow.quote && { mark: flow.quote, isOpen: !rest.includes(flow.quote) };
    const present = frame.bracket === '[' ? others : [];
    return { ...place, at: 'value', scope: target.scope, field: target.field, kind: target.kind, present, quote };
  }
  if (flow.quote !== undefined) return 'none';
  if (!isKey) {
    if (target.is !== 'mapping' || target.scope.in !== 'item') return 'none';
    const { block } = target.scope;
    return {
      ...place, at: 'item', block, scope: { in: 'block', block }, present: new Set(), follows: 'nothing',
      hasItems: true, isBelowBlock: false,
    };
  }
  const scope = target.is === 'mapping' ? target.scope : { in: 'block', block: target.block } as const;
  if (target.is === 'block' && target.inItems) return 'none';
  return {
    ...place, at: 'key', scope, present: keysIn(scope, others), endsList: undefined, startsItem: false,
    isBelowBlock: false,
    follows: /^\s*:/.test(text.slice(end)) ? 'colon' : 'nothing',
  };
}
