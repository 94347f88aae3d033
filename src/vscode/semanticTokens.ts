import * as vscode from 'vscode';
import type { LanguageService } from '../service/languageService';
import { tokenModifiers, tokenTypes } from '../service/semanticTokens/legend';
import type { CanvasDocuments } from './documents';
import { canvasSelector } from './documents';

const legend = new vscode.SemanticTokensLegend([...tokenTypes], [...tokenModifiers]);

/** Marks the words that only the meaning of the file tells: valid terms, links that lead somewhere, foreign words. */
export function registerSemanticTokens(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  const none = new vscode.SemanticTokens(new Uint32Array());
  const tokens = (
    document: vscode.TextDocument, token: vscode.CancellationToken, range?: vscode.Range,
  ): vscode.ProviderResult<vscode.SemanticTokens> => documents.ask(document, token, none, (canvas) => {
    const { data } = service.semanticTokens(canvas, range);
    return new vscode.SemanticTokens(Uint32Array.from(data));
  });
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    // Which words are foreign may hang on it.
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bmc.language')) changed.fire();
    }),
    vscode.languages.registerDocumentSemanticTokensProvider(canvasSelector, {
      onDidChangeSemanticTokens: changed.event,
      provideDocumentSemanticTokens: (document, token) => tokens(document, token),
    }, legend),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(canvasSelector, {
      provideDocumentRangeSemanticTokens: (document, range, token) => tokens(document, token, range),
    }, legend),
  );
}
