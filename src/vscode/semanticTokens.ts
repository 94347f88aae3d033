import * as vscode from 'vscode';
import type { SemanticTokens } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../parsing/syntax';
import type { LanguageService } from '../service/languageService';
import { tokenModifiers, tokenTypes } from '../service/semanticTokens/legend';
import type { CanvasDocuments } from './documents';
import { canvasSelector, isLong } from './documents';
import { inSteps } from './inSteps';

const legend = new vscode.SemanticTokensLegend([...tokenTypes], [...tokenModifiers]);

/** Semantic tokens for what a grammar cannot know: valid terms, resolved links, words of the other language. */
export function registerSemanticTokens(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  const none = new vscode.SemanticTokens(new Uint32Array());
  const tokens = async (
    document: vscode.TextDocument, token: vscode.CancellationToken, range?: vscode.Range,
  ): Promise<vscode.SemanticTokens> => {
    const { version } = document;
    const isWanted = (): boolean => !token.isCancellationRequested && document.version === version;
    const find = (canvas: CanvasDocument): SemanticTokens | Promise<SemanticTokens | undefined> => (isLong(canvas)
      ? inSteps(service.semanticTokensInSteps(canvas, range), isWanted)
      : service.semanticTokens(canvas, range));
    const found = await documents.ask<SemanticTokens | undefined>(document, token, undefined, find);
    return found ? new vscode.SemanticTokens(Uint32Array.from(found.data)) : none;
  };
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    // The language setting affects which words are foreign.
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
