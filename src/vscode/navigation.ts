import * as vscode from 'vscode';
import type { LanguageService } from '../service/languageService';
import {
  toDocumentLink, toDocumentSymbol, toFoldingRange, toInlayHint, toRange, toSelectionRange, toTextEdit,
  toWorkspaceSymbol,
} from './convert';
import type { CanvasDocuments } from './documents';
import { canvasSelector } from './documents';
import { guard } from './guard';
import type { WorkspaceCanvases } from './workspaceCanvases';

/** Following and renaming links. */
function registerLinks(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(canvasSelector, {
      provideDefinition: (document, position) => guard([], () =>
        service.definition(documents.get(document), position).map((link): vscode.LocationLink => ({
          targetUri: document.uri,
          targetRange: toRange(link.targetRange),
          targetSelectionRange: toRange(link.targetSelectionRange),
          ...(link.originSelectionRange && { originSelectionRange: toRange(link.originSelectionRange) }),
        }))),
    }),
    vscode.languages.registerReferenceProvider(canvasSelector, {
      provideReferences: (document, position, { includeDeclaration }) => guard([], () =>
        service.references(documents.get(document), position, includeDeclaration)
          .map((range) => new vscode.Location(document.uri, toRange(range)))),
    }),
    vscode.languages.registerDocumentHighlightProvider(canvasSelector, {
      provideDocumentHighlights: (document, position) => guard([], () =>
        service.highlights(documents.get(document), position)
          .map(({ range }) => new vscode.DocumentHighlight(toRange(range)))),
    }),
    vscode.languages.registerRenameProvider(canvasSelector, {
      prepareRename: (document, position) => {
        const found = guard(null, () => service.prepareRename(documents.get(document), position));
        if (!found) throw new Error(vscode.l10n.t('Only an item\'s name or id, and links to it, can be renamed.'));
        if ('problem' in found) throw new Error(found.problem);
        return { range: toRange(found.range), placeholder: found.placeholder };
      },
      provideRenameEdits: (document, position, newName) => {
        const renamed = guard(null, () => service.rename(documents.get(document), position, newName));
        if (!renamed) return undefined;
        if ('problem' in renamed) throw new Error(renamed.problem);
        const edit = new vscode.WorkspaceEdit();
        edit.set(document.uri, renamed.edits.map(toTextEdit));
        return edit;
      },
    }),
    vscode.languages.registerInlayHintsProvider(canvasSelector, {
      provideInlayHints: (document, range) => {
        const enabled = vscode.workspace.getConfiguration('bmc', document).get<boolean>('inlayHints.enable', false);
        return enabled ? guard([], () => service.inlayHints(documents.get(document), range).map(toInlayHint)) : [];
      },
    }),
  );
}

/** Finding one's way in a canvas. */
export function registerNavigation(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    registerLinks(service, documents),
    vscode.languages.registerDocumentSymbolProvider(canvasSelector, {
      provideDocumentSymbols: (document) => guard([], () =>
        service.documentSymbols(documents.get(document)).map(toDocumentSymbol)),
    }),
    vscode.languages.registerDocumentLinkProvider(canvasSelector, {
      provideDocumentLinks: (document) => guard([], () =>
        service.documentLinks(documents.get(document)).map(toDocumentLink)),
    }),
    vscode.languages.registerFoldingRangeProvider(canvasSelector, {
      provideFoldingRanges: (document) => guard([], () =>
        service.foldingRanges(documents.get(document)).map(toFoldingRange)),
    }),
    vscode.languages.registerSelectionRangeProvider(canvasSelector, {
      provideSelectionRanges: (document, positions) => guard([], () =>
        service.selectionRanges(documents.get(document), positions).map(toSelectionRange)),
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
