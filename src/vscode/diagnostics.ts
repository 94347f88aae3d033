import * as vscode from 'vscode';
import type { CanvasDocument } from '../parsing/syntax';
import type { LanguageService } from '../service/languageService';
import { readRuleSettings } from '../service/settings';
import { validationDelay } from '../service/validation/delay';
import { toDiagnostic } from './convert';
import type { CanvasDocuments } from './documents';
import { guard, start } from './guard';
import { isEditable } from './panels/resource';

/**
 * Publishes diagnostics for all open canvases. Read-only versions, such as git's side of a diff, get none: they would
 * duplicate those of the file itself in the Problems view.
 */
export function registerDiagnostics(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('bmc');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const check = (document: vscode.TextDocument): void => {
    if (document.isClosed || !documents.isCanvas(document) || !isEditable(document.uri)) return;
    const configuration = vscode.workspace.getConfiguration('bmc', document);
    const settings = { rules: readRuleSettings(configuration.get('rules')) };
    if (!configuration.get<boolean>('validate.enable', true)) {
      collection.set(document.uri, []);
      return;
    }
    const show = (canvas: CanvasDocument): void => {
      const diagnostics = guard([], () => service.validate(canvas, settings));
      collection.set(document.uri, diagnostics.map(toDiagnostic));
    };
    // A version that is stale by the time it is parsed is skipped: the change event schedules the next check.
    start(Promise.resolve(documents.ask(document, undefined, undefined, show)));
  };
  const cancel = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    const timer = timers.get(key);
    if (timer !== undefined) clearTimeout(timer);
    timers.delete(key);
  };
  const checkSoon = (document: vscode.TextDocument): void => {
    cancel(document);
    timers.set(document.uri.toString(), setTimeout(() => {
      cancel(document);
      check(document);
    }, validationDelay));
  };
  const checkAll = (): void => {
    vscode.workspace.textDocuments.forEach(check);
  };

  checkAll();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (documents.isCanvas(document)) checkSoon(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      cancel(document);
      collection.delete(document.uri);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bmc')) checkAll();
    }),
    new vscode.Disposable(() => {
      timers.forEach((timer) => {
        clearTimeout(timer);
      });
    }),
  );
}
