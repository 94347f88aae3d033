import * as vscode from 'vscode';
import type { Mark } from '../../diff/describe';

/** What the marks of changes are called, in the user's language. */
export function markWords(): Readonly<Record<Mark, string>> {
  return {
    added: vscode.l10n.t('Added'), removed: vscode.l10n.t('Removed'),
    changed: vscode.l10n.t('Changed'), moved: vscode.l10n.t('Moved'),
  };
}
