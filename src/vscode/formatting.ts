import * as vscode from 'vscode';
import type { LanguageService } from '../service/languageService';
import { toTextEdit } from './convert';
import type { CanvasDocuments } from './documents';
import { canvasSelector } from './documents';
import { guard } from './guard';

/** Formats canvases: on command, on save and while typing, as the user's settings have it. */
export function registerFormatting(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentFormattingEditProvider(canvasSelector, {
      provideDocumentFormattingEdits: (document, options) =>
        guard([], () => service.formatDocument(documents.get(document), options).map(toTextEdit)),
    }),
    vscode.languages.registerDocumentRangeFormattingEditProvider(canvasSelector, {
      provideDocumentRangeFormattingEdits: (document, range, options) =>
        guard([], () => service.formatRange(documents.get(document), range, options).map(toTextEdit)),
    }),
    vscode.languages.registerOnTypeFormattingEditProvider(canvasSelector, {
      provideOnTypeFormattingEdits: (document, position, character, options) => guard([], () =>
        service.formatOnType(documents.get(document), position, character, options).map(toTextEdit)),
    }, '\n'),
  );
}
