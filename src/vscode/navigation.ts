import * as vscode from 'vscode';
import type { LanguageService } from '../service/languageService';
import {
  toDocumentLink, toDocumentSymbol, toFoldingRange, toInlayHint, toRange, toSelectionRange, toTextEdit,
  toWorkspaceSymbol,
} from './convert';
import type { CanvasDocuments } from './documents';
import { canvasSelector } from './documents';
import { guard } from './guard';
import { l10n } from './l10n';
import type { WorkspaceCanvases } from './workspaceCanvases';

/** Go to definition, references, document links and rename. */
function registerLinks(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(canvasSelector, {
      provideDefinition: (document, position, token) =>
        documents.ask<vscode.LocationLink[]>(document, token, [], (canvas) =>
          service.definition(canvas, position).map((link): vscode.LocationLink => ({
            targetUri: document.uri,
            targetRange: toRange(link.targetRange),
            targetSelectionRange: toRange(link.targetSelectionRange),
            ...(link.originSelectionRange && { originSelectionRange: toRange(link.originSelectionRange) }),
          }))),
    }),
    vscode.languages.registerReferenceProvider(canvasSelector, {
      provideReferences: (document, position, { includeDeclaration }, token) =>
        documents.ask<vscode.Location[]>(document, token, [], (canvas) =>
          service.references(canvas, position, includeDeclaration)
            .map((range) => new vscode.Location(document.uri, toRange(range)))),
    }),
    vscode.languages.registerDocumentHighlightProvider(canvasSelector, {
      provideDocumentHighlights: (document, position, token) =>
        documents.ask<vscode.DocumentHighlight[]>(document, token, [], (canvas) =>
          service.highlights(canvas, position)
            .map(({ range }) => new vscode.DocumentHighlight(toRange(range)))),
    }),
    vscode.languages.registerRenameProvider(canvasSelector, {
      prepareRename: async (document, position, token) => {
        const found = await documents.ask(document, token, null, (canvas) => service.prepareRename(canvas, position));
        if (!found) throw new Error(l10n.t('Only names, ids, links, tags and anchors can be renamed.'));
        if ('problem' in found) throw new Error(found.problem);
        return { range: toRange(found.range), placeholder: found.placeholder };
      },
      provideRenameEdits: async (document, position, newName, token) => {
        const renamed = await documents.ask(document, token, null, (canvas) =>
          service.rename(canvas, position, newName));
        if (!renamed) return undefined;
        if ('problem' in renamed) throw new Error(renamed.problem);
        const edit = new vscode.WorkspaceEdit();
        edit.set(document.uri, renamed.edits.map(toTextEdit));
        return edit;
      },
    }),
    vscode.languages.registerInlayHintsProvider(canvasSelector, {
      provideInlayHints: (document, range, token) => {
        const enabled = vscode.workspace.getConfiguration('bmc', document).get<boolean>('inlayHints.enable', false);
        if (!enabled) return [];
        return documents.ask<vscode.InlayHint[]>(document, token, [], (canvas) =>
          service.inlayHints(canvas, range).map(toInlayHint));
      },
    }),
  );
}

/** Links, plus outline, document links, folding and selection ranges. */
export function registerNavigation(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    registerLinks(service, documents),
    vscode.languages.registerDocumentSymbolProvider(canvasSelector, {
      provideDocumentSymbols: (document, token) =>
        documents.ask<vscode.DocumentSymbol[]>(document, token, [], (canvas) =>
          service.documentSymbols(canvas).map(toDocumentSymbol)),
    }),
    vscode.languages.registerDocumentLinkProvider(canvasSelector, {
      provideDocumentLinks: (document, token) => documents.ask<vscode.DocumentLink[]>(document, token, [], (canvas) =>
        service.documentLinks(canvas).map(toDocumentLink)),
    }),
    vscode.languages.registerFoldingRangeProvider(canvasSelector, {
      provideFoldingRanges: (document, _context, token) =>
        documents.ask<vscode.FoldingRange[]>(document, token, [], (canvas) =>
          service.foldingRanges(canvas).map(toFoldingRange)),
    }),
    vscode.languages.registerSelectionRangeProvider(canvasSelector, {
      provideSelectionRanges: (document, positions, token) =>
        documents.ask<vscode.SelectionRange[]>(document, token, [], (canvas) =>
          service.selectionRanges(canvas, positions).map(toSelectionRange)),
    }),
  );
}

/** Finds canvases and items in the whole workspace. */
export function workspaceSymbols(
  service: LanguageService, canvases: WorkspaceCanvases,
): vscode.WorkspaceSymbolProvider['provideWorkspaceSymbols'] {
  return async (query, token) => {
    const files = (await canvases.all(token)).map(({ uri, document }) => ({ uri: uri.toString(), document }));
    return guard([], () => service.workspaceSymbols(files, query).map(toWorkspaceSymbol));
  };
}
