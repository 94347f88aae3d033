import * as vscode from 'vscode';
import { createLanguageService } from '../service/languageService';
import type { CanvasTree } from './canvases/tree';
import { registerCanvases } from './canvases';
import { registerCodeActions } from './codeActions';
import { registerDiagnostics } from './diagnostics';
import { CanvasDocuments } from './documents';
import { registerGuidance } from './guidance';
import { openLog } from './guard';
import { registerLanguageFeatures } from './languageFeatures';
import { registerNavigation } from './navigation';
import { registerNewCanvas } from './newCanvas';
import { registerPreview } from './preview';
import { registerSemanticTokens } from './semanticTokens';
import { WorkspaceCanvases } from './workspaceCanvases';

/** What the tests get hold of; nothing for other extensions to build on. */
export interface ExtensionExports {
  readonly canvasTree: CanvasTree;
}

/** The extension starts here, in Node and in a web worker alike: nothing below may use what either lacks. */
export function activate(context: vscode.ExtensionContext): ExtensionExports {
  const documents = new CanvasDocuments();
  const canvases = new WorkspaceCanvases(documents);
  const service = createLanguageService({ l10n: (message, ...args) => vscode.l10n.t(message, ...args) });
  const overview = registerCanvases(context.extensionUri, service, documents, canvases);
  context.subscriptions.push(
    openLog(),
    documents,
    canvases,
    registerLanguageFeatures(service, documents),
    registerNavigation(service, documents, canvases),
    registerDiagnostics(service, documents),
    registerCodeActions(service, documents),
    registerSemanticTokens(service, documents),
    registerGuidance(service, documents),
    registerPreview(context, documents, service),
    registerNewCanvas(context.extensionUri),
    overview.subscriptions,
  );
  return { canvasTree: overview.tree };
}
