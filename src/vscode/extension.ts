import * as vscode from 'vscode';
import { createLanguageService } from '../service/languageService';
import type { CanvasTree } from './canvases/tree';
import { registerCanvases } from './canvases';
import { registerCodeActions } from './codeActions';
import { registerDiagnostics } from './diagnostics';
import { CanvasDocuments } from './documents';
import { registerGuidance } from './guidance';
import { l10n } from './l10n';
import { registerLanguageFeatures } from './languageFeatures';
import { registerNavigation, workspaceSymbols } from './navigation';
import { registerPreview } from './preview';
import { registerReview } from './review';
import { registerSemanticTokens } from './semanticTokens';
import { WorkspaceCanvases } from './workspaceCanvases';

/** What the eagerly loaded part forwards to. */
export interface Extension {
  readonly canvasTree: CanvasTree;
  /** Finds canvases and items by part of their names. */
  readonly workspaceSymbols: vscode.WorkspaceSymbolProvider['provideWorkspaceSymbols'];
}

/**
 * Registers all features for canvases. Load whatever is large and not needed for every canvas lazily, with `await
 * import('…')`.
 */
export function register(context: vscode.ExtensionContext): Extension {
  const documents = new CanvasDocuments();
  const canvases = new WorkspaceCanvases(documents);
  const service = createLanguageService({ l10n: l10n.t });
  const overview = registerCanvases(context.extensionUri, service, documents, canvases);
  context.subscriptions.push(
    documents,
    canvases,
    registerLanguageFeatures(service, documents),
    registerNavigation(service, documents),
    registerDiagnostics(service, documents),
    registerCodeActions(service, documents),
    registerSemanticTokens(service, documents),
    registerGuidance(service, documents),
    registerPreview(context, documents, service),
    registerReview(context.extensionUri, documents),
    vscode.commands.registerCommand('bmc.newCanvas', async () => {
      const { newCanvas } = await import('./newCanvas');
      await newCanvas(context.extensionUri);
    }),
    overview.subscriptions,
  );
  return { canvasTree: overview.tree, workspaceSymbols: workspaceSymbols(service, canvases) };
}
