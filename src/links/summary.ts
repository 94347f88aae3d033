import type { BlockId } from '../canvas/structure';
import { fieldsOf } from '../canvas/structure';
import { mapEach } from '../incremental/derived';
import type { CanvasItem } from '../parsing/canvas';
import { itemOf, meantId } from '../parsing/canvas';
import { fieldOf } from '../parsing/spans';
import type { BlockSyntax, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import type { Node } from '../parsing/yaml';
import { elementsOf, followed, isScalar, isSeq, textOf } from '../parsing/yaml';

/** A link of an item to another: `block` and `id` say to which. Nodes count from the item's part. */
export interface Link {
  readonly block: BlockId;
  readonly id: string;
  /** What stands in the item: the id, or an alias that leads to it. */
  readonly written: Node;
  /** The scalar with the id, which is elsewhere if it is written as an alias. */
  readonly scalar: Node;
}

/** What links need to know of an item. Nodes count from the item's part. */
export interface ItemSummary {
  readonly syntax: ItemSyntax;
  readonly item: CanvasItem;
  /** The scalar with the name; `undefined` if there is none. */
  readonly name: Node | undefined;
  /** The scalar with the item's own id; `undefined` if the id is implied by the name. */
  readonly ownId: Node | undefined;
  readonly links: readonly Link[];
}

/** The elements of a value, or the value itself, each as written and with aliases followed. */
function elements({ written, value }: FieldSyntax): { written: Node; scalar: Node }[] {
  const nodes = isSeq(value) ? elementsOf(value) : [value];
  return nodes.flatMap((node) => {
    const scalar = followed(node);
    if (!node || !isScalar(scalar) || textOf(scalar).trim() === '') return [];
    return [{ written: written && written !== value ? written : node, scalar }];
  });
}

/** The links of an item, in the order of its fields. */
function linksOf({ fields, block }: ItemSyntax): Link[] {
  const kinds = fieldsOf({ in: 'item', block });
  return fields.flatMap((field) => {
    const kind = field.word && kinds.get(field.word.id);
    if (kind?.kind !== 'links') return [];
    return elements(field).map(({ written, scalar }) => ({
      block: kind.block, id: meantId(scalar), written, scalar,
    }));
  });
}

function scalarIn(field: FieldSyntax | undefined): Node | undefined {
  const value = field?.value;
  return isScalar(value) && textOf(value).trim() !== '' ? value : undefined;
}

function summarize(syntax: ItemSyntax): ItemSummary | null {
  const item = itemOf(syntax);
  if (!item) return null;
  const { form, node, fields } = syntax;
  return {
    syntax, item,
    name: form === 'text' ? node ?? undefined : scalarIn(fieldOf(fields, 'name')),
    ownId: scalarIn(fieldOf(fields, 'id')),
    links: linksOf(syntax),
  };
}

const summaries = new WeakMap<ItemSyntax, ItemSummary | null>();
const summariesByItem = new WeakMap<CanvasItem, ItemSummary>();

/**
 * What links need to know of an item; `null` for a dash alone or what no item can be. Computed once for
 * each item, whatever else in the file changes.
 */
export function summaryOf(syntax: ItemSyntax): ItemSummary | null {
  let summary = summaries.get(syntax);
  if (summary === undefined) {
    summaries.set(syntax, (summary = summarize(syntax)));
    if (summary) summariesByItem.set(summary.item, summary);
  }
  return summary;
}

const summariesIn = mapEach(summaryOf);

/** What links need to know of the items of a block, in the order of the file; the same list as long as they are. */
export function summariesOf({ items }: BlockSyntax): readonly ItemSummary[] {
  return summariesIn(items);
}

/** What links need to know of an item that {@link summariesOf} was asked about. */
export function summaryOfItem(item: CanvasItem): ItemSummary {
  const summary = summariesByItem.get(item);
  if (!summary) throw new Error('The item was not read from a document that is indexed.');
  return summary;
}
