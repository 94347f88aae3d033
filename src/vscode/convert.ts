import * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';

/** From LSP's types, which the language service speaks, to VS Code's. Both count lines and UTF-16 characters from 0. */

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
  // The text comes with its own indentation.
  result.keepWhitespace = item.insertTextMode === lsp.InsertTextMode.asIs;
  return result;
}

export function toTextEdit(edit: lsp.TextEdit): vscode.TextEdit {
  return new vscode.TextEdit(toRange(edit.range), edit.newText);
}
