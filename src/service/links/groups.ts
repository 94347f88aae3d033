import type { Layout } from '../../parsing/layout';
import type { ItemSummary } from './summary';

function startOf(layout: Layout, { syntax: { part, span } }: ItemSummary): number {
  return layout.offsetOf(part) + span[0];
}

/** Items in the order of the file. */
export function itemsInOrder(layout: Layout, items: readonly ItemSummary[]): ItemSummary[] {
  return [...items].sort((one, other) => startOf(layout, one) - startOf(layout, other));
}

/** Items by something that they may have in common; those that have it empty are left out. */
export class Groups {
  private readonly groups = new Map<string, readonly ItemSummary[]>();
  /** What more than one item has. */
  private readonly several = new Set<string>();

  /** @param items In the order of the file. */
  constructor(items: readonly ItemSummary[], private readonly keyOf: (item: ItemSummary) => string) {
    const groups = new Map<string, ItemSummary[]>();
    for (const item of items) {
      const key = keyOf(item);
      const same = groups.get(key);
      if (same) same.push(item);
      else groups.set(key, [item]);
    }
    for (const [key, same] of groups) this.set(key, same);
  }

  private set(key: string, items: readonly ItemSummary[]): void {
    if (key === '') return;
    if (items.length > 0) this.groups.set(key, items);
    else this.groups.delete(key);
    if (items.length > 1) this.several.add(key);
    else this.several.delete(key);
  }

  has(key: string): boolean {
    return this.groups.has(key);
  }

  /** In the order of the file. */
  get(key: string): readonly ItemSummary[] {
    return this.groups.get(key) ?? [];
  }

  /** The groups of more than one item, each in the order of the file. */
  get repeated(): (readonly ItemSummary[])[] {
    return [...this.several].map((key) => this.get(key));
  }

  /** Takes an item out after an edit. */
  takeOut(item: ItemSummary): void {
    const key = this.keyOf(item);
    this.set(key, this.get(key).filter((other) => other !== item));
  }

  /**
   * Puts an item in after an edit.
   *
   * @param layout Of the version after it.
   */
  putIn(layout: Layout, item: ItemSummary): void {
    const key = this.keyOf(item);
    this.set(key, itemsInOrder(layout, [...this.get(key), item]));
  }
}
