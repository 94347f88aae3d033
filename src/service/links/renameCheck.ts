import type { Canvas } from '../../parsing/canvas';
import { canvasOf } from '../../parsing/canvas';
import { parseCanvas } from '../../parsing/parse';
import type { TextChange } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import { textAfter } from '../../edit/textChanges';
import type { Localize } from '../../l10n/l10n';
import type { Target } from './target';

/** Why text that has other uses, through an anchor, is not renamed, in the user's language. */
export function sayShared(l10n: Localize): string {
  return l10n('This text is shared through an anchor (`&`), so renaming it here would change more than this.');
}

/** Changes for a rename, and the id that what is renamed has after them. */
export interface Renamed {
  readonly changes: readonly TextChange[];
  readonly newId: string;
}

/** All that a canvas says, but for what is renamed: an id in a block, or a name, and the links to it. */
function allBut(canvas: Canvas, { block: target, role }: Target, id: string): string {
  const blocks = Object.values(canvas.blocks).map(({ items, ...block }) => ({
    ...block,
    items: items.map((item) => {
      const isRenamed = item.block === target && item.id === id;
      const links = item.links[target];
      return {
        ...item,
        ...(isRenamed && { id: '', ownId: '' }),
        ...(isRenamed && role === 'name' && { name: '' }),
        links: { ...item.links, ...(links && { [target]: links.map((each) => (each === id ? '' : each)) }) },
      };
    }),
  }));
  return JSON.stringify({ ...canvas, blocks });
}

/**
 * Whether changes for a rename would change anything else, as text that is shared through an anchor may
 * have other uses. Looked at only where there are anchors.
 */
export function changesMore(document: CanvasDocument, target: Target, { changes, newId }: Renamed): boolean {
  if (!document.hasAnchors || changes.length === 0) return false;
  const after = parseCanvas(textAfter(document, changes), { defaultLanguage: document.language });
  return allBut(canvasOf(document), target, target.id) !== allBut(canvasOf(after), target, newId);
}
