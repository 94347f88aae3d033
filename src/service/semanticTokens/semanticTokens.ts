import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { LanguageId } from '../../canvas/languages';
import { fieldsOf, isBlockId } from '../../canvas/structure';
import type { Word } from '../../canvas/words';
import { findTerm } from '../../canvas/words';
import { atOnce, inBatches } from '../../parsing/batches';
import { scalarsOf } from '../../parsing/canvas';
import type { CanvasDocument, FieldSyntax, ItemSyntax, Part } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import type { Node } from '../../parsing/yaml';
import { isScalar, span, textOf } from '../../parsing/yaml';
import { linkIndex } from '../../links/linkIndex';
import type { ItemSummary } from '../../links/summary';
import { summaryOf } from '../../links/summary';
import type { Token, TokenModifier, TokenType } from './legend';
import { modifierBits, tokenTypes } from './legend';

/** A token whose offsets count from its part. */
interface PartToken {
  readonly part: Part;
  readonly span: readonly [start: number, end: number];
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

function tokenAt(part: Part, node: Node, type: TokenType, ...modifiers: TokenModifier[]): PartToken {
  return { part, span: span(node), type, modifiers };
}

function isForeign({ languages }: Word, language: LanguageId): boolean {
  return !languages.includes(language);
}

/** The words of a field that are the same whatever else is in the file: a key of another language, and terms. */
function fieldTokens(field: FieldSyntax, language: LanguageId): PartToken[] {
  const { word, part, scope, key, merged, value, written } = field;
  if (!word || merged) return [];
  const kind = fieldsOf(scope).get(word.id);
  const type = scope.in === 'canvas' && isBlockId(word.id) ? 'keyword' : 'property';
  const keys = isForeign(word, language) ? [tokenAt(part, key, type, 'foreign')] : [];
  if (kind?.kind !== 'terms' || value !== written) return keys;
  const terms = scalarsOf(field).flatMap((node) => {
    const term = isScalar(node) ? findTerm(kind.vocabulary, textOf(node)) : undefined;
    if (!term) return [];
    return [tokenAt(part, node, 'enumMember', ...isForeign(term, language) ? ['foreign' as const] : [])];
  });
  return [...keys, ...terms];
}

const itemTokens = new WeakMap<ItemSyntax, { readonly language: LanguageId; readonly tokens: PartToken[] }>();

function ownTokens({ item, name, ownId, syntax: { part } }: ItemSummary): PartToken[] {
  return [
    ...(ownId ? [tokenAt(part, ownId, 'variable', 'declaration')] : []),
    ...(name && item.status === 'rejected' ? [tokenAt(part, name, 'string', 'deprecated')] : []),
  ];
}

/** The words of an item that do not depend on other items, found once for as long as it stays as it is. */
export function tokensIn(item: ItemSyntax, language: LanguageId): PartToken[] {
  const known = itemTokens.get(item);
  if (known?.language === language) return known.tokens;
  const summary = summaryOf(item);
  const tokens = [
    ...item.fields.flatMap((field) => fieldTokens(field, language)),
    ...(summary && item.written === item.node ? ownTokens(summary) : []),
  ];
  itemTokens.set(item, { language, tokens });
  return tokens;
}

/** The links of an item: those that lead somewhere, those that lead to what was rejected, and those to nothing. */
function linkTokens(document: CanvasDocument, item: ItemSyntax): PartToken[] {
  const summary = summaryOf(item);
  if (!summary || item.written !== item.node) return [];
  const index = linkIndex(document);
  return summary.links.filter(({ written, scalar }) => written === scalar).map(({ block, id, scalar }) => {
    const [target] = index.withId(block, id);
    if (!target) return tokenAt(item.part, scalar, 'string');
    return tokenAt(item.part, scalar, 'variable', ...target.item.status === 'rejected' ? ['deprecated' as const] : []);
  });
}

/** Finds the marked words of a range of a file, in order: none longer than a line. */
function* findTokens(document: CanvasDocument, from: number, until: number): Generator<number, Token[]> {
  const { language, source } = document;
  const isNear = ({ part, span: place }: ItemSyntax): boolean => {
    const [start, end] = locate(document, part, place);
    return start < until && end > from;
  };
  const tokens: Token[] = [];
  let line = 0;
  const add = ({ part, span: place, type, modifiers }: PartToken): void => {
    const [start, end] = locate(document, part, place);
    if (start < from || end > until || end <= start) return;
    line = source.lineAt(start, line);
    const isOnOneLine = end < source.lineStart(line + 1) || line + 1 === source.lineCount;
    if (isOnOneLine) tokens.push({ start, end, line, type, modifiers });
  };
  for (const field of document.fields) fieldTokens(field, language).forEach(add);
  for (const block of document.blocks) for (const field of block.fields) fieldTokens(field, language).forEach(add);
  yield* inBatches(document.blocks, ({ items }) => items, ({ items }) => {
    for (const item of items) {
      if (!isNear(item)) continue;
      const found = [...tokensIn(item, language), ...linkTokens(document, item)];
      // In order as far as possible, so that putting all in order costs little.
      found.sort((one, other) => one.span[0] - other.span[0]).forEach(add);
    }
  });
  tokens.sort((one, other) => one.start - other.start);
  // What an alias repeats is marked once, where it stands.
  return tokens.filter(({ start }, index) => index === 0 || start >= (tokens[index - 1]?.end ?? 0));
}

/** The marked words of a file, or of a range of it, in order: none longer than a line. */
export function tokensOf(document: CanvasDocument, from = 0, until = document.source.length): Token[] {
  return atOnce(findTokens(document, from, until));
}

/** Tokens as the LSP writes them: each by its distance from the one before. */
function encode({ source }: CanvasDocument, tokens: readonly Token[]): SemanticTokens {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { start, end, line, type, modifiers } of tokens) {
    const position = { line, character: start - source.lineStart(line) };
    const lines = line - last.line;
    const characters = lines === 0 ? position.character - last.character : position.character;
    data.push(lines, characters, end - start, tokenTypes.indexOf(type), modifierBits(modifiers));
    last = position;
  }
  return { data };
}

/**
 * The marked words of a file or a range of it, as the LSP writes them, found in steps. An edit in between uses up what
 * has been found.
 *
 * @yields How many items a step has looked at.
 */
export function* semanticTokensInSteps(document: CanvasDocument, range?: Range): Generator<number, SemanticTokens> {
  const { source } = document;
  const [from, until] = range
    ? [source.offsetAt(range.start), source.offsetAt(range.end)]
    : [0, source.length];
  return encode(document, yield* findTokens(document, from, until));
}

/** The marked words of a file or a range of it, as the LSP writes them. */
export function semanticTokens(document: CanvasDocument, range?: Range): SemanticTokens {
  return atOnce(semanticTokensInSteps(document, range));
}
