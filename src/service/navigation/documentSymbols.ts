import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import { keyText } from '../../canvas/words';
import { itemOf, textValue } from '../../parsing/canvas';
import { nameSpan } from '../../parsing/spans';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { span } from '../../parsing/yaml';
import { summaryOf } from '../../links/summary';
import type { OffsetRange } from '../../parsing/ranges';
import { blockRange, fieldRange, isWithin, itemRange } from '../../parsing/ranges';

/** A text on one line, for a list. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function symbol(
  { source }: CanvasDocument, kind: SymbolKind, name: string, detail: string,
  whole: OffsetRange, selection: OffsetRange,
): DocumentSymbol {
  // Editors refuse a symbol whose name lies outside it, as one that is written elsewhere does.
  const within = isWithin(selection, whole) ? selection : whole;
  return { name, detail, kind, range: source.range(...whole), selectionRange: source.range(...within) };
}

/** What was told last of an item or a block, where its beginning was then, and in which language. */
interface Known {
  line: number;
  readonly character: number;
  readonly language: LanguageId;
  symbol: DocumentSymbol | undefined;
}

const known = new WeakMap<ItemSyntax | BlockSyntax, Known>();

function moved({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

function movedSymbol(
  { name, detail = '', kind, range, selectionRange, children }: DocumentSymbol, lines: number,
): DocumentSymbol {
  // Made for all items after a line that is new, so not by spreading, which takes several times as long.
  const symbol = { name, detail, kind, range: moved(range, lines), selectionRange: moved(selectionRange, lines) };
  return children ? { ...symbol, children: children.map((child) => movedSymbol(child, lines)) } : symbol;
}

/** What was told before of an item or block that begins at a position now, moved with it; `undefined` if nothing. */
function remembered(
  document: CanvasDocument, syntax: ItemSyntax | BlockSyntax, line: number, character: number,
): Known | undefined {
  const before = known.get(syntax);
  // What is in a file with anchors may be told by what stands elsewhere.
  if (before?.character !== character || before.language !== document.language || document.hasAnchors) return undefined;
  if (before.line !== line) {
    before.symbol &&= movedSymbol(before.symbol, line - before.line);
    before.line = line;
  }
  return before;
}

function remember(
  { language }: CanvasDocument, syntax: ItemSyntax | BlockSyntax, line: number, character: number,
  symbol: DocumentSymbol | undefined,
): Known {
  const told = { line, character, language, symbol };
  known.set(syntax, told);
  return told;
}

/** @param block Where the block stands, which is where an item counts as standing that an alias leads to. */
function itemSymbol(document: CanvasDocument, syntax: ItemSyntax, block: OffsetRange): DocumentSymbol | undefined {
  const item = itemOf(syntax);
  if (!item) return undefined;
  const name = oneLine(item.name) || languageOf(document.language).phrases.unnamedItem;
  const detail = summaryOf(syntax)?.ownId ? oneLine(item.id) : '';
  const selection = locate(document, syntax.part, nameSpan(syntax));
  const extent = itemRange(document, syntax);
  return symbol(document, SymbolKind.Object, name, detail, isWithin(extent, block) ? extent : block, selection);
}

/**
 * What the outline says of some items of a block, in their order.
 *
 * @param block Where the block stands.
 */
export function itemSymbols(
  document: CanvasDocument, items: readonly ItemSyntax[], block: OffsetRange,
): DocumentSymbol[] {
  const { source } = document;
  const symbols: DocumentSymbol[] = [];
  let line = source.lineAt(block[0]);
  for (const item of items) {
    const [offset] = locate(document, item.part, item.span);
    line = source.lineAt(offset, line);
    const character = offset - source.lineStart(line);
    const { symbol } = remembered(document, item, line, character)
      ?? remember(document, item, line, character, itemSymbol(document, item, block));
    if (symbol) symbols.push(symbol);
  }
  return symbols;
}

function blockSymbol(document: CanvasDocument, block: BlockSyntax): DocumentSymbol | undefined {
  const { part, key } = block.field;
  const [start, end] = locate(document, part, span(key));
  const { line, character } = document.source.positionAt(start);
  const before = remembered(document, block, line, character);
  if (before) return before.symbol;
  const extent = blockRange(document, block);
  if (!extent) return undefined;
  const { heading } = languageOf(document.language).blocks[block.id];
  const own = symbol(document, SymbolKind.Namespace, heading, '', extent, [start, end]);
  const told = { ...own, children: itemSymbols(document, block.items, extent) };
  return remember(document, block, line, character, told).symbol;
}

function fieldSymbol(document: CanvasDocument, field: FieldSyntax): DocumentSymbol[] {
  const { word, text, scope, part, key } = field;
  const extent = fieldRange(document, field);
  const name = word ? keyText(scope, word.id, document.language).label : oneLine(text);
  if (!extent || name === '') return [];
  const detail = oneLine(textValue(field) ?? '');
  return [symbol(document, SymbolKind.Property, name, detail, extent, locate(document, part, span(key)))];
}

/**
 * The outline of a canvas, in the order and language of the file: the fields at the top, the blocks by
 * their headings, and in these the items by name, with their own ids as detail.
 */
export function documentSymbols(document: CanvasDocument): DocumentSymbol[] {
  const blocks = new Map(document.blocks.map((block) => [block.field, block]));
  return document.fields.flatMap((field) => {
    const block = blocks.get(field);
    return block ? blockSymbol(document, block) ?? [] : fieldSymbol(document, field);
  });
}
