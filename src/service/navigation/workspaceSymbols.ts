import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import { languageOf } from '../../canvas/languages';
import { textValue } from '../../parsing/canvas';
import { fieldOf, nameSpan } from '../../parsing/spans';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { span } from '../../parsing/yaml';
import { linkIndex } from '../../links/linkIndex';
import { oneLine } from './documentSymbols';

/** A canvas and where it is. */
export interface CanvasFile {
  readonly uri: string;
  readonly document: CanvasDocument;
}

/** No one looks through more than this; typing on narrows them down. */
const maxSymbols = 1000;

/** Whether the characters of a query are all in a text, in that order, whatever their case and accents. */
function matcher(query: string): (text: string) => boolean {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = Array.from(plain(query).replace(/\s+/g, ''));
  return (text) => {
    const searched = plain(text);
    let at = 0;
    for (const character of wanted) {
      at = searched.indexOf(character, at) + 1;
      if (at === 0) return false;
    }
    return true;
  };
}

function* symbolsIn({ uri, document }: CanvasFile): Generator<WorkspaceSymbol> {
  const { source, fields, language } = document;
  const titleField = fieldOf(fields, 'title');
  const title = oneLine(textValue(titleField) ?? '');
  if (titleField && title !== '') {
    const range = source.range(...locate(document, titleField.part, span(titleField.written ?? titleField.key)));
    yield { name: title, kind: SymbolKind.File, location: { uri, range } };
  }
  const { blocks } = languageOf(language);
  for (const { item, syntax } of linkIndex(document).items) {
    const { heading } = blocks[item.block];
    const range = source.range(...locate(document, syntax.part, nameSpan(syntax)));
    const containerName = title === '' ? heading : `${heading} · ${title}`;
    if (item.name !== '') yield { name: oneLine(item.name), kind: SymbolKind.Object, containerName, location: { uri, range } };
  }
}

/**
 * The canvases and items whose names match a query, each with its block and canvas. An editor narrows
 * them down further; an empty query matches all.
 */
export function workspaceSymbols(canvases: Iterable<CanvasFile>, query: string): WorkspaceSymbol[] {
  const matches = matcher(query);
  const symbols: WorkspaceSymbol[] = [];
  for (const canvas of canvases) {
    for (const symbol of symbolsIn(canvas)) {
      if (!matches(symbol.name)) continue;
      symbols.push(symbol);
      if (symbols.length === maxSymbols) return symbols;
    }
  }
  return symbols;
}
