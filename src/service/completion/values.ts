import type { CompletionItem } from 'vscode-languageserver-types';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import type { LanguageId } from '../../canvas/languages';
import { languageIds, languageOf } from '../../canvas/languages';
import { composed } from '../../canvas/letters';
import type { BlockId, VocabularyId } from '../../canvas/structure';
import { pricingGroups } from '../../canvas/structure';
import { termDoc } from '../../canvas/valueSchema';
import { findTerm, termNames, termText, termsOf, termWord } from '../../canvas/words';
import { comparedId, toKebabCase } from '../../canvas/kebab';
import { itemAt, itemOnLine } from '../../parsing/at';
import { itemOf } from '../../parsing/canvas';
import type { CanvasDocument } from '../../parsing/syntax';
import { quotedMarkdown } from '../safeMarkdown';
import { itemsOf } from './broken';
import { currencyItems } from './currencies';
import { editAt, groups, order, scalarIn } from './insertions';
import { filterText } from './matches';
import type { ValuePlace } from './place';
import { tagsInUse } from './tags';

/** Fixed or dynamic pricing: the family that a price mechanism is of. */
function groupOf(vocabulary: VocabularyId, term: string, language: LanguageId): string | undefined {
  if (vocabulary !== 'revenue_streams.pricing') return undefined;
  const { fixed, dynamic } = languageOf(language).pricingGroups;
  return (pricingGroups.fixed as readonly string[]).includes(term) ? fixed : dynamic;
}

/** The same in every language, as one may look for it. */
function groupNames(vocabulary: VocabularyId, term: string): string[] {
  return languageIds.flatMap((language) => groupOf(vocabulary, term, language) ?? []);
}

function termItems(place: ValuePlace, vocabulary: VocabularyId, language: LanguageId): CompletionItem[] {
  const present = new Set(place.present.map((text) => findTerm(vocabulary, text)?.id));
  return termsOf(vocabulary).flatMap((term, index): CompletionItem[] => {
    if (present.has(term)) return [];
    const word = termWord(vocabulary, term, language);
    const label = termText(vocabulary, term, language)?.label ?? term;
    const group = groupOf(vocabulary, term, language);
    return [{
      label: word,
      labelDetails: { description: group ?? label },
      ...(group !== undefined && { detail: `${label} (${group})` }),
      kind: vocabulary === 'color' ? CompletionItemKind.Color : CompletionItemKind.EnumMember,
      documentation: { kind: MarkupKind.Markdown, value: termDoc(vocabulary, term, language) },
      filterText: filterText(place.typed, [...termNames(vocabulary, term, language), ...groupNames(vocabulary, term)]),
      sortText: order(groups.near, index),
      textEdit: editAt(place, scalarIn(place, word)),
    }];
  });
}

/** The items of a block, by the ids that links use. */
function linkItems(
  document: CanvasDocument, place: ValuePlace, block: BlockId, language: LanguageId,
): CompletionItem[] {
  const present = new Set(place.present.map(comparedId));
  const seen = new Set<string>();
  const { heading } = languageOf(language).blocks[block];
  return itemsOf(document, block).flatMap((syntax, index): CompletionItem[] => {
    const item = itemOf(syntax);
    if (!item || item.id === '' || present.has(item.id) || seen.has(item.id)) return [];
    seen.add(item.id);
    return [{
      label: item.id,
      labelDetails: { description: item.name },
      detail: `${item.name} · ${heading}`,
      kind: CompletionItemKind.Reference,
      ...(item.note !== undefined && {
        documentation: { kind: MarkupKind.Markdown, value: quotedMarkdown(item.note) },
      }),
      filterText: filterText(place.typed, [item.id, item.name]),
      sortText: order(groups.near, index),
      textEdit: editAt(place, scalarIn(place, item.id)),
    }];
  });
}

function languageItems(place: ValuePlace): CompletionItem[] {
  return languageIds.map((id, index) => ({
    label: id,
    labelDetails: { description: languageOf(id).name },
    kind: CompletionItemKind.Value,
    filterText: filterText(place.typed, [id, languageOf(id).name]),
    sortText: order(groups.near, index),
    textEdit: editAt(place, scalarIn(place, id)),
  }));
}

/** The tags that the canvas has elsewhere, the most used first. */
function tagItems(document: CanvasDocument, place: ValuePlace): CompletionItem[] {
  const present = new Set([...place.present, place.typed].map(composed));
  return tagsInUse(document).filter((tag) => !present.has(tag)).map((tag, index) => ({
    label: tag,
    kind: CompletionItemKind.Value,
    filterText: filterText(place.typed, [tag]),
    sortText: order(groups.near, index),
    textEdit: editAt(place, scalarIn(place, tag)),
  }));
}

/** The id that an item's name makes, as it would be without one; with a number, if another item has that. */
function idItems(document: CanvasDocument, place: ValuePlace): CompletionItem[] {
  const { scope } = place;
  if (scope.in !== 'item') return [];
  const offset = document.source.lineStart(place.replace.line) + place.replace.start;
  const syntax = itemAt(document, offset) ?? itemOnLine(document, place.replace.line);
  const base = toKebabCase(syntax ? itemOf(syntax)?.name ?? '' : '');
  if (base === '' || syntax?.block !== scope.block) return [];
  const others = itemsOf(document, scope.block).filter((other) => other !== syntax);
  const taken = new Set(others.map((other) => itemOf(other)?.id));
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  if (id === comparedId(place.typed)) return [];
  return [{
    label: id, kind: CompletionItemKind.Value, filterText: filterText(place.typed, [id]),
    textEdit: editAt(place, scalarIn(place, id)),
  }];
}

/** Today, where the user is. */
function dateItems(place: ValuePlace): CompletionItem[] {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const newText = place.quote ? scalarIn(place, today) : today;
  return [{ label: today, kind: CompletionItemKind.Value, textEdit: editAt(place, newText) }];
}

/** The values that can stand in a place; none where text is free. */
export function valueItems(document: CanvasDocument, place: ValuePlace, language: LanguageId): CompletionItem[] {
  const { kind } = place;
  switch (kind.kind) {
    case 'terms': return termItems(place, kind.vocabulary, language);
    case 'links': return linkItems(document, place, kind.block, language);
    case 'currency': return currencyItems(place, language);
    case 'language': return languageItems(place);
    case 'formatVersion':
      return place.quote ? [] : [{ label: '1', kind: CompletionItemKind.Value, textEdit: editAt(place, '1') }];
    case 'texts': return place.field === 'tags' ? tagItems(document, place) : [];
    case 'id': return idItems(document, place);
    case 'date': return dateItems(place);
    default: return [];
  }
}
