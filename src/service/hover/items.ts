import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import type { BlockId } from '../../canvas/structure';
import { fieldsOf } from '../../canvas/structure';
import { termText } from '../../canvas/words';
import type { CanvasItem } from '../../parsing/canvas';
import type { CanvasDocument } from '../../parsing/syntax';
import { fillIn } from '../../l10n/l10n';
import { linkIndex } from '../../links/linkIndex';
import { codeMarkdown, escapeMarkdown, quotedMarkdown } from '../safeMarkdown';

/** What an item is: its name, block, kinds, status and note, in Markdown. */
function itemLines(item: CanvasItem, language: LanguageId): string[] {
  const { heading } = languageOf(language).blocks[item.block];
  const fields = fieldsOf({ in: 'item', block: item.block });
  const terms = Object.entries({ ...item.terms, status: item.status ? [item.status] : [] }).flatMap(([field, ids]) => {
    const kind = [...fields].find(([id]) => id === field)?.[1];
    if (kind?.kind !== 'terms') return [];
    return ids.map((id) => termText(kind.vocabulary, id, language)?.label ?? escapeMarkdown(id));
  });
  return [
    `**${escapeMarkdown(item.name)}** — ${heading}`,
    ...(terms.length > 0 ? ['', terms.join(' · ')] : []),
    ...(item.note === undefined ? [] : ['', quotedMarkdown(item.note)]),
  ];
}

/** The item that a link leads to, or that there is none. */
export function linkLines(document: CanvasDocument, block: BlockId, id: string): string[] {
  const { language } = document;
  const target = linkIndex(document).withId(block, id)[0];
  if (target) return itemLines(target.item, language);
  const { blocks, phrases } = languageOf(language);
  return [fillIn(phrases.noItemWithId, [blocks[block].heading, codeMarkdown(id)])];
}

/** An item, and the items that link to it. */
export function linkedItemLines(document: CanvasDocument, item: CanvasItem): string[] {
  const { blocks, phrases } = languageOf(document.language);
  const linked = new Set(linkIndex(document).linksTo(item.block, item.id).map(({ from }) => from.item));
  const lines = [...linked].map((each) => `- ${escapeMarkdown(each.name)} — ${blocks[each.block].heading}`);
  return [
    ...itemLines(item, document.language), ...(lines.length === 0 ? [] : ['', `**${phrases.linkedFrom}**`, '', ...lines]),
  ];
}
