import type { BlockId } from '../canvas/structure';
import { textAfter } from '../edit/textChanges';
import { detach } from '../edit/detach';
import { blockKeyLine } from '../edit/insertBlock';
import { adaptKeys } from '../edit/moveItem';
import { moveLink } from '../edit/moveLink';
import { indented } from '../edit/style';
import { itemOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { isAlias } from '../parsing/yaml';
import { Unmergeable } from './unmergeable';
import type { TrackedItem } from './identity';
import { homeOf, idOf } from './identity';
import type { VersionName } from './values';

/** What a link leads to. */
interface Address {
  readonly block: BlockId;
  readonly id: string;
}

/** A document in which links lead to another address. */
function redirected(document: CanvasDocument, from: Address, to: Address): CanvasDocument {
  const changes = document.blocks.flatMap(({ items }) => items).flatMap((item) => {
    const isLinked = itemOf(item)?.links[from.block]?.includes(from.id) === true;
    // What an alias repeats is changed where it stands.
    if (!isLinked || isAlias(item.written)) return [];
    const own = moveLink(document, item, { from: from.block, id: from.id, to: to.block, newId: to.id });
    if (!own) throw new Unmergeable('links');
    return own;
  });
  if (changes.length === 0) return document;
  return parseCanvas(textAfter(document, changes), { defaultLanguage: document.language });
}

/**
 * A version with its links as they are after the merge, so that a link to an item is the same in all versions, whoever
 * gave the item another id or moved it.
 *
 * @param document The version, as it was identified.
 * @param version Which of the three it is.
 * @throws {Unmergeable} Where a link cannot be changed in its place.
 */
export function withFinalLinks(
  document: CanvasDocument, trackedItems: readonly TrackedItem[], version: VersionName,
): CanvasDocument {
  const seen = new Set<string>();
  const wanted: { from: Address; to: Address }[] = [];
  const addresses = new Set<string>();
  for (const tracked of trackedItems) {
    const item = tracked.in[version];
    if (!item || item.id === '') continue;
    const from = `${item.block}/${item.id}`;
    addresses.add(from);
    // Links lead to the first of those with an id.
    if (seen.has(from)) continue;
    seen.add(from);
    const [block, id] = [homeOf(tracked), idOf(tracked)];
    if (block === undefined || id === undefined || id === '' || (block === item.block && id === item.id)) continue;
    wanted.push({ from: item, to: { block, id } });
  }
  // Where one item takes the id of another, links go by way of ids that no item has.
  const isTangled = wanted.some(({ to }) => addresses.has(`${to.block}/${to.id}`));
  const temporary = (index: number): string => `merged-link-${index}`;
  if (!isTangled) return wanted.reduce((now, { from, to }) => redirected(now, from, to), document);
  const aside = wanted.reduce((now, { from }, index) =>
    redirected(now, from, { block: from.block, id: temporary(index) }), document);
  return wanted.reduce((now, { from, to }, index) =>
    redirected(now, { block: from.block, id: temporary(index) }, to), aside);
}

/** An item where it stands in a document. */
interface ItemInDocument {
  readonly document: CanvasDocument;
  readonly block: BlockSyntax;
  readonly item: ItemSyntax;
}

/**
 * An item as it is in another block, with the keys that it has there: in a document of its own. The keys that a move
 * put aside are fields again only if they are that where the item was moved.
 *
 * @param moved The item as the side has it that moved it.
 * @throws {Unmergeable} Where the item cannot be taken out of its place.
 */
export function inBlock(
  { document, block, item }: ItemInDocument, to: BlockId, moved: ItemSyntax | undefined,
): ItemInDocument {
  const keys = new Set(moved?.fields.map(({ text }) => text));
  const { changes } = adaptKeys(document, item, to, (key) => keys.has(key));
  const detached = detach(document, block, item, changes);
  if (!detached) throw new Unmergeable('move');
  const text = [blockKeyLine(document, to), ...indented(detached.lines, 2), ''].join('\n');
  const own = parseCanvas(text, { defaultLanguage: document.language });
  const [there] = own.blocks;
  const [only, ...more] = there?.items ?? [];
  // An alias in it leads to an anchor of the whole.
  const isBroken = own.problems.some(({ code, detail }) => code !== 'yaml' || detail !== 'UNRESOLVED_ALIAS');
  if (!there || !only || more.length > 0 || isBroken || own.language !== document.language) throw new Unmergeable('move');
  return { document: own, block: there, item: only };
}
