import type { Scope } from '../../canvas/structure';
import { isFlowCanvas } from '../../edit/fieldLines';
import { isFlow } from '../../edit/style';
import { findAt } from '../../parsing/at';
import { meantText } from '../../parsing/canvas';
import { fieldOf } from '../../parsing/spans';
import type { CanvasDocument, FieldSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import type { Node } from '../../parsing/yaml';
import { elementsOf, isScalar, isSeq, span } from '../../parsing/yaml';
import type { OffsetRange } from '../../parsing/ranges';

/** A tag where it stands: not where an alias leads to it. */
interface TagUse {
  readonly field: FieldSyntax;
  readonly node: Node;
  readonly place: OffsetRange;
  readonly text: string;
  /** Whether it stands in brackets or braces. */
  readonly isInFlow: boolean;
}

/** All uses of a tag: on items, or on the canvas itself, which are tagged each for themselves. */
export interface TagGroup {
  readonly tag: string;
  readonly at: TagUse;
  readonly uses: readonly TagUse[];
}

function usesIn(document: CanvasDocument, field: FieldSyntax | undefined, isFlowAround: boolean): TagUse[] {
  if (!field || field.merged) return [];
  const list = isSeq(field.written) ? field.written : undefined;
  const isInFlow = isFlowAround || list?.flow === true;
  return (list ? elementsOf(list) : [field.written]).flatMap((node): TagUse[] => {
    const text = meantText(node);
    return node && text !== '' ? [{ field, node, place: locate(document, field.part, span(node)), text, isInFlow }] : [];
  });
}

function usesOf(document: CanvasDocument, scope: Scope): TagUse[] {
  if (scope.in === 'canvas') return usesIn(document, fieldOf(document.fields, 'tags'), isFlowCanvas(document));
  return document.blocks.flatMap(({ items }) => items.flatMap((item) => {
    const field = fieldOf(item.fields, 'tags');
    return field ? usesIn(document, field, isFlow(document, item)) : [];
  }));
}

/** The tag at an offset with all its uses; `undefined` where there is none. */
export function tagsAt(document: CanvasDocument, offset: number): TagGroup | undefined {
  const found = findAt(document, offset);
  if (found?.role !== 'value' || found.field?.word?.id !== 'tags' || !isScalar(found.node)) return undefined;
  const tag = meantText(found.node);
  const uses = usesOf(document, found.field.scope).filter(({ text }) => text === tag);
  const at = uses.find(({ node }) => node === found.node);
  return at && { tag, at, uses };
}
