import { parseCanvas } from '../parsing/parse';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';
import { textAfter } from './textChanges';

function unresolved({ problems }: CanvasDocument): number {
  return problems.filter(({ detail }) => detail === 'UNRESOLVED_ALIAS').length;
}

/**
 * Whether every alias that leads somewhere still does after changes: not if its anchor went, or comes after it
 * now. Looked at only where there are anchors.
 */
export function keepsAliases(document: CanvasDocument, changes: readonly TextChange[]): boolean {
  if (!document.hasAnchors || changes.length === 0) return true;
  const after = parseCanvas(textAfter(document, changes), { defaultLanguage: document.language });
  return unresolved(after) <= unresolved(document);
}
