import type { CodeLens } from 'vscode-languageserver-types';
import type { BlockId } from '../../canvas/structure';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { span } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';
import type { BlockProgress } from './progress';
import { progressOf } from './progress';

/** What a lens is about: a block, or the whole canvas. */
export interface GuidanceLens extends CodeLens {
  readonly block: BlockId | undefined;
  readonly title: string;
}

function sayItems(count: number, l10n: Localize): string {
  if (count === 0) return l10n('Empty');
  return count === 1 ? l10n('1 item') : l10n('{0} items', count);
}

/** How far a block is, in a few words. */
export function sayBlock({ count, questions }: BlockProgress, l10n: Localize): string {
  const open = questions.filter(({ isOpen }) => isOpen).length;
  const said = open === 0
    ? l10n('all questions answered')
    : open === 1 ? l10n('1 open question') : l10n('{0} open questions', open);
  return `${sayItems(count, l10n)} · ${said}`;
}

/** How many blocks of a canvas have anything in them, in a few words. */
export function sayCanvas(begun: number, total: number, l10n: Localize): string {
  return l10n('{0} of {1} blocks begun', begun, total);
}

/**
 * A line above each block that says how far it is filled, and above the first field for the whole canvas. In
 * the user's language; the command is the host's.
 */
export function codeLenses(document: CanvasDocument, l10n: Localize): GuidanceLens[] {
  const [top] = document.fields;
  if (document.form !== 'mapping' || !top) return [];
  const { blocks, begun } = progressOf(document);
  const lensAt = (offset: number, title: string, block: BlockId | undefined): GuidanceLens => (
    { range: document.source.range(offset, offset), title, block }
  );
  const canvas = lensAt(locate(document, top.part, span(top.key))[0], sayCanvas(begun, blocks.length, l10n), undefined);
  const lenses = document.blocks.flatMap(({ id, field }) => {
    const progress = blocks.find(({ block }) => block === id);
    if (!progress || field.merged) return [];
    return [lensAt(locate(document, field.part, span(field.key))[0], sayBlock(progress, l10n), id)];
  });
  return [canvas, ...lenses];
}
