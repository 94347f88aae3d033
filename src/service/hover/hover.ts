import type { Hover, Position } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../l10n';

/** What is at a position. */
export function hover(_document: CanvasDocument, _position: Position, _l10n: Localize): Hover | null {
  return null;
}
