import { canvasOf } from '../parsing/canvas';
import type { OffsetRange } from '../parsing/ranges';
import { isWithin } from '../parsing/ranges';
import { parseCanvas } from '../parsing/parse';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import type { Node } from '../parsing/yaml';
import { elementsOf, hasAnchor, isMap, isSeq, pairsOf, span } from '../parsing/yaml';
import { textAfter } from './textChanges';

/** How much text is read to find which words after anchors can change; UTF-16 units. What is left over stays. */
const mostTried = 200_000;

/** What stands after anchors, and so may be in several places at once. */
function sharedRanges(document: CanvasDocument): OffsetRange[] {
  const ranges: OffsetRange[] = [];
  for (const { part, key, written } of document.fields) {
    const walk = (node: Node | null): void => {
      if (!node) return;
      if (hasAnchor(node)) ranges.push(locate(document, part, span(node)));
      else if (isSeq(node)) elementsOf(node).forEach(walk);
      else if (isMap(node)) for (const pair of pairsOf(node)) [pair.key, pair.value].forEach(walk);
    };
    [key, written].forEach(walk);
  }
  return ranges;
}

/** What a canvas says, whatever the language of its words. */
function said(document: CanvasDocument): string {
  return JSON.stringify({ ...canvasOf(document), language: '' });
}

/**
 * Those of some changes that leave the meaning of the canvas as it is. A word after an anchor may be a key where it
 * stands and a name where an alias leads to it: then it is left alone.
 */
export function keepingMeaning(document: CanvasDocument, changes: readonly TextChange[]): readonly TextChange[] {
  if (!document.hasAnchors || changes.length === 0) return changes;
  const before = said(document);
  const isKept = (each: readonly TextChange[]): boolean =>
    said(parseCanvas(textAfter(document, each), { defaultLanguage: document.language })) === before;
  if (isKept(changes)) return changes;
  const ranges = sharedRanges(document);
  const isShared = ({ start, end }: TextChange): boolean => ranges.some((range) => isWithin([start, end], range));
  const shared = changes.filter(isShared);
  let kept = changes.filter((change) => !isShared(change));
  const tries = Math.floor(mostTried / document.source.text.length);
  for (const change of shared.slice(0, tries)) if (isKept([...kept, change])) kept = [...kept, change];
  return kept;
}
