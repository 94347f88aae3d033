import type { ItemView, PreviewModel } from './model';

/** A filter: items related to a customer segment (by key), with a tag, with a status. Absent criteria match all. */
export interface Filter {
  readonly segment?: string;
  readonly tag?: string;
  /** The canonical id of a status. */
  readonly status?: string;
}

/** What can be filtered by, in the order of the canvas. */
export interface FilterChoices {
  readonly segments: readonly { readonly key: string; readonly label: string }[];
  readonly tags: readonly string[];
  readonly statuses: readonly { readonly id: string; readonly label: string }[];
}

/** All items of a model, in the order of the canvas. */
export function itemsOf({ blocks }: PreviewModel): ItemView[] {
  return blocks.flatMap(({ items }) => items);
}

/** Adjacency of items by key, in both directions of the links. */
export function linkedKeys(model: PreviewModel): ReadonlyMap<string, ReadonlySet<string>> {
  const linked = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = linked.get(from);
    if (known) known.add(to);
    else linked.set(from, new Set([to]));
  };
  for (const { key, links } of itemsOf(model)) {
    for (const link of links) {
      if (link.broken) continue;
      add(key, link.key);
      add(link.key, key);
    }
  }
  return linked;
}

export function filterChoices(model: PreviewModel): FilterChoices {
  const items = itemsOf(model);
  const statuses = new Map(items.flatMap(({ status }) => (status ? [[status.id, status.label] as const] : [])));
  return {
    segments: model.blocks.find(({ head }) => head.id === 'customer_segments')?.items
      .map(({ key, name }) => ({ key, label: name })) ?? [],
    tags: [...new Set(items.flatMap(({ tags }) => tags))].sort(),
    statuses: [...statuses].map(([id, label]) => ({ id, label })),
  };
}

/** A filter without the values that no longer exist; the same object if all do. */
export function knownFilter({ segments, tags, statuses }: FilterChoices, filter: Filter): Filter {
  const known = new Map<string, readonly string[]>([
    ['segment', segments.map(({ key }) => key)], ['tag', tags], ['status', statuses.map(({ id }) => id)],
  ]);
  const asked = Object.entries({ ...filter });
  const still = asked.filter(([name, value]) => known.get(name)?.includes(value));
  return still.length === asked.length ? filter : Object.fromEntries(still);
}

/** The keys of the items that match a filter; `undefined` for all, if it is empty. */
export function shownKeys(model: PreviewModel, { segment, tag, status }: Filter): ReadonlySet<string> | undefined {
  if (segment === undefined && tag === undefined && status === undefined) return undefined;
  const linked = segment === undefined ? undefined : linkedKeys(model).get(segment) ?? new Set<string>();
  const isShown = (item: ItemView): boolean =>
    (linked === undefined || item.key === segment || linked.has(item.key))
    && (tag === undefined || item.tags.includes(tag))
    && (status === undefined || item.status?.id === status);
  return new Set(itemsOf(model).filter(isShown).map(({ key }) => key));
}
