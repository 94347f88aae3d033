import * as vscode from 'vscode';
import { CompletionRequests, completionTriggers } from '../service/completion/request';
import type { LanguageService } from '../service/languageService';
import { toCompletionItem } from './convert';
import type { CanvasDocuments } from './documents';
import { canvasSelector } from './documents';

/**
 * Context key: Enter accepts the first suggestion even if none is selected. Used by the keybindings in `package.json`.
 */
const takesEnterKey = 'bmc.enterTakesSuggestion';

const reasons = {
  [vscode.CompletionTriggerKind.Invoke]: 'invoked',
  [vscode.CompletionTriggerKind.TriggerCharacter]: 'character',
  [vscode.CompletionTriggerKind.TriggerForIncompleteCompletions]: 'incomplete',
} as const;

/**
 * Completion in VS Code. A list that is triggered by typing has nothing selected (`editor.suggest.selectionMode`), so
 * that Enter ends the line and never replaces a name. Where only known terms are valid, Enter accepts the first of them
 * nevertheless.
 */
export function registerCompletion(service: LanguageService, documents: CanvasDocuments): vscode.Disposable {
  const requests = new CompletionRequests();
  let takesEnter = false;
  const tell = (takes: boolean): void => {
    if (takes === takesEnter) return;
    takesEnter = takes;
    void vscode.commands.executeCommand('setContext', takesEnterKey, takes);
  };
  return vscode.languages.registerCompletionItemProvider(canvasSelector, {
    provideCompletionItems: (document, position, token, context) => {
      const { uri, version } = document;
      const trigger = requests.trigger(reasons[context.triggerKind], uri.toString(), version, position);
      return documents.ask<vscode.CompletionList | undefined>(document, token, undefined, (canvas) => {
        if (token.isCancellationRequested) return undefined;
        const completion = service.complete(canvas, position, trigger);
        tell(completion.takesEnter);
        return new vscode.CompletionList(completion.items.map(toCompletionItem), completion.isIncomplete);
      });
    },
  }, ...completionTriggers);
}
