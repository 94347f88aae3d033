import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Intent, Outcome } from '../../preview/intents';
import { headingOf, outcomeOf } from '../../preview/intents';
import { keyOfItem } from '../../preview/keys';
import { toEdits } from '../../service/edits';
import { toTextEdit } from '../convert';
import type { CanvasDocuments } from '../documents';
import { l10n } from '../l10n';
import { isEditable, showText } from '../panels/resource';

/** Whether the file or its file system is read-only; `false` if there is no file. */
async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (!isEditable(uri)) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}

function say({ do: what }: Intent, { name, block, kept, changes }: Outcome, heading: string): string {
  const unknown = kept.length === 0 ? ''
    : ` ${l10n.t('{0} does not know {1}: kept as keys that begin with `x-`.', heading, kept.map((key) => `\`${key}\``).join(', '))}`;
  switch (what) {
    case 'move': return l10n.t('Moved {0} to {1}.', name, heading) + unknown;
    case 'add': return l10n.t('Added {0} to {1}.', name, heading);
    case 'answer': return changes.length === 0
      ? l10n.t('{0} says so already.', name)
      : l10n.t('Written in {0}: {1}.', heading, name);
    case 'focus': return l10n.t('Changed {0}.', heading);
    case 'rename': return l10n.t('Renamed to {0}.', name);
    case 'remove': return l10n.t('Deleted {0}.', name);
    case 'set': return l10n.t('Changed {0}.', name === '' ? block : name);
  }
}

/** Applies edits to a document. Resolves to an error message in the user's language if that fails. */
export async function applyEdits(
  document: vscode.TextDocument, edits: readonly TextEdit[],
): Promise<string | undefined> {
  if (edits.length === 0) return undefined;
  const { version } = document;
  // VS Code would apply the edit, but the file could not be saved.
  if (await isReadOnly(document.uri)) return l10n.t('This canvas cannot be changed: it is read-only.');
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map(toTextEdit));
  if (document.version === version && await vscode.workspace.applyEdit(edit)) return undefined;
  // VS Code rejects an edit if the document has changed since.
  return document.version === version
    ? l10n.t('This canvas cannot be changed: it is read-only.')
    : l10n.t('The text was changed in the meantime, so this was not done.');
}

/** The outcome of an edit: what to say, whether it was refused, and the key of the item to focus. */
export interface Done {
  readonly text: string;
  readonly focus: string | null;
  readonly isRefused: boolean;
}

/** A refusal with its reason; an empty one where the page shows the reason anyway. */
export function refuse(text: string, focus: string | null = null): Done {
  return { text, focus, isRefused: true };
}

/** The key of the item at an index, or of the last one before it. */
export function keyAt(canvas: CanvasDocument, { block, index }: Pick<Outcome, 'block' | 'index'>): string | null {
  const items = canvas.blocks.find(({ id }) => id === block)?.items ?? [];
  const item = items[Math.min(index, items.length - 1)];
  return item ? keyOfItem(canvas, item) ?? null : null;
}

/** Applies an intent to the text, and reports the outcome. */
export async function applyIntent(
  documents: CanvasDocuments, document: vscode.TextDocument, intent: Intent,
): Promise<Done> {
  const canvas = documents.get(document);
  const outcome = outcomeOf(canvas, intent);
  if (!outcome) {
    return refuse(l10n.t('This cannot be done without writing other parts of the file anew. Change it in the text.'));
  }
  const problem = await applyEdits(document, toEdits(canvas, outcome.changes));
  if (problem !== undefined) return refuse(problem);
  const text = say(intent, outcome, headingOf(canvas, outcome.block));
  // After an answer the focus stays with the questions.
  return { text, focus: intent.do === 'answer' ? null : keyAt(documents.get(document), outcome), isRefused: false };
}

/**
 * Undoes or redoes the last change through the document's editor, as there is no API for the undo stack, and restores
 * the focus.
 */
export async function undo(
  document: vscode.TextDocument, panel: vscode.WebviewPanel, command: 'undo' | 'redo',
): Promise<void> {
  await showText(document, panel, undefined, true);
  await vscode.commands.executeCommand(command);
  panel.reveal(undefined, false);
}
