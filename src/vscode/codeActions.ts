import * as vscode from 'vscode';
import type { ActionKind } from '../service/codeActions/fileAction';
import { actionKinds } from '../service/codeActions/fileAction';
import type { LanguageService } from '../service/languageService';
import { readRuleSettings } from '../service/settings';
import { toDiagnostic, toTextEdit } from './convert';
import type { CanvasDocuments } from './documents';
import { canvasSelector } from './documents';

function toKind(kind: ActionKind): vscode.CodeActionKind {
  return kind.split('.').reduce((parent, part) => parent.append(part), vscode.CodeActionKind.Empty);
}

/** Registers quick fixes, refactorings and source actions: in the light bulb menu and on save. */
export function registerCodeActions(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(canvasSelector, {
    provideCodeActions: (
      document, range, { only, triggerKind }, token,
    ) => documents.ask<vscode.CodeAction[]>(document, token, [], (canvas) => {
      const rules = readRuleSettings(vscode.workspace.getConfiguration('bmc', document).get('rules'));
      return service.codeActions(canvas, range, {
        settings: { rules },
        links: documents.links(document),
        only: only && [only.value],
        isAutomatic: triggerKind === vscode.CodeActionTriggerKind.Automatic,
      }).map(({ title, kind, diagnostics, edits, isPreferred }) => {
        const action = new vscode.CodeAction(title, toKind(kind));
        action.diagnostics = diagnostics.map(toDiagnostic);
        action.isPreferred = isPreferred;
        action.edit = new vscode.WorkspaceEdit();
        action.edit.set(document.uri, edits.map(toTextEdit));
        return action;
      });
    }),
  }, { providedCodeActionKinds: actionKinds.map(toKind) });
}
