import type { Diagnostic } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../l10n';

/** What is wrong with a file. */
export function validate(_document: CanvasDocument, _l10n: Localize): Diagnostic[] {
  return [];
}
