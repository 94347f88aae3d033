import type { DocumentSymbol } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import { languageOf } from '../../canvas/languages';
import { keyText } from '../../canvas/words';
import { itemOf, textValue } from '../../parsing/canvas';
import { nameSpan } from '../../parsing/spans';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { span } from '../../parsing/yaml';
import { summaryOf } from '../links/summary';
import type { Extent } from '../../parsing/extents';
import { blockExtent, fieldExtent, isWithin, itemExtent } from '../../parsing/extents';

/** A text on one line, for a list. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function symbol(
  { source }: CanvasDocument, kind: SymbolKind, name: string, detail: string, whole: Extent, selection: Extent,
): DocumentSymbol {
  // Editors refuse a symbol whose name lies outside it, as one that is written elsewhere does.
  const within = isWithin(selection, whole) ? selection : whole;
  return { name, detail, kind, range: source.range(...whole), selectionRange: source.range(...within) };
}

/** @param block Where the block stands, which is where an item counts as standing that an alias leads to. */
function itemSymbol(document: CanvasDocument, syntax: ItemSyntax, block: Extent): DocumentSymbol[] {
  const item = itemOf(syntax);
  if (!item) return [];
  const name = oneLine(item.name) || languageOf(document.language).phrases.unnamedItem;
  const detail = summaryOf(syntax)?.ownId ? oneLine(item.id) : '';
  const selection = locate(syntax.part, nameSpan(syntax));
  const extent = itemExtent(document, syntax);
  return [symbol(document, SymbolKind.Object, name, detail, isWithin(extent, block) ? extent : block, selection)];
}

function blockSymbol(document: CanvasDocument, block: BlockSyntax): DocumentSymbol[] {
  const extent = blockExtent(document, block);
  if (!extent) return [];
  const { heading } = languageOf(document.language).blocks[block.id];
  const { part, key } = block.field;
  const own = symbol(document, SymbolKind.Namespace, heading, '', extent, locate(part, span(key)));
  return [{ ...own, children: block.items.flatMap((item) => itemSymbol(document, item, extent)) }];
}

function fieldSymbol(document: CanvasDocument, field: FieldSyntax): DocumentSymbol[] {
  const { word, text, scope, part, key } = field;
  const extent = fieldExtent(document, field);
  const name = word ? keyText(scope, word.id, document.language).label : oneLine(text);
  if (!extent || name === '') return [];
  const detail = oneLine(textValue(field) ?? '');
  return [symbol(document, SymbolKind.Property, name, detail, extent, locate(part, span(key)))];
}

/**
 * The outline of a canvas, in the order and language of the file: the fields at the top, the blocks by
 * their headings, and in these the items by name, with their own ids as detail.
 */
export function documentSymbols(document: CanvasDocument): DocumentSymbol[] {
  const blocks = new Map(document.blocks.map((block) => [block.field, block]));
  return document.fields.flatMap((field) => {
    const block = blocks.get(field);
    return block ? blockSymbol(document, block) : fieldSymbol(document, field);
  });
}
