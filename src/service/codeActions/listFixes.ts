import type { Diagnostic } from 'vscode-languageserver-types';
import { scalarText, withoutQuotes } from '../../edit/scalar';
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

/** A list in brackets, each text in the quotes that all of them had. */
export function listText({ texts, inList }: List, quote: string): string {
  const all = texts.map((text) => (quote === '' ? scalarText(text, true) : `${quote}${text}${quote}`)).join(', ');
  return inList ? all : `[${all}]`;
}

/** Writes text with commas as the list that it is meant to be. */
export function fixList(document: CanvasDocument, diagnostic: Diagnostic, l10n: Localize): FileAction[] {
  const list = listOf(diagnostic);
  if (!list) return [];
  const { source } = document;
  const [start, end] = [source.offsetAt(diagnostic.range.start), source.offsetAt(diagnostic.range.end)];
  const quote = withoutQuotes(source, [start, end])[0] > start ? source.slice(start, start + 1) : '';
  const text = listText(list, quote);
  return actionFor(document, l10n('Change to `{0}`', text), 'quickfix', [{ start, end, text }], [diagnostic], true);
}
