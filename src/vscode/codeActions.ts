import * as vscode from 'vscode';
import type { LanguageService } from '../service/languageService';
import { readRuleSettings } from '../service/settings';
import { toDiagnostic, toTextEdit } from './convert';
import type { CanvasDocuments } from './documents';
import { canvasSelector } from './documents';
import { guard } from './guard';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('bmc');
const kinds = { quickfix: vscode.CodeActionKind.QuickFix, 'source.fixAll.bmc': fixAll };

/** Offers what can be done about problems, under the light bulb and on save. */
export function registerCodeActions(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(canvasSelector, {
    provideCodeActions: (document, range, { only }) => guard([], () => {
      const rules = readRuleSettings(vscode.workspace.getConfiguration('bmc', document).get('rules'));
      return service.codeActions(documents.get(document), range, { rules })
        .filter(({ kind }) => !only || only.contains(kinds[kind]))
        .map(({ title, kind, diagnostics, edits, isPreferred }) => {
          const action = new vscode.CodeAction(title, kinds[kind]);
          action.diagnostics = diagnostics.map(toDiagnostic);
          action.isPreferred = isPreferred;
          action.edit = new vscode.WorkspaceEdit();
          action.edit.set(document.uri, edits.map(toTextEdit));
          return action;
        });
    }),
  }, { providedCodeActionKinds: Object.values(kinds) });
}
