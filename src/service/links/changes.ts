import type { TextEdit } from 'vscode-languageserver-types';
import type { BlockId } from '../../canvas/structure';
import { isFlow } from './addId';
import { isSeq } from '../../parsing/yaml';
import type { TextChange } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Reference } from './linkIndex';
import { linkIndex } from './linkIndex';
import { placeIn, rangeOf } from './places';
import { replaceScalar } from './scalarText';

/** Changes in the order of the file, each once: what is shared through an anchor changes once for all. */
export function inOrder(changes: readonly TextChange[]): TextChange[] {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((change, index) => {
    const before = sorted[index - 1];
    return before?.start !== change.start || before.end !== change.end || before.text !== change.text;
  });
}

/** Changes as LSP edits. */
export function toEdits(document: CanvasDocument, changes: readonly TextChange[]): TextEdit[] {
  return inOrder(changes).map(({ start, end, text }) => ({ range: rangeOf(document, [start, end]), newText: text }));
}

/** The text of a document after changes. */
export function textAfter({ source }: CanvasDocument, changes: readonly TextChange[]): string {
  let text = '';
  let offset = 0;
  for (const change of inOrder(changes)) {
    text += source.text.slice(offset, change.start) + change.text;
    offset = change.end;
  }
  return text + source.text.slice(offset);
}

function isInFlow(document: CanvasDocument, { from, link }: Reference): boolean {
  const list = from.syntax.fields.find(({ word }) => word?.id === link.block)?.value;
  return isFlow(document, from.syntax) || (isSeq(list) && list.flow === true);
}

/** The changes that let every link to an id in a block lead to another. */
export function relink(document: CanvasDocument, block: BlockId, id: string, newId: string): TextChange[] {
  return linkIndex(document).linksTo(block, id).map((reference) => {
    const { from, link: { scalar } } = reference;
    const flow = isInFlow(document, reference);
    return replaceScalar(document.source, scalar, placeIn(from, scalar), newId, flow);
  });
}
