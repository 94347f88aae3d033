import type { AnchorName } from '../../parsing/anchorNames';
import { anchorNames } from '../../parsing/anchorNames';
import type { CanvasDocument } from '../../parsing/syntax';
import type { OffsetRange } from '../../parsing/ranges';

/** An anchor, and the aliases that stand for what it names. */
export interface AnchorGroup {
  readonly name: string;
  /** `undefined` for aliases that lead nowhere. */
  readonly anchor: AnchorName | undefined;
  readonly aliases: readonly AnchorName[];
  /** The one that was asked about. */
  readonly at: AnchorName;
}

/** Where an anchor or alias stands, with its sign. */
export function placeOfName({ start, end }: AnchorName): OffsetRange {
  return [start, end];
}

/** Whether the word at an offset looks like an anchor or an alias: to read all of the text costs more. */
function maybeName({ source }: CanvasDocument, offset: number): boolean {
  const line = source.lineAt(offset);
  const at = offset - source.lineStart(line);
  return [...source.lineText(line).matchAll(/[&*][^\s,[\]{}]*/g)].some(({ index, 0: word }) =>
    index <= at && at <= index + word.length);
}

/** The anchor or alias at an offset, with those that belong to it: from an anchor to the next of the same name. */
export function anchorGroupAt(document: CanvasDocument, offset: number): AnchorGroup | undefined {
  if (!document.hasAnchors || !maybeName(document, offset)) return undefined;
  const all = anchorNames(document.source.text);
  const at = all.find(({ start, end }) => start <= offset && offset <= end);
  if (!at) return undefined;
  const same = all.filter(({ name }) => name === at.name);
  const anchor = same.filter(({ isAlias, start }) => !isAlias && start <= at.start).at(-1);
  const next = same.find(({ isAlias, start }) => !isAlias && start > at.start);
  const aliases = same.filter(({ isAlias, start }) =>
    isAlias && start > (anchor?.start ?? -1) && start < (next?.start ?? Infinity));
  return { name: at.name, anchor, aliases, at };
}
