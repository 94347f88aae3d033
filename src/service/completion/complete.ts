import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../l10n';

/** What could stand at a position. */
export function complete(_document: CanvasDocument, _position: Position, _l10n: Localize): CompletionItem[] {
  return [];
}
