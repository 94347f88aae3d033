import type { FormattingOptions, Position, Range, TextEdit } from 'vscode-languageserver-types';
import { applied } from '../../edit/textChanges';
import type { SourceText } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import type { LayoutChange } from './change';
import { layoutChanges } from './layout';
import type { Meaning } from './meaning';
import { isSameMeaning, meaningOf } from './meaning';
import type { LineRange } from './widen';
import { partAround, widerLines } from './widen';

/** Canvases indent by two. */
const defaultTabSize = 2;

/** Some lines of a file that can be read on their own, with the changes that would give them their layout. */
class Formatting {
  private constructor(
    private readonly source: SourceText,
    /** Where the lines begin in the file; the changes count from there. */
    private readonly offset: number,
    private readonly text: string,
    private readonly meaning: Meaning,
    readonly changes: readonly LayoutChange[],
  ) {}

  /** `undefined` for lines with errors. */
  static of(
    { source, problems }: CanvasDocument, { tabSize }: FormattingOptions,
    [first, last]: LineRange = [0, source.lineCount],
  ): Formatting | undefined {
    if (problems.some(({ code }) => code === 'binary' || code === 'too-large')) return undefined;
    const offset = source.lineStart(first);
    const end = source.lineStart(last + 1);
    // YAML takes a lone CR for text; an editor shows a new line, which these may begin with.
    if (/\r(?!\n)/.test(source.slice(offset - 1, end))) return undefined;
    const size = Number.isInteger(tabSize) && tabSize > 0 ? Math.min(tabSize, 16) : defaultTabSize;
    const text = source.slice(offset, end);
    const meaning = meaningOf(text);
    return meaning && new Formatting(source, offset, text, meaning, layoutChanges(text, size));
  }

  /** The changes on some lines of the file. */
  on([first, last]: LineRange): LayoutChange[] {
    return this.changes.filter(({ start }) => {
      const line = this.source.lineAt(this.offset + start);
      return first <= line && line <= last;
    });
  }

  /** Changes as edits; `undefined` if the file would no longer say the same. */
  edits(changes: readonly LayoutChange[]): TextEdit[] | undefined {
    if (changes.length === 0) return [];
    const after = meaningOf(applied(this.text, changes));
    if (!after || !isSameMeaning(this.meaning, after)) return undefined;
    return changes.map(({ start, end, text }) => (
      { range: this.source.range(this.offset + start, this.offset + end), newText: text }
    ));
  }
}

/**
 * The edits that give a canvas its canonical layout: indentation and spacing, and no more. Quotes, order,
 * styles, line breaks and comments remain. None for a file with YAML errors.
 */
export function formatDocument(document: CanvasDocument, options: FormattingOptions): TextEdit[] {
  const formatting = Formatting.of(document, options);
  return formatting?.edits(formatting.changes) ?? [];
}

/**
 * The edits that give the lines of a range their canonical layout. Where that would change what the file
 * says, as lines around them remain as they are: those of the item or block that the lines are in.
 */
export function formatRange(document: CanvasDocument, { start, end }: Range, options: FormattingOptions): TextEdit[] {
  const formatting = Formatting.of(document, options);
  if (!formatting) return [];
  // Whole lines are selected up to the start of the next.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  for (const lines of [[start.line, last] as const, ...widerLines(document, [start.line, last])]) {
    const edits = formatting.edits(formatting.on(lines));
    if (edits) return edits;
  }
  return [];
}

/**
 * The edits for the line that was left with Enter: spaces within it and at its end. The line that the
 * cursor is on, and all indentation, is the user's.
 *
 * @param position Where the cursor is now.
 * @param character What was typed; only a line break leads to edits.
 */
export function formatOnType(
  document: CanvasDocument, { line }: Position, character: string, options: FormattingOptions,
): TextEdit[] {
  if (character !== '\n' || line === 0 || document.problems.some(({ code }) => code === 'yaml')) return [];
  const left = line - 1;
  // On every Enter: so only the item is read, if it can be read on its own.
  const part = partAround(document, left);
  const formatting = (part && Formatting.of(document, options, part)) ?? Formatting.of(document, options);
  const tidy = formatting?.on([left, left]).filter(({ kind }) => kind === 'space' || kind === 'trailing');
  return (tidy && formatting?.edits(tidy)) ?? [];
}
