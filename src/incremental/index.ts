import { deltaOf } from './listDelta';

/** From keys to the elements of a list that have them, in no order; an element as often as it has the key. */
export interface Index<T> {
  has(key: string): boolean;
  get(key: string): readonly T[];
  keys(): Iterable<string>;
  /** How many keys there are. */
  readonly size: number;
  /** The keys that more than one element has, or one more than once. */
  readonly repeated: Iterable<string>;
}

/** How many elements may be put in one by one: with more, to begin anew takes less time. */
const mostOneByOne = 200;

class MutableIndex<T> implements Index<T> {
  private readonly elements = new Map<string, T[]>();
  readonly repeated = new Set<string>();

  constructor(private readonly keysOf: (element: T) => readonly string[]) {}

  get size(): number {
    return this.elements.size;
  }

  has(key: string): boolean {
    return this.elements.has(key);
  }

  get(key: string): readonly T[] {
    return this.elements.get(key) ?? [];
  }

  keys(): Iterable<string> {
    return this.elements.keys();
  }

  add(added: readonly T[]): this {
    for (const element of added) {
      for (const key of this.keysOf(element)) {
        const same = this.elements.get(key);
        if (!same) this.elements.set(key, [element]);
        else if (same.push(element) === 2) this.repeated.add(key);
      }
    }
    return this;
  }

  remove(removed: readonly T[]): this {
    const gone = new Set(removed);
    for (const key of new Set(removed.flatMap((element) => this.keysOf(element)))) {
      const rest = this.get(key).filter((element) => !gone.has(element));
      if (rest.length > 0) this.elements.set(key, rest);
      else this.elements.delete(key);
      if (rest.length < 2) this.repeated.delete(key);
    }
    return this;
  }
}

/**
 * Makes a function that gives the inverse index of a list, from keys to the elements that have them. After an edit the
 * index of the list before is changed and taken over, as a copy would cost as much as the list is long; that list has
 * another one made if it is asked again.
 */
export function indexBy<T>(keysOf: (element: T) => readonly string[]): (list: readonly T[]) => Index<T> {
  const cache = new WeakMap<readonly T[], MutableIndex<T>>();
  const takenOver = (list: readonly T[]): MutableIndex<T> | undefined => {
    const delta = deltaOf(list);
    const index = delta && cache.get(delta.before);
    if (!index || delta.removed.length + delta.added.length > mostOneByOne) return undefined;
    cache.delete(delta.before);
    return index.remove(delta.removed).add(delta.added);
  };
  return (list) => {
    let index = cache.get(list);
    if (!index) cache.set(list, (index = takenOver(list) ?? new MutableIndex(keysOf).add(list)));
    return index;
  };
}
