import * as vscode from 'vscode';
import type { LanguageService } from '../service/languageService';
import { toCompletionItem, toHover } from './convert';
import type { CanvasDocuments } from './documents';
import { canvasSelector } from './documents';
import { registerFormatting } from './formatting';
import { guard } from './guard';

/** Puts what the language service knows where VS Code asks for it. */
export function registerLanguageFeatures(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(canvasSelector, {
      provideCompletionItems: (document, position) =>
        guard([], () => service.complete(documents.get(document), position).map(toCompletionItem)),
    }, ' ', ':', '[', '{', ',', '"'),
    vscode.languages.registerHoverProvider(canvasSelector, {
      provideHover: (document, position) => guard(undefined, () => {
        const hover = service.hover(documents.get(document), position);
        return hover ? toHover(hover) : undefined;
      }),
    }),
    registerFormatting(service, documents),
  );
}
