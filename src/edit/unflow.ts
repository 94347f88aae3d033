import { flowListRange } from '../parsing/ranges';
import type { TextChange } from '../parsing/source';
import type { BlockSyntax, CanvasDocument } from '../parsing/syntax';
import { isMap } from '../parsing/yaml';
import type { DetachedItem } from './detach';
import { detach } from './detach';
import { isFlowCanvas } from './fieldLines';
import { behindColon, columnOf, holderOf, hasClosingBracket, indented, keyStart, lineBreak, listIndent } from './style';

/**
 * Writes a block's flow list as a list in block style, maybe with an item put in at an index. `undefined` if
 * it stands in a flow mapping itself, has comments in it, or an anchor on it.
 */
export function unflow(
  document: CanvasDocument, block: BlockSyntax, index = 0, item?: DetachedItem,
): TextChange | undefined {
  const holder = holderOf(block);
  const extent = flowListRange(document, block);
  const start = holder && behindColon(document, holder);
  if (!holder || !extent || start === undefined || isFlowCanvas(document)) return undefined;
  if (!hasClosingBracket(document, extent)) return undefined;
  if (isMap(block.field.written) && block.field.written.flow === true) return undefined;
  const { text } = document.source;
  if (text.slice(start, extent[0]).trim() !== '' || /(?:^|\s)#/.test(text.slice(...extent))) return undefined;
  const items = block.items.map((each) => detach(document, block, each));
  if (items.includes(undefined)) return undefined;
  if (item) items.splice(index, 0, item);
  const lines = items.flatMap((each) => each?.lines ?? []);
  const eol = lineBreak(document);
  const column = columnOf(document, keyStart(document, holder)) + listIndent(document);
  return { start, end: extent[1], text: eol + indented(lines, column).join(eol) };
}
