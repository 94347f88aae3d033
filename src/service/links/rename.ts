import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { comparedId, toKebabCase } from '../../canvas/kebab';
import { languageOf } from '../../canvas/languages';
import { composed } from '../../canvas/letters';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../../l10n/l10n';
import { addId } from '../../edit/addId';
import { replaceScalar, withoutQuotes } from '../../edit/scalar';
import { isFlow } from '../../edit/style';
import { toEdits } from '../edits';
import { linkIndex } from '../../links/linkIndex';
import { nodeRange, rangeOf } from './ranges';
import { relink } from './relink';
import type { Renamed } from './renameCheck';
import { ownWordAt } from './renameWord';
import { changesMore, sayShared } from './renameCheck';
import type { ItemSummary } from '../../links/summary';
import type { Target } from './target';
import { targetAt } from './target';

/** Why something cannot be renamed (so), in the user's language. */
export interface RenameProblem {
  readonly problem: string;
}

function heading({ language }: CanvasDocument, { block }: Target): string {
  return languageOf(language).blocks[block].heading;
}

function isLinkedTo(document: CanvasDocument, { block, id }: Target): boolean {
  return linkIndex(document).linksTo(block, id).length > 0;
}

/** The items with an id, those that are one through an alias counted as one. */
function distinct(items: readonly ItemSummary[]): readonly ItemSummary[] {
  return items.filter(({ syntax }, index) => items.findIndex((other) => other.syntax.node === syntax.node) === index);
}

/** Links to an id that several items have cannot be renamed with one of them. */
function ambiguity(document: CanvasDocument, target: Target, l10n: Localize): RenameProblem | undefined {
  const count = distinct(target.items).length;
  if (count < 2 || !isLinkedTo(document, target)) return undefined;
  return {
    problem: l10n(
      '{0} items in “{1}” have the id `{2}`, so links cannot tell them apart. Give each an id of its own first.',
      count, heading(document, target), target.id,
    ),
  };
}

/**
 * What can be renamed at a position, and what to begin from: an item's own id, its name, a link, an anchor or a tag.
 * `null` where there is none of these.
 */
export function prepareRename(
  document: CanvasDocument, position: Position, l10n: Localize,
): { readonly range: Range; readonly placeholder: string } | RenameProblem | null {
  const offset = document.source.offsetAt(position);
  const target = targetAt(document, offset);
  if (!target) {
    const word = ownWordAt(document, offset);
    return word ? { range: word.range, placeholder: word.placeholder } : null;
  }
  const problem = ambiguity(document, target, l10n);
  if (problem) return problem;
  const placeholder = target.role === 'name' ? target.self?.item.name.replace(/\s+/g, ' ') ?? '' : target.id;
  return { range: rangeOf(document, withoutQuotes(document.source, target.place)), placeholder };
}

/** Whether another item of the block has an id already. */
function taken(document: CanvasDocument, target: Target, newId: string, l10n: Localize): RenameProblem | undefined {
  const other = newId === target.id ? undefined : linkIndex(document).withId(target.block, newId)[0];
  if (!other || target.items.length === 0) return undefined;
  const where = heading(document, target);
  return { problem: l10n('Another item in “{0}” already has the id `{1}`: “{2}”.', where, newId, other.item.name) };
}


/** Another name for an item; if it implies the id, the links to it follow. */
function renameName(
  document: CanvasDocument, target: Target, self: ItemSummary, text: string, l10n: Localize,
): Renamed | RenameProblem {
  const name = composed(text.trim().replace(/\s+/g, ' '));
  if (name === '') return { problem: l10n('A name cannot be empty.') };
  const node = self.name;
  if (!node) return { changes: [], newId: target.id };
  const place = nodeRange(document, self, node);
  const changes = [replaceScalar(document.source, node, place, name, isFlow(document, self.syntax))];
  const newId = self.ownId ? target.id : toKebabCase(name);
  if (newId === target.id) return { changes, newId };
  if (newId === '' && isLinkedTo(document, target)) {
    return { problem: l10n('Links need an id made from the name, and `{0}` has no letter or digit to make one from.', name) };
  }
  const problem = taken(document, target, newId, l10n);
  return problem ?? { changes: [...changes, ...relink(document, target.block, target.id, newId)], newId };
}

/** Another id for an item, and for every link to it; an item without an id of its own gets one. */
function renameId(
  document: CanvasDocument, target: Target, text: string, l10n: Localize,
): Renamed | RenameProblem {
  const newId = comparedId(text.trim());
  const proper = toKebabCase(newId);
  if (proper === '') return { problem: l10n('An id has at least one letter or digit.') };
  if (proper !== newId) {
    return { problem: l10n('An id is in kebab-case, lower-case words with hyphens: `{0}`.', proper) };
  }
  if (newId === target.id) return { changes: [], newId };
  const problem = taken(document, target, newId, l10n);
  if (problem) return problem;
  const items = distinct(target.self ? [target.self] : target.items);
  const changes = relink(document, target.block, target.id, newId);
  for (const item of items) {
    const { ownId, syntax } = item;
    const added = ownId
      ? [replaceScalar(document.source, ownId, nodeRange(document, item, ownId), newId, isFlow(document, syntax))]
      : addId(document, syntax, newId);
    if (!added) return { problem: l10n('This item has no place for an id. Write its name on one line first.') };
    changes.push(...added);
  }
  return { changes, newId };
}

/**
 * Renames what {@link prepareRename} finds at a position: on an id or a link, the item's id and every link
 * to it; on a name, the name, and every link if the name implies the id. A link to nothing is renamed
 * with the other links to the same nothing; an anchor with its aliases, and a tag wherever it is. What stands around
 * the words is kept. `null` if there is nothing to rename.
 */
export function rename(
  document: CanvasDocument, position: Position, newName: string, l10n: Localize,
): { readonly edits: TextEdit[] } | RenameProblem | null {
  const offset = document.source.offsetAt(position);
  const target = targetAt(document, offset);
  if (!target) {
    const found = ownWordAt(document, offset)?.rename(newName, l10n);
    return !found || 'problem' in found ? found ?? null : { edits: toEdits(document, found.changes) };
  }
  const problem = ambiguity(document, target, l10n);
  if (problem) return problem;
  const renamed = target.role === 'name' && target.self
    ? renameName(document, target, target.self, newName, l10n)
    : renameId(document, target, newName, l10n);
  if ('problem' in renamed) return renamed;
  if (changesMore(document, target, renamed)) {
    return { problem: sayShared(l10n) };
  }
  return { edits: toEdits(document, renamed.changes) };
}
