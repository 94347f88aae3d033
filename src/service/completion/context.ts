import type { Position } from 'vscode-languageserver-types';
import type { BlockId, Scope } from '../../canvas/structure';
import { isBlockId } from '../../canvas/structure';
import type { SourceText } from '../../parsing/source';
import { flowPlace } from './flowContext';
import type { LineShape, Mark, PlacedMark } from './lines';
import {
  childColumn, inBlockScalar, indentBelow, indentOf, listIndent, marksAround, shapeOf, siblings, unquoted,
} from './lines';
import type { CompletionPlace, ItemPlace, KeyPlace, Quote } from './place';
import { follow, keysIn, stepsOf } from './target';

/** The end of the word at the cursor. */
function wordEnd(text: string, column: number, pattern: RegExp): number {
  return column + (pattern.exec(text.slice(column))?.[0].length ?? 0);
}

/** The comment after a column, with the white space before it. */
function commentBehind(text: string, column: number): string {
  return /^[ \t]+#.*$/.exec(text.slice(column))?.[0] ?? '';
}

/** The end of a plain text at the cursor: it goes on up to a comment, as it is one value however many words it has. */
function plainEnd(text: string, column: number): number {
  return column + text.slice(column).replace(/(^|\s+)#.*$/, '').trimEnd().length;
}

/** Text after the marks of a line, without a comment and without quotes. */
function element(rest: string): string {
  return unquoted(rest.replace(/(^|\s+)#.*$/, '').trim());
}

/** The other elements of the list that a dash is in. */
function elementsBeside(source: SourceText, line: number, dash: Mark | undefined): string[] {
  return dash?.kind === 'dash' ? siblings(source, line, dash.column, 'dash').map(({ rest }) => element(rest)) : [];
}

/** What can be written after a key or dash on its line, where there is a value or none yet. */
function valuePlace(source: SourceText, line: number, column: number, shape: LineShape): CompletionPlace | undefined {
  const text = source.lineText(line);
  const marks = shape.marks.filter((mark) => mark.column < column);
  const target = follow(stepsOf(marksAround(source, line, marks, shape.restColumn)));
  if (target?.is === 'block') return emptyBlockPlace(source, line, column, shape, target.block);
  if (target?.is !== 'value') return undefined;

  const mark = /^["']/.exec(shape.rest)?.[0] as Quote['mark'] | undefined;
  const start = mark ? shape.restColumn + 1 : Math.min(column, shape.restColumn);
  const typed = text.slice(start, column);
  if (column < start || (mark ? typed.includes(mark) : /(^|\s)#/.test(typed))) return undefined;
  // What is in brackets, an alias or a note is no word to be replaced; nor can two values stand after a key.
  const key = marks.at(-1);
  const hasLines = /^(#|$)/.test(shape.rest) && key && childColumn(source, { ...key, line }, line) !== undefined;
  if (hasLines || /^[[{&*!|>]/.test(shape.rest)) return undefined;
  const quoteEnd = wordEnd(text, column, /^[^"'#\r\n]*/);
  const end = mark ? column + text.slice(column, quoteEnd).trimEnd().length : plainEnd(text, column);
  return {
    at: 'value', scope: target.scope, field: target.field, kind: target.kind,
    present: elementsBeside(source, line, marks.at(-1)),
    quote: mark && { mark, isOpen: !text.slice(column).includes(mark) },
    replace: { line, start, end }, typed, comment: commentBehind(text, end),
    lead: /[:-]/.test(text.charAt(start - 1)) && !mark ? ' ' : '',
    trail: '', inFlow: false, column: start, indent: shape.indent,
  };
}

/** After a block's key with a space, where nothing else is: an item can begin on the next line. */
function emptyBlockPlace(
  source: SourceText, line: number, column: number, shape: LineShape, block: BlockId,
): ItemPlace | undefined {
  const text = source.lineText(line);
  const key = shape.marks.at(-1);
  const start = text.indexOf(':', key?.column) + 1;
  if (!key || shape.rest !== '' || column <= start) return undefined;
  if (childColumn(source, { ...key, line }, line) !== undefined) return undefined;
  const itemColumn = key.column + listIndent(source);
  return {
    at: 'item', block, scope: { in: 'block', block }, present: new Set(), follows: 'nothing', hasItems: true,
    isBelowBlock: false, comment: '',
    replace: { line, start, end: text.length }, typed: '', lead: `\n${' '.repeat(itemColumn - shape.indent)}`,
    trail: '', inFlow: false, column: itemColumn, indent: shape.indent,
  };
}

/** Whether what a mark begins is complete on its line, so that nothing can be written below in it. */
function isComplete(source: SourceText, { line, column }: PlacedMark): boolean {
  const { marks, rest } = shapeOf(source.lineText(line));
  return marks.at(-1)?.column === column && !/^([&!#]|$)/.test(rest);
}

/** The block whose list of items ends right above a line, at a column. */
function listAbove(source: SourceText, line: number, column: number): BlockId | undefined {
  for (let above = line - 1; above >= 0; above--) {
    const indent = indentOf(source, above);
    if (indent === undefined || indent > column) continue;
    const dash = shapeOf(source.lineText(above)).marks[0];
    if (dash?.kind !== 'dash' || dash.column !== column) return undefined;
    const target = follow(stepsOf(marksAround(source, above, [dash], column).slice(0, -1)));
    return target?.is === 'block' ? target.block : undefined;
  }
  return undefined;
}

/** What is after a key that is being written. */
function whatFollows(source: SourceText, line: number, column: number, end: number): KeyPlace['follows'] {
  const rest = source.lineText(line).slice(end);
  if (/^[ \t]*:/.test(rest)) return 'colon';
  const hasLines = childColumn(source, { kind: 'key', column, text: '', line }, line) !== undefined;
  return hasLines && /^\s*(#|$)/.test(rest) ? 'lines' : 'nothing';
}

/** What can be written where a line, or what stands after a dash, begins. */
function startPlace(source: SourceText, line: number, column: number, shape: LineShape): CompletionPlace | undefined {
  const text = source.lineText(line);
  const dashes = shape.marks.filter((mark) => mark.kind === 'dash' && mark.column < column);
  const wordColumn = shape.marks.find((mark) => mark.kind === 'key')?.column ?? shape.restColumn;
  // Between or before what is there already, nothing can be put in.
  const isBefore = shape.marks.some((mark) => mark.kind === 'dash' && mark.column >= column)
    || (column < wordColumn && /^\s+[^\s#]/.test(text.slice(column)));
  if (isBefore || /^[&*!?|>%@`[{"']/.test(text.slice(Math.min(column, wordColumn)))) return undefined;
  // On a line with nothing on it, what stands further right below goes on above it.
  const isEmpty = text.trim() === '';
  const word = isEmpty ? Math.max(column, indentBelow(source, line)) : Math.min(column, wordColumn);
  const path = marksAround(source, line, dashes, word);
  const target = follow(stepsOf(path));
  const parent = path.at(-1);
  if (!target || (parent && parent.line !== line && isComplete(source, parent))) return undefined;

  // There, the indentation can still be put right.
  const begin = (isEmpty ? childColumn(source, parent, line) : undefined) ?? word;
  const start = Math.min(begin, word, column);
  const isDashBefore = text.charAt(word - 1) === '-';
  const end = wordEnd(text, column, /^[^:#\s]*/);
  const place = {
    replace: { line, start, end }, typed: text.slice(start, column).trimStart(),
    lead: isDashBefore ? ' ' : ' '.repeat(begin - start),
    trail: '', inFlow: false, column: isDashBefore ? begin + 1 : begin, indent: Math.min(shape.indent, start),
    comment: commentBehind(text, end),
  } as const;
  const keysBeside = siblings(source, line, begin, 'key').map(({ mark }) => mark);
  const follows = whatFollows(source, line, begin, end);
  switch (target.is) {
    case 'value': {
      const { scope, field, kind } = target;
      const whole = plainEnd(text, column);
      const value = {
        ...place, at: 'value', scope, field, kind, quote: undefined,
        replace: { line, start, end: whole }, comment: commentBehind(text, whole),
      } as const;
      const dash = dashes.at(-1);
      if (dash) return { ...value, present: elementsBeside(source, line, dash) };
      // A list that is there already goes on; another value that is there stays alone.
      const present = elementsBeside(source, line, { kind: 'dash', column: begin, text: '' });
      if (present.length > 0) return { ...value, lead: `${place.lead}- `, present };
      return childColumn(source, parent, line) === undefined ? { ...value, present } : undefined;
    }
    case 'block': {
      const scope: Scope = { in: 'block', block: target.block };
      const hasItems = target.inItems || siblings(source, line, begin, 'dash').length > 0;
      const present = keysIn(scope, keysBeside.map(({ text: key }) => key));
      return { ...place, at: 'item', block: target.block, scope, present, follows, hasItems, isBelowBlock: false };
    }
    case 'mapping': {
      const { scope } = target;
      const present = keysIn(scope, keysBeside.map(({ text: key }) => key));
      const above = keysIn(scope, keysBeside.flatMap((mark) => (mark.line < line ? [mark.text] : [])));
      return {
        ...place, at: 'key', scope, present, follows, isBelowBlock: scope.in === 'canvas' && [...above].some(isBlockId),
        startsItem: dashes.length > 0 && present.size === 0,
        endsList: dashes.length > 0 ? undefined : listAbove(source, line, begin),
      };
    }
  }
}

/** A line with a key whose colon has no space after it yet (`type:own`), cut up as if it had. */
function withTightKey(shape: LineShape, column: number): LineShape | undefined {
  const tight = /^([\p{L}_]+):(?=[^\s/])/u.exec(shape.rest);
  if (!tight?.[1] || column < shape.restColumn + tight[0].length) return undefined;
  return {
    ...shape,
    marks: [...shape.marks, { kind: 'key', column: shape.restColumn, text: tight[1] }],
    restColumn: shape.restColumn + tight[0].length,
    rest: shape.rest.slice(tight[0].length),
  };
}

/**
 * What can be written at a position. It is told from the lines around it alone, so that it costs next to
 * nothing in a long file and also works while the file cannot be read as YAML. `undefined` where text is
 * free: in a comment, a name, a note.
 */
export function completionPlace(source: SourceText, position: Position): CompletionPlace | undefined {
  const { line } = position;
  const text = source.lineText(line);
  const column = Math.min(position.character, text.length);
  const shape = shapeOf(text);
  if (/^\s*#/.test(text) || (/\s$/.test(text.slice(0, column)) && text.charAt(column) === '#')) return undefined;
  const indent = text.trim() === '' ? Math.max(column, indentBelow(source, line)) : shape.indent;
  if (inBlockScalar(source, line, indent)) return undefined;
  const flow = flowPlace(source, line, column);
  if (flow) return flow === 'none' ? undefined : flow;

  const key = shape.marks.find((mark) => mark.kind === 'key');
  const behindKey = key && text.slice(0, shape.restColumn).trimEnd().length;
  if (behindKey !== undefined && column >= behindKey) return valuePlace(source, line, column, shape);
  const tight = withTightKey(shape, column);
  if (tight) return valuePlace(source, line, column, tight);
  const typed = text.slice(key?.column ?? shape.restColumn, column);
  // More than one word is free text, or an element of a list. A dash right before a word is part of it.
  const isElement = !key && /\s/.test(typed.trim()) && shape.marks.length > 0;
  if (/^["']/.test(typed) || isElement) return valuePlace(source, line, column, shape);
  return /[\s:]/.test(typed.trim()) || typed === '-' ? undefined : startPlace(source, line, column, shape);
}
