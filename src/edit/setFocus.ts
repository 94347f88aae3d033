import { keyWord, termWord } from '../canvas/words';
import { blockRange, flowListRange } from '../parsing/ranges';
import type { TextChange } from '../parsing/source';
import { fieldOf } from '../parsing/spans';
import type { BlockSyntax, CanvasDocument } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { isMap, isScalar, isSeq, span } from '../parsing/yaml';
import { insertion } from './textChanges';
import { blockKeyLine, insertAtBlock } from './insertBlock';
import { commentsBelow } from './itemLines';
import { hasOwnItems } from './removeItem';
import { replaceScalar } from './scalar';
import { behindColon, columnOf, hasClearLines, hasClosingBracket, indented, isFlowList, keyStart, lineBreak, listIndent } from './style';

/** A block that is a list becomes a mapping with the list as `items`, each line of it further in. */
function aroundList(
  document: CanvasDocument, block: BlockSyntax, focus: string, items: string,
): TextChange[] | undefined {
  const { source } = document;
  const { field } = block;
  const behind = behindColon(document, field);
  const extent = blockRange(document, block);
  if (behind === undefined || !extent || !hasOwnItems(document, block)) return undefined;
  if (isFlowList(block)) {
    const list = flowListRange(document, block);
    return list && hasClosingBracket(document, list)
      ? [insertion(list[0], `{${focus}, ${items}: `), insertion(list[1], '}')]
      : undefined;
  }
  const first = source.lineAt(behind);
  if (!/^[ \t]*(?:#.*)?$/.test(source.lineText(first).slice(behind - source.lineStart(first)))) return undefined;
  const column = columnOf(document, keyStart(document, field));
  const step = Math.max(2, listIndent(document));
  const lines = indented([focus, `${items}:`], column + step).join(lineBreak(document)) + lineBreak(document);
  const last = source.lineAt(extent[1]) + commentsBelow(document, source.lineAt(extent[1]), column);
  const changes = [insertion(source.lineStart(first + 1), lines)];
  for (let line = first + 1; line <= last; line++) {
    if (source.lineText(line).trim() !== '') changes.push(insertion(source.lineStart(line), ' '.repeat(step)));
  }
  // Both go to the start of the first line of the list.
  const [opening, shift, ...others] = changes;
  if (!opening || !shift) return undefined;
  return shift.start === opening.start ? [{ ...opening, text: opening.text + shift.text }, ...others] : changes;
}

/**
 * The changes that say whether the costs are driven by cost or by value. A block that is a list becomes a
 * mapping. `undefined` where that cannot be done without writing something else anew.
 *
 * @param term The canonical id of the term.
 */
export function setFocus(document: CanvasDocument, term: string): TextChange[] | undefined {
  const id = 'cost_structure';
  const { language } = document;
  if (!hasClearLines(document)) return undefined;
  const word = termWord('cost_structure.focus', term, language);
  const key = (name: 'focus' | 'items'): string => keyWord({ in: 'block', block: id }, name, language);
  const entry = `${key('focus')}: ${word}`;
  const block = document.blocks.find((each) => each.id === id);
  if (!block) {
    const change = insertAtBlock(document, id, [blockKeyLine(document, id), ...indented([entry], 2)]);
    return change && [change];
  }
  const there = fieldOf(block.fields, 'focus');
  if (there?.merged === false) {
    const { written } = there;
    if (isScalar(written) && written.value !== null) {
      return [replaceScalar(document.source, written, locate(document, there.part, span(written)), word, false)];
    }
    const behind = behindColon(document, there);
    return behind === undefined || isSeq(written) || isMap(written) ? undefined : [insertion(behind, ` ${word}`)];
  }
  const map = block.field.written;
  if (block.form === 'list') return aroundList(document, block, entry, key('items'));
  const [first] = block.fields;
  if (block.form === 'mapping' && isMap(map) && first && !first.merged) {
    const start = keyStart(document, first);
    if (map.flow === true) return [insertion(start, `${entry}, `)];
    const column = columnOf(document, start);
    if (document.source.text.slice(start - column, start).trim() !== '') return undefined;
    return [insertion(start, `${entry}${lineBreak(document)}${' '.repeat(column)}`)];
  }
  const behind = behindColon(document, block.field);
  if (block.form !== 'empty' || behind === undefined) return undefined;
  const line = document.source.lineAt(behind);
  const rest = document.source.lineText(line).slice(behind - document.source.lineStart(line));
  if (!/^[ \t]*(?:#.*)?$/.test(rest)) return undefined;
  const end = behind + rest.length;
  const column = columnOf(document, keyStart(document, block.field)) + Math.max(2, listIndent(document));
  return [insertion(end, `${lineBreak(document)}${' '.repeat(column)}${entry}`)];
}
