/**
 * A region of the file that can be read on its own: an item, or a field at the top or of a block. Versions of a
 * document share the parts that an edit leaves alone, so a part does not say where it is: the {@link Layout} of a
 * version does. Offsets of the nodes in a part count from there. Use `locate`.
 */
export interface Part {
  /** Its index in the layouts of the versions that it is in. */
  readonly slot: number;
  /** Where its first character is, as an offset in the part. */
  readonly start: number;
}

/** Where the file begins, for what is about all of it. */
export const fileStart: Part = { slot: -1, start: 0 };

/**
 * Where the parts of one version of a document begin. It never changes: an edit makes another, which costs a copy of
 * one number for each part.
 */
export class Layout {
  static readonly empty = new Layout([], [], []);

  private constructor(
    private readonly parts: readonly (Part | undefined)[],
    /** The offset in the file of the first character of each part. */
    private readonly starts: readonly number[],
    /** Slots of parts that edits removed, to be used again. */
    private readonly free: readonly number[],
  ) {}

  /**
   * The offset in the file from which offsets in a part count.
   *
   * @throws Error for a part of another version: what it would be taken for here is anyone's guess.
   */
  offsetOf(part: Part): number {
    if (part === fileStart) return 0;
    const start = this.starts[part.slot];
    if (start === undefined || this.parts[part.slot] !== part) throw new Error('The part is of another version of the document.');
    return start - part.start;
  }

  /**
   * Begins the layout of the version after an edit.
   *
   * @param from Parts that begin at this offset or after it move.
   * @param delta How far.
   * @param removed Parts that the next version lacks; their slots may be used again.
   */
  edit(from: number, delta: number, removed: readonly Part[]): LayoutDraft {
    const parts = [...this.parts];
    const starts = this.starts.map((start) => (start >= from ? start + delta : start));
    const free = [...this.free];
    for (const { slot } of removed) {
      parts[slot] = undefined;
      free.push(slot);
    }
    return new LayoutDraft(new Layout(parts, starts, free), parts, starts, free);
  }

  /** Begins the layout of a text that is read for the first time. */
  static begin(): LayoutDraft {
    return Layout.empty.edit(0, 0, []);
  }
}

/** Adds a part to a layout, given where its first character is, as an offset in the part. */
export type NewPart = (start: number) => Part;

/** A layout while the parts of a text that was read are added to it. */
class LayoutDraft {
  /** The lists are those of the layout, which nobody else has yet. */
  constructor(
    readonly layout: Layout, private readonly parts: (Part | undefined)[], private readonly starts: number[],
    private readonly free: number[],
  ) {}

  /** @param offset From where the offsets in the new parts count, in the file. */
  partsAt(offset: number): NewPart {
    return (start) => {
      const slot = this.free.pop() ?? this.parts.length;
      const part = { slot, start };
      this.parts[slot] = part;
      this.starts[slot] = offset + start;
      return part;
    };
  }
}
