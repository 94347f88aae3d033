import type { InlayHint, Range } from 'vscode-languageserver-types';
import { toKebabCase } from '../../canvas/kebab';
import { languageOf } from '../../canvas/languages';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { linkIndex } from '../../links/linkIndex';
import { linkRange } from './ranges';

/**
 * The names after the ids of links in a range, where a name says more than its id. An id that the
 * name implies never needs one.
 */
export function inlayHints(document: CanvasDocument, range: Range): InlayHint[] {
  const { source, language } = document;
  const [from, to] = [source.offsetAt(range.start), source.offsetAt(range.end)];
  const index = linkIndex(document);
  const { blocks } = languageOf(language);
  // Items that share a link through an anchor share the hint.
  const hinted = new Set<number>();
  return index.items.flatMap((summary) => {
    const [start, end] = locate(document, summary.syntax.part, summary.syntax.span);
    if (summary.links.length === 0 || end < from || start > to) return [];
    return summary.links.flatMap((link): InlayHint[] => {
      const target = index.withId(link.block, link.id)[0]?.item;
      const [, behind] = linkRange(document, { from: summary, link });
      if (!target || behind < from || behind > to) return [];
      if (hinted.has(behind) || target.name === '' || toKebabCase(target.name) === toKebabCase(target.id)) return [];
      hinted.add(behind);
      return [{
        position: source.positionAt(behind),
        label: target.name.replace(/\s+/g, ' '),
        tooltip: blocks[link.block].heading,
        paddingLeft: true,
      }];
    });
  });
}
