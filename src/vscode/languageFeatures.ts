import * as vscode from 'vscode';
import type { LanguageService } from '../service/languageService';
import { toCompletionItem, toHover } from './convert';
import type { CanvasDocuments } from './documents';
import { canvasSelector } from './documents';
import { registerFormatting } from './formatting';

/** Puts what the language service knows where VS Code asks for it. */
export function registerLanguageFeatures(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(canvasSelector, {
      provideCompletionItems: (document, position, token) =>
        documents.ask<vscode.CompletionItem[]>(document, token, [], (canvas) =>
          service.complete(canvas, position).map(toCompletionItem)),
    }, ' ', ':', '[', '{', ',', '"'),
    vscode.languages.registerHoverProvider(canvasSelector, {
      provideHover: (document, position, token) =>
        documents.ask<vscode.Hover | undefined>(document, token, undefined, (canvas) => {
          const hover = service.hover(canvas, position);
          return hover ? toHover(hover) : undefined;
        }),
    }),
    registerFormatting(service, documents),
  );
}
