import * as vscode from 'vscode';
import type { LanguageService } from '../service/languageService';
import { toTextEdit } from './convert';
import type { CanvasDocuments } from './documents';
import { canvasSelector } from './documents';

const none: vscode.TextEdit[] = [];

/** Formats canvases: on command, on save and while typing, as configured. */
export function registerFormatting(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentFormattingEditProvider(canvasSelector, {
      provideDocumentFormattingEdits: (document, options, token) =>
        documents.ask(document, token, none, (canvas) => service.formatDocument(canvas, options).map(toTextEdit)),
    }),
    vscode.languages.registerDocumentRangeFormattingEditProvider(canvasSelector, {
      provideDocumentRangeFormattingEdits: (document, range, options, token) =>
        documents.ask(document, token, none, (canvas) => service.formatRange(canvas, range, options).map(toTextEdit)),
    }),
    vscode.languages.registerOnTypeFormattingEditProvider(canvasSelector, {
      provideOnTypeFormattingEdits: (document, position, character, options, token) =>
        documents.ask(document, token, none, (canvas) =>
          service.formatOnType(canvas, position, character, options).map(toTextEdit)),
    }, '\n'),
  );
}
