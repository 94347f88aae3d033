import * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';

/**
 * Converts LSP types, which the language service uses, to VS Code's. Positions are the same in both: zero-based lines
 * and UTF-16 characters.
 */

export function toRange({ start, end }: lsp.Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

const severities = {
  [lsp.DiagnosticSeverity.Error]: vscode.DiagnosticSeverity.Error,
  [lsp.DiagnosticSeverity.Warning]: vscode.DiagnosticSeverity.Warning,
  [lsp.DiagnosticSeverity.Information]: vscode.DiagnosticSeverity.Information,
  [lsp.DiagnosticSeverity.Hint]: vscode.DiagnosticSeverity.Hint,
};

export function toDiagnostic(diagnostic: lsp.Diagnostic): vscode.Diagnostic {
  const severity = severities[diagnostic.severity ?? lsp.DiagnosticSeverity.Error];
  const message = typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value;
  const result = new vscode.Diagnostic(toRange(diagnostic.range), message, severity);
  if (diagnostic.source !== undefined) result.source = diagnostic.source;
  if (diagnostic.code !== undefined) {
    result.code = diagnostic.codeDescription
      ? { value: diagnostic.code, target: vscode.Uri.parse(diagnostic.codeDescription.href) }
      : diagnostic.code;
  }
  return result;
}

function toMarkdown(content: string | lsp.MarkupContent): vscode.MarkdownString | string {
  if (typeof content === 'string') return content;
  return content.kind === lsp.MarkupKind.Markdown ? new vscode.MarkdownString(content.value) : content.value;
}

export function toHover(hover: lsp.Hover): vscode.Hover {
  const contents = Array.isArray(hover.contents) ? hover.contents : [hover.contents];
  const texts = contents.map((content) => {
    if (lsp.MarkupContent.is(content)) return new vscode.MarkdownString(content.value);
    return typeof content === 'string'
      ? new vscode.MarkdownString(content)
      : new vscode.MarkdownString().appendCodeblock(content.value, content.language);
  });
  return new vscode.Hover(texts, hover.range && toRange(hover.range));
}

/** The kinds that the language service uses. */
const completionKinds: Partial<Record<lsp.CompletionItemKind, vscode.CompletionItemKind>> = {
  [lsp.CompletionItemKind.Class]: vscode.CompletionItemKind.Class,
  [lsp.CompletionItemKind.Color]: vscode.CompletionItemKind.Color,
  [lsp.CompletionItemKind.Constant]: vscode.CompletionItemKind.Constant,
  [lsp.CompletionItemKind.EnumMember]: vscode.CompletionItemKind.EnumMember,
  [lsp.CompletionItemKind.Field]: vscode.CompletionItemKind.Field,
  [lsp.CompletionItemKind.Module]: vscode.CompletionItemKind.Module,
  [lsp.CompletionItemKind.Property]: vscode.CompletionItemKind.Property,
  [lsp.CompletionItemKind.Reference]: vscode.CompletionItemKind.Reference,
  [lsp.CompletionItemKind.Snippet]: vscode.CompletionItemKind.Snippet,
  [lsp.CompletionItemKind.Unit]: vscode.CompletionItemKind.Unit,
  [lsp.CompletionItemKind.Value]: vscode.CompletionItemKind.Value,
};

export function toCompletionItem(item: lsp.CompletionItem): vscode.CompletionItem {
  const label = item.labelDetails ? { label: item.label, ...item.labelDetails } : item.label;
  const result = new vscode.CompletionItem(label, item.kind && completionKinds[item.kind]);
  const text = item.textEdit?.newText ?? item.insertText ?? item.label;
  const isSnippet = item.insertTextFormat === lsp.InsertTextFormat.Snippet;
  result.insertText = isSnippet ? new vscode.SnippetString(text) : text;
  if (item.textEdit) {
    result.range = 'range' in item.textEdit
      ? toRange(item.textEdit.range)
      : { inserting: toRange(item.textEdit.insert), replacing: toRange(item.textEdit.replace) };
  }
  if (item.detail !== undefined) result.detail = item.detail;
  if (item.documentation !== undefined) result.documentation = toMarkdown(item.documentation);
  if (item.sortText !== undefined) result.sortText = item.sortText;
  if (item.filterText !== undefined) result.filterText = item.filterText;
  if (item.preselect !== undefined) result.preselect = item.preselect;
  if (item.commitCharacters) result.commitCharacters = item.commitCharacters;
  if (item.command) result.command = item.command;
  if (item.additionalTextEdits) result.additionalTextEdits = item.additionalTextEdits.map(toTextEdit);
  // The text is already indented.
  result.keepWhitespace = item.insertTextMode === lsp.InsertTextMode.asIs;
  return result;
}

function toPosition({ line, character }: lsp.Position): vscode.Position {
  return new vscode.Position(line, character);
}

/** LSP numbers symbol kinds from 1, VS Code from 0, in the same order. */
function toSymbolKind(kind: lsp.SymbolKind): vscode.SymbolKind {
  const kinds: Partial<Record<lsp.SymbolKind, vscode.SymbolKind>> = {
    [lsp.SymbolKind.File]: vscode.SymbolKind.File, [lsp.SymbolKind.Module]: vscode.SymbolKind.Module,
    [lsp.SymbolKind.Namespace]: vscode.SymbolKind.Namespace, [lsp.SymbolKind.Package]: vscode.SymbolKind.Package,
    [lsp.SymbolKind.Class]: vscode.SymbolKind.Class, [lsp.SymbolKind.Property]: vscode.SymbolKind.Property,
    [lsp.SymbolKind.Field]: vscode.SymbolKind.Field, [lsp.SymbolKind.String]: vscode.SymbolKind.String,
    [lsp.SymbolKind.Array]: vscode.SymbolKind.Array, [lsp.SymbolKind.Object]: vscode.SymbolKind.Object,
    [lsp.SymbolKind.Key]: vscode.SymbolKind.Key, [lsp.SymbolKind.Struct]: vscode.SymbolKind.Struct,
    [lsp.SymbolKind.EnumMember]: vscode.SymbolKind.EnumMember, [lsp.SymbolKind.Constant]: vscode.SymbolKind.Constant,
  };
  return kinds[kind] ?? vscode.SymbolKind.Property;
}

export function toDocumentSymbol(symbol: lsp.DocumentSymbol): vscode.DocumentSymbol {
  const { name, detail = '', kind, range, selectionRange, children = [] } = symbol;
  const result = new vscode.DocumentSymbol(name, detail, toSymbolKind(kind), toRange(range), toRange(selectionRange));
  result.children = children.map(toDocumentSymbol);
  return result;
}

export function toWorkspaceSymbol(symbol: lsp.WorkspaceSymbol): vscode.SymbolInformation {
  const { name, kind, containerName, location } = symbol;
  const range = 'range' in location ? toRange(location.range) : new vscode.Range(0, 0, 0, 0);
  const place = new vscode.Location(vscode.Uri.parse(location.uri), range);
  return new vscode.SymbolInformation(name, toSymbolKind(kind), containerName ?? '', place);
}

const foldingKinds: Readonly<Record<string, vscode.FoldingRangeKind>> = {
  [lsp.FoldingRangeKind.Comment]: vscode.FoldingRangeKind.Comment,
  [lsp.FoldingRangeKind.Region]: vscode.FoldingRangeKind.Region,
};

export function toFoldingRange({ startLine, endLine, kind }: lsp.FoldingRange): vscode.FoldingRange {
  return new vscode.FoldingRange(startLine, endLine, kind === undefined ? undefined : foldingKinds[kind]);
}

export function toSelectionRange({ range, parent }: lsp.SelectionRange): vscode.SelectionRange {
  return new vscode.SelectionRange(toRange(range), parent && toSelectionRange(parent));
}

export function toInlayHint({ position, label, paddingLeft }: lsp.InlayHint): vscode.InlayHint {
  const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
  const hint = new vscode.InlayHint(toPosition(position), text);
  if (paddingLeft !== undefined) hint.paddingLeft = paddingLeft;
  return hint;
}

export function toDocumentLink({ range, target }: lsp.DocumentLink): vscode.DocumentLink {
  return new vscode.DocumentLink(toRange(range), target === undefined ? undefined : vscode.Uri.parse(target));
}

export function toTextEdit(edit: lsp.TextEdit): vscode.TextEdit {
  return new vscode.TextEdit(toRange(edit.range), edit.newText);
}
