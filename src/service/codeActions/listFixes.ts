import type { Diagnostic } from 'vscode-languageserver-types';
import { scalarText, withoutQuotes } from '../../edit/scalar';
import { lineBreak } from '../../edit/style';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../l10n';
import type { FileAction } from './fileAction';
import { actionFor } from './fileAction';

interface List {
  readonly texts: readonly string[];
  readonly inList: boolean;
}

/** The list that a diagnostic says a text to be; `undefined` if it says nothing of the kind. */
function listOf({ data }: Diagnostic): List | undefined {
  const { list } = (typeof data === 'object' && data !== null ? data : {}) as { readonly list?: Partial<List> };
  if (!list || !Array.isArray(list.texts)) return undefined;
  return { texts: list.texts.filter((text) => typeof text === 'string'), inList: list.inList === true };
}

/** The texts of a list, each in the quotes that all of them had: in brackets, unless it is in a list already. */
function listText({ texts, inList }: List, quote: string, between: string): string {
  const all = texts.map((text) => (quote === '' ? scalarText(text, true) : `${quote}${text}${quote}`)).join(between);
  return inList ? all : `[${all}]`;
}

/** Writes text with commas as the list that it is meant to be, or as several in the list that it is in. */
export function fixList(document: CanvasDocument, diagnostic: Diagnostic, l10n: Localize): FileAction[] {
  const list = listOf(diagnostic);
  if (!list) return [];
  const { source } = document;
  const [start, end] = [source.offsetAt(diagnostic.range.start), source.offsetAt(diagnostic.range.end)];
  const quote = withoutQuotes(source, [start, end])[0] > start ? source.slice(start, start + 1) : '';
  // In a list in block style each gets a line of its own.
  const line = source.slice(source.lineStart(source.lineAt(start)), start);
  const between = list.inList && /^ *- +$/.test(line) ? lineBreak(document) + line : ', ';
  const text = listText(list, quote, between);
  const title = l10n('Change to `{0}`', listText({ ...list, inList: false }, quote, ', '));
  return actionFor(document, title, 'quickfix', [{ start, end, text }], [diagnostic], true);
}
