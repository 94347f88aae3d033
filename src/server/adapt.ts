import type {
  ClientCapabilities, CompletionItem, DocumentSymbol, Hover, Location, LocationLink, SymbolInformation,
} from 'vscode-languageserver';
import { InsertTextFormat, InsertTextMode, MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { SourceText } from '../parsing/source';

/*
 * The language service answers as richly as the protocol allows. What a client has not said that it
 * understands is made plainer here, as the protocol asks.
 */

/** A snippet's tab stop, placeholder or choice, or an escaped character. */
const snippetPart = /\\(.)|\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\{\d+\|((?:[^\\,|]|\\.)*)[^}]*\}|\$\d+|\$\{\d+\}/gs;

/** What a snippet leaves when every placeholder is kept and the first of each choice is taken. */
function withoutTabStops(snippet: string): string {
  return snippet.replace(snippetPart, (_, escaped?: string, placeholder?: string, choice?: string) =>
    escaped ?? (placeholder ?? choice ?? '').replace(/\\(.)/gs, '$1'));
}

function plain(markdown: string): string {
  return markdown
    .replace(/^```\w*\n|\n```$/gm, '')
    .replace(/^#+ +/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|`)(?=\S)(.*?)\1/g, '$2')
    .replace(/\*(?=\S)(.*?)\*/g, '$1');
}

function inFormat(content: string | MarkupContent, formats: readonly string[]): string | MarkupContent {
  if (!MarkupContent.is(content) || formats.includes(MarkupKind.Markdown)) return content;
  return { kind: MarkupKind.PlainText, value: plain(content.value) };
}

/** A snippet as text, with the white space that the client would have added to its further lines. */
function unfold(item: CompletionItem, source: SourceText): CompletionItem {
  const { textEdit } = item;
  if (item.insertTextFormat !== InsertTextFormat.Snippet || !textEdit || !('range' in textEdit)) return item;
  const [indent] = /^\s*/.exec(source.lineText(textEdit.range.start.line)) ?? [''];
  const newText = withoutTabStops(textEdit.newText).replace(/\n(?!\n|$)/g, `\n${indent}`);
  return {
    ...item, textEdit: { ...textEdit, newText }, insertTextFormat: InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
  };
}

/** Completions for a client. The command that shows the next list is VS Code's own, and stays after. */
export function forCompletion(
  items: readonly CompletionItem[], source: SourceText, client: ClientCapabilities,
): CompletionItem[] {
  const can = client.textDocument?.completion?.completionItem ?? {};
  const formats = can.documentationFormat ?? [MarkupKind.Markdown];
  return items.map((item) => {
    const made = can.snippetSupport === true ? { ...item } : unfold(item, source);
    delete made.command;
    if (!can.insertTextModeSupport) delete made.insertTextMode;
    if (made.documentation !== undefined) made.documentation = inFormat(made.documentation, formats);
    if (made.labelDetails && can.labelDetailsSupport !== true) {
      if (made.labelDetails.description !== undefined) made.detail = made.labelDetails.description;
      delete made.labelDetails;
    }
    return made;
  });
}

/** An explanation for a client. */
export function forHover(hover: Hover | null, client: ClientCapabilities): Hover | null {
  const formats = client.textDocument?.hover?.contentFormat;
  if (!hover || !formats || !MarkupContent.is(hover.contents)) return hover;
  return { ...hover, contents: inFormat(hover.contents, formats) };
}

/** Definitions for a client: links, or only where they lead. */
export function forDefinition(links: LocationLink[], client: ClientCapabilities): LocationLink[] | Location[] {
  if (client.textDocument?.definition?.linkSupport === true) return links;
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

/** An outline for a client: as a tree, or as a list. */
export function forOutline(
  symbols: DocumentSymbol[], uri: string, client: ClientCapabilities,
): DocumentSymbol[] | SymbolInformation[] {
  if (client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true) return symbols;
  const flat = ({ name, kind, range, children = [] }: DocumentSymbol, within: object): SymbolInformation[] => [
    { name, kind, location: { uri, range }, ...within },
    ...children.flatMap((child) => flat(child, { containerName: name })),
  ];
  return symbols.flatMap((symbol) => flat(symbol, {}));
}
