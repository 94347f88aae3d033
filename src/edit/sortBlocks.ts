import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import { canvasOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';
import { textAfter } from './textChanges';
import { fieldLines } from './fieldLines';
import { lineBreak } from './style';

/** A block's lines, with the comments that stand above it after a blank line, and no blank lines before. */
interface Section {
  readonly block: BlockId;
  readonly start: number;
  readonly end: number;
}

/** The blocks of a file with all that goes along when they move; `undefined` where they share lines. */
function sectionsOf(document: CanvasDocument): Section[] | undefined {
  const all = fieldLines(document);
  if (!all) return undefined;
  const { text } = document.source;
  const sections: Section[] = [];
  all.forEach(({ field, start, end }, index) => {
    const block = document.blocks.find((each) => each.field === field);
    if (!block) return;
    // Comments between two blocks are about the second, but those that begin the file are about the file.
    const previousEnd = index === 0 ? start : all[index - 1]?.end ?? start;
    const gap = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(previousEnd, start))?.[0].length ?? 0;
    sections.push({ block: block.id, start: previousEnd + gap, end });
  });
  return sections;
}

/**
 * The changes that put the blocks of a file in the order of the canvas. Comments go with the block below
 * them; other fields, and the blank lines, stay where they are. `undefined` for a file where that cannot be
 * done, as when an alias would come before its anchor; none if they are in order.
 */
export function sortBlocks(document: CanvasDocument): TextChange[] | undefined {
  if (document.form !== 'mapping' || document.problems.length > 0) return undefined;
  const sections = sectionsOf(document);
  if (!sections) return undefined;
  const sorted = [...sections].sort((a, b) => blockIds.indexOf(a.block) - blockIds.indexOf(b.block));
  const { text } = document.source;
  const eol = lineBreak(document);
  const changes = sections.flatMap((section, index): TextChange[] => {
    const other = sorted[index];
    if (!other || other === section) return [];
    const written = text.slice(section.start, section.end);
    const lines = text.slice(other.start, other.end).replace(/(?:\r\n|\r|\n)$/, '');
    return [{ start: section.start, end: section.end, text: lines + (/[\r\n]$/.test(written) ? eol : '') }];
  });
  if (!document.hasAnchors || changes.length === 0) return changes;
  const after = parseCanvas(textAfter(document, changes), { defaultLanguage: document.language });
  const isSame = after.problems.length === 0 && JSON.stringify(canvasOf(after)) === JSON.stringify(canvasOf(document));
  return isSame ? changes : undefined;
}
