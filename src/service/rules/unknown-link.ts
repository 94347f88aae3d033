import type { Diagnostic } from 'vscode-languageserver-types';
import { toKebabCase } from '../../canvas/kebab';
import { languageOf } from '../../canvas/languages';
import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import { saysMore, suggest } from '../../canvas/suggest';
import { keyWord } from '../../canvas/words';
import type { DetachedItem } from '../../edit/detach';
import { newItem } from '../../edit/detach';
import { freeId } from '../../edit/freeId';
import { insertItem } from '../../edit/insertItem';
import { moveLink } from '../../edit/moveLink';
import { replaceScalar } from '../../edit/scalar';
import { setField } from '../../edit/setField';
import { isFlow } from '../../edit/style';
import type { TextChange } from '../../parsing/source';
import { fieldOf } from '../../parsing/spans';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { isAlias, isSeq, span } from '../../parsing/yaml';
import type { FileAction } from '../codeActions/fileAction';
import { actionFor } from '../codeActions/fileAction';
import { listText } from '../codeActions/listFixes';
import { betweenSeveral, knownSeveralIn, severalIn } from '../enumeration';
import type { Localize } from '../../l10n/l10n';
import type { Reference } from '../../links/linkIndex';
import { linkIndex } from '../../links/linkIndex';
import { nodeRange, linkRange } from '../links/ranges';
import { relink } from '../links/relink';
import { headingOf } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

/** The link to nothing that a diagnostic marks. */
function referenceAt(document: CanvasDocument, { range }: Diagnostic): Reference | undefined {
  const offset = document.source.offsetAt(range.start);
  for (const from of linkIndex(document).items) {
    const [start, end] = locate(document, from.syntax.part, from.syntax.span);
    if (offset < start || offset > end) continue;
    const link = from.links.find((each) => linkRange(document, { from, link: each })[0] === offset);
    if (link) return { from, link };
  }
  return undefined;
}

/** The changes that let a link lead to another id; one that its item links to already is not repeated. */
function pointTo(document: CanvasDocument, { from, link }: Reference, id: string): TextChange[] | undefined {
  const linked = from.item.links[link.block] ?? [];
  const others = linked.filter((each) => each !== link.id);
  if (linked.includes(id)) return setField(document, from.syntax, link.block, others);
  const list = from.syntax.fields.find(({ word }) => word?.id === link.block)?.value;
  const flow = isFlow(document, from.syntax) || (isSeq(list) && list.flow === true);
  return [replaceScalar(document.source, link.scalar, nodeRange(document, from, link.scalar), id, flow)];
}

/** A name for an item that a link names: `Web shop` for `web-shop`, and a name that someone wrote as it is. */
function nameFor(id: string): string {
  if (!/^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}_-]+$/u.test(id)) return id.trim().replace(/\s+/g, ' ');
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An item with an id: with nothing but a name, if that implies the id. */
function itemWithId(document: CanvasDocument, block: BlockId, name: string, id: string): DetachedItem {
  if (toKebabCase(name) === id) return newItem(name);
  const key = (field: 'id' | 'name'): string => keyWord({ in: 'item', block }, field, document.language);
  return newItem(name, key('name'), [[key('id'), [id]]]);
}

/** The changes that create the item that a link names, and let all links of that name lead to it by a proper id. */
function create(document: CanvasDocument, { link: { block, id } }: Reference): TextChange[] | undefined {
  const name = nameFor(id);
  const wanted = toKebabCase(id);
  if (wanted === '') return undefined;
  const newId = freeId(document, block, wanted);
  const item = insertItem(document, block, itemWithId(document, block, name, newId));
  const links = newId === id ? [] : relink(document, block, id, newId);
  return item && [...links, ...item];
}

/** The id of the item of a block that a text means: by its id, however that is spelled, or by its name. */
function idMeant(document: CanvasDocument, block: BlockId, text: string): string | undefined {
  const index = linkIndex(document);
  if (index.withId(block, text).length > 0) return text;
  const wanted = toKebabCase(text);
  if (wanted === '') return undefined;
  const items = index.itemsIn(block).filter(({ item }) => item.id !== '');
  return (items.find(({ item }) => toKebabCase(item.id) === wanted)
    ?? items.find(({ item }) => toKebabCase(item.name) === wanted))?.item.id;
}

/**
 * The ids of the items that a link of several in one text means. Those that are not there stay as they are written,
 * where there are commas between them and one is there, or all look like ids. None if it is one text.
 */
function idsMeant(document: CanvasDocument, block: BlockId, text: string): string[] {
  const meant = (part: string): string | undefined => idMeant(document, block, part);
  const known = knownSeveralIn(text, Object.values(betweenSeveral), (part) => meant(part) !== undefined);
  if (known.length > 0) return [...new Set(known.flatMap((part) => meant(part) ?? []))];
  const parts = severalIn(text, betweenSeveral.commas);
  const isList = parts.some((part) => meant(part)) || parts.every((part) => toKebabCase(part) === part);
  return isList && parts.length > 1 ? [...new Set(parts.map((part) => meant(part) ?? part))] : [];
}

/** The link as a list of those that it names, where it stands, without those that the item links to already. */
function splitLink(
  document: CanvasDocument, { from, link: { block, id, scalar } }: Reference, ids: readonly string[],
): TextChange[] | undefined {
  const { source } = document;
  const [start, to] = nodeRange(document, from, scalar);
  const written = source.slice(start, to).trimEnd();
  const inList = isSeq(fieldOf(from.syntax.fields, block)?.written);
  const others = (from.item.links[block] ?? []).filter((each) => each !== id);
  const added = inList ? ids.filter((each) => !others.includes(each)) : ids;
  if (added.length === 0 || /[\r\n]/.test(written)) return setField(document, from.syntax, block, [...others, ...ids]);
  return [{ start, end: start + written.length, text: listText(document, start, { texts: added, inList }, /^["']?/.exec(written)?.[0] ?? '') }];
}

/** What can be done about a link to nothing: lead it to what was meant, or create what it names. */
function fixLink(document: CanvasDocument, diagnostic: Diagnostic, l10n: Localize): FileAction[] {
  const reference = referenceAt(document, diagnostic);
  if (!reference || isAlias(reference.link.written)) return [];
  const { link: { block, id }, from: { item, syntax } } = reference;
  const index = linkIndex(document);
  const heading = (each: BlockId): string => languageOf(document.language).blocks[each].heading;
  const named = idMeant(document, block, id);
  const several = named === undefined ? idsMeant(document, block, id) : [];
  const splits = several.length === 0 ? [] : actionFor(
    document, l10n('Change to `{0}`', `[${several.join(', ')}]`), 'quickfix', splitLink(document, reference, several),
    [diagnostic], true);
  if (splits.length > 0 && several.every((each) => index.withId(block, each).length > 0)) return splits;
  const linked = item.links[block] ?? [];
  const known = index.itemsIn(block).map((each) => each.item.id).filter((each) => each !== '' && !linked.includes(each));
  const near = splits.length > 0 ? undefined : suggest(id, known);
  const meant = named ?? (near === undefined || saysMore(id, near) ? undefined : near);
  const elsewhere = blockIds.filter((each) => each !== item.block && each !== block)
    .flatMap((each) => [[each, idMeant(document, each, id)] as const])
    .flatMap(([each, newId]) => (newId === undefined ? [] : [[each, newId] as const]));
  const isOpen = meant === undefined && splits.length === 0;
  return [
    ...splits,
    ...(meant === undefined ? [] : actionFor(
      document, l10n('Change to `{0}`', meant), 'quickfix', pointTo(document, reference, meant), [diagnostic], true)),
    ...elsewhere.flatMap(([to, newId]) => actionFor(
      document, l10n('Link to `{0}` in {1}', newId, heading(to)), 'quickfix',
      moveLink(document, syntax, { from: block, id, to, newId }), [diagnostic],
      isOpen && elsewhere.length === 1)),
    // There is no need of a second item with the name of one that is there.
    ...(named !== undefined ? [] : actionFor(
      document, l10n('Create “{0}” in {1}', nameFor(id), heading(block)), 'quickfix', create(document, reference), [diagnostic],
      isOpen && elsewhere.length === 0)),
  ];
}

export const rule: Rule<'unknown-link'> = {
  id: 'unknown-link',
  severity: 'warning',
  check: (model) => model.index.dangling.map(({ from, link: { block, id, scalar } }) => {
    const say = (l10n: Localize): string => l10n('No item in “{0}” has the id `{1}`.', headingOf(model, block), id);
    return { part: from.syntax.part, span: span(scalar), say };
  }),
  fixes: [(document, { diagnostic }, l10n) => fixLink(document, diagnostic, l10n)],
};

export const documentation: Documentation = {
  title: { en: 'A link to nothing', nl: 'Een verwijzing naar niets' },
  explanation: 'No item of that block has this id. Without an `id` of its own, an item\'s id is its name in kebab-case. '
    + 'Correct the link, or create the item.',
  invalid: `\
customer_segments:
  - name: Households
channels:
  - name: Web shop
    customer_segments: housholds
`,
  valid: `\
customer_segments:
  - name: Households
channels:
  - name: Web shop
    customer_segments: households
`,
};
