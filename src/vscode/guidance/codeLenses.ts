import * as vscode from 'vscode';
import type { LanguageService } from '../../service/languageService';
import { toRange } from '../convert';
import type { CanvasDocuments } from '../documents';
import { canvasSelector } from '../documents';
import { l10n } from '../l10n';

/** A code lens above each block with its progress; a click asks its open questions. */
export function registerCodeLenses(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document, token) => {
      if (!vscode.workspace.getConfiguration('bmc', document).get<boolean>('codeLens.enable', true)) return [];
      return documents.ask<vscode.CodeLens[]>(document, token, [], (canvas) =>
        service.codeLenses(canvas).map(({ range, title, block }) =>
        new vscode.CodeLens(toRange(range), {
          title, command: 'bmc.guideMe', arguments: [document.uri.toString(), block],
          tooltip: l10n.t('Guide me through the open questions'),
        })));
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(canvasSelector, provider),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bmc')) changed.fire();
    }),
  );
}
