import type { BlockId } from '../../canvas/structure';
import { replaceScalar } from '../../edit/scalar';
import { isFlow } from '../../edit/style';
import { isSeq } from '../../parsing/yaml';
import type { TextChange } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Reference } from '../../links/linkIndex';
import { linkIndex } from '../../links/linkIndex';
import { nodeRange } from './ranges';

function isInFlow(document: CanvasDocument, { from, link }: Reference): boolean {
  const list = from.syntax.fields.find(({ word }) => word?.id === link.block)?.value;
  return isFlow(document, from.syntax) || (isSeq(list) && list.flow === true);
}

/** The changes that let every link to an id in a block lead to another. */
export function relink(document: CanvasDocument, block: BlockId, id: string, newId: string): TextChange[] {
  return linkIndex(document).linksTo(block, id).map((reference) => {
    const { from, link: { scalar } } = reference;
    const flow = isInFlow(document, reference);
    return replaceScalar(document.source, scalar, nodeRange(document, from, scalar), newId, flow);
  });
}
