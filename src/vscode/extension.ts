import * as vscode from 'vscode';
import { createLanguageService } from '../service/languageService';
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

/** The extension starts here, in Node and in a web worker alike: nothing below may use what either lacks. */
export function activate(context: vscode.ExtensionContext): void {
  const documents = new CanvasDocuments();
  const canvases = new WorkspaceCanvases(documents);
  const service = createLanguageService({ l10n: (message, ...args) => vscode.l10n.t(message, ...args) });
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
  );
}
