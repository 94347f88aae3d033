import * as vscode from 'vscode';
import type { LanguageService } from '../service/languageService';
import { registerCompletion } from './completion';
import { toHover } from './convert';
import type { CanvasDocuments } from './documents';
import { canvasSelector } from './documents';
import { registerFormatting } from './formatting';

/** Registers the language service as VS Code's providers. */
export function registerLanguageFeatures(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    registerCompletion(service, documents),
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
