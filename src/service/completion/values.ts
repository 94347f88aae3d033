import type { CompletionItem } from 'vscode-languageserver-types';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import type { LanguageId } from '../../canvas/languages';
import { languageIds, languageOf } from '../../canvas/languages';
import type { BlockId, ValueKind, VocabularyId } from '../../canvas/structure';
import { pricingGroups } from '../../canvas/structure';
import { termDoc } from '../../canvas/valueSchema';
import { findTerm, termText, termsOf, termWord } from '../../canvas/words';
import { itemOf } from '../../parsing/canvas';
import type { CanvasDocument } from '../../parsing/syntax';
import { escapeMarkdown } from '../markdown';
import { itemsOf } from './broken';
import { editAt, matching, order, scalarIn } from './insertions';
import type { ValuePlace } from './place';

/** Fixed or dynamic pricing: the family that a price mechanism is of. */
function groupOf(vocabulary: VocabularyId, term: string, language: LanguageId): string | undefined {
  if (vocabulary !== 'revenue_streams.pricing') return undefined;
  const { fixed, dynamic } = languageOf(language).pricingGroups;
  return (pricingGroups.fixed as readonly string[]).includes(term) ? fixed : dynamic;
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
      filterText: matching(word, languageIds.map((other) => termWord(vocabulary, term, other))),
      sortText: order(1, index),
      textEdit: editAt(place, scalarIn(place, word)),
    }];
  });
}

/** The items of a block, by the ids that links use. */
function linkItems(
  document: CanvasDocument, place: ValuePlace, block: BlockId, language: LanguageId,
): CompletionItem[] {
  const present = new Set(place.present);
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
        documentation: { kind: MarkupKind.Markdown, value: escapeMarkdown(item.note) },
      }),
      filterText: matching(item.id, [item.name]),
      sortText: order(1, index),
      textEdit: editAt(place, scalarIn(place, item.id)),
    }];
  });
}

function currencyItems(place: ValuePlace, language: LanguageId): CompletionItem[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => {
    const name = names.of(code) ?? code;
    return {
      label: code,
      labelDetails: { description: name },
      kind: CompletionItemKind.Unit,
      filterText: matching(code, [name]),
      // The ones that people write canvases in come first.
      sortText: order(['EUR', 'USD', 'GBP'].includes(code) ? 1 : 2, 0) + code,
      textEdit: editAt(place, scalarIn(place, code)),
    };
  });
}

function languageItems(place: ValuePlace): CompletionItem[] {
  return languageIds.map((id, index) => ({
    label: id,
    labelDetails: { description: languageOf(id).name },
    kind: CompletionItemKind.Value,
    sortText: order(1, index),
    textEdit: editAt(place, scalarIn(place, id)),
  }));
}

/** Whether only words that are known can stand as a value: other values are for people to choose. */
export function takesWordsOnly({ kind }: ValueKind): boolean {
  return kind === 'terms' || kind === 'links' || kind === 'currency' || kind === 'language' || kind === 'formatVersion';
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
    default: return [];
  }
}
