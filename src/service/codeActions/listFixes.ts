import type { Diagnostic } from 'vscode-languageserver-types';
import { scalarText, withoutQuotes } from '../../edit/scalar';
import { lineBreak } from '../../edit/style';
import type { CanvasDocument } from '../../parsing/syntax';
import { actionFor } from './fileAction';
import type { Fixer } from './fixer';

/** Several texts that are meant as a list. */
interface List {
  readonly texts: readonly string[];
  /** Whether they stand in a list already, as one element of it. */
  readonly inList: boolean;
}

/** A list with how long the text is that stands for it, in UTF-16 units. */
type ToldList = List & { readonly length: number };

/** The list that a diagnostic says a text to be; `undefined` if it says nothing of the kind. */
function listOf({ data }: Diagnostic): ToldList | undefined {
  const { list } = (typeof data === 'object' && data !== null ? data : {}) as { readonly list?: Partial<ToldList> };
  if (!list || !Array.isArray(list.texts) || typeof list.length !== 'number') return undefined;
  return { texts: list.texts.filter((text) => typeof text === 'string'), inList: list.inList === true, length: list.length };
}

function inQuotes(text: string, quote: string): string {
  if (quote === '') return scalarText(text, true);
  return quote === '"' ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

/** Texts in a row, each in the quotes that all of them had. */
function inRow(texts: readonly string[], quote: string, between: string): string {
  return texts.map((text) => inQuotes(text, quote)).join(between);
}

/**
 * A list as it is to stand at an offset: in brackets, or as further elements of the list that it is in. In one in block
 * style each gets a line of its own.
 *
 * @param quote What stood around all of them, if anything did.
 */
export function listText(document: CanvasDocument, start: number, { texts, inList }: List, quote: string): string {
  const { source } = document;
  if (!inList) return `[${inRow(texts, quote, ', ')}]`;
  const line = source.slice(source.lineStart(source.lineAt(start)), start);
  return inRow(texts, quote, /^ *- +$/.test(line) ? lineBreak(document) + line : ', ');
}

/** Writes text with commas as the list that it is meant to be, or as several in the list that it is in. */
export const fixList: Fixer = (document, { diagnostic }, l10n) => {
  const list = listOf(diagnostic);
  if (!list) return [];
  const { source } = document;
  const start = source.offsetAt(diagnostic.range.start);
  const end = start + list.length;
  // What someone remarks on one line of several has no place in a list on one line.
  if (/[\r\n]/.test(source.slice(start, end)) && /\s#/.test(source.slice(start, end))) return [];
  const quote = withoutQuotes(source, [start, end])[0] > start ? source.slice(start, start + 1) : '';
  const title = l10n('Change to `{0}`', `[${inRow(list.texts, quote, ', ')}]`);
  return actionFor(document, title, 'quickfix', [{ start, end, text: listText(document, start, list, quote) }], [diagnostic], true);
};
