import type { BlockId } from '../../canvas/structure';
import { fieldsOf } from '../../canvas/structure';
import type { Found } from '../../parsing/at';
import { findAt } from '../../parsing/at';
import { meantId } from '../../parsing/canvas';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { followed, span } from '../../parsing/yaml';
import { linkIndex } from '../../links/linkIndex';
import type { OffsetRange } from '../../parsing/ranges';
import type { ItemSummary } from '../../links/summary';
import { summaryOf } from '../../links/summary';

/** What a link, an id or a name at a position is about: the items of a block with an id. */
export interface Target {
  readonly block: BlockId;
  /** The id; empty for an item without a name. */
  readonly id: string;
  /** None for a link to nothing, more than one if the id is not unique. */
  readonly items: readonly ItemSummary[];
  /** The item whose own id or name it is; `undefined` on a link. */
  readonly self: ItemSummary | undefined;
  readonly role: 'id' | 'name' | 'link';
  /** Where the word at the position stands. */
  readonly place: OffsetRange;
}

function roleOf({ role, field, item }: Found): { role: Target['role']; block?: BlockId } | undefined {
  if (role === 'key' || !item) return undefined;
  if (role === 'name') return { role };
  const id = field?.word?.id;
  if (!field || id === undefined) return undefined;
  if (id === 'id' || id === 'name') return { role: id };
  const kind = fieldsOf(field.scope).get(id);
  return kind?.kind === 'links' ? { role: 'link', block: kind.block } : undefined;
}

/** What is linked at an offset; `undefined` where there is no link, no id and no name of an item. */
export function targetAt(document: CanvasDocument, offset: number): Target | undefined {
  const found = findAt(document, offset);
  const at = found && roleOf(found);
  if (!found?.item || !at) return undefined;
  const place = locate(document, found.part, span(found.node));
  if (at.role !== 'link' || !at.block) {
    const self = summaryOf(found.item);
    if (!self || (at.role === 'id' ? !self.ownId : !self.name)) return undefined;
    const { block, id } = self.item;
    const same = linkIndex(document).withId(block, id);
    return { block, id, items: same.length > 0 ? same : [self], self, role: at.role, place };
  }
  const id = meantId(followed(found.node));
  if (id === '') return undefined;
  return { block: at.block, id, items: linkIndex(document).withId(at.block, id), self: undefined, role: 'link', place };
}
