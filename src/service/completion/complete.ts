import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import type { LanguageId } from '../../canvas/languages';
import { languageIds, languageOf } from '../../canvas/languages';
import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import { keyNames, keyWord } from '../../canvas/words';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../../l10n/l10n';
import { languageName } from '../../l10n/languageNames';
import { languageInUse } from './broken';
import { aliasItems } from './aliases';
import { ruleItems } from './comments';
import { completionPlace } from './context';
import { groups, indentation, order, snippet } from './insertions';
import { keyItems } from './keys';
import { isBehindCanvas, listIndent } from './lines';
import { filterText } from './matches';
import type { CompletionPlace, ItemPlace, KeyPlace } from './place';
import { isNamePlace, takesWordsOnly } from './place';
import type { CompletionTrigger } from './request';
import { blockSnippet, canvasSnippet, flowItemSnippet, itemSnippet } from './snippets';
import { valueItems } from './values';

/** A snippet as people see it before it is inserted. */
function withoutStops(text: string): string {
  return text.replace(/\$\{\d+[:|]([^}|,]*)[^}]*\}/g, '$1').replace(/\$\d/g, '');
}

function snippetItem(
  place: CompletionPlace, label: string, description: string, text: string, sortText: string, words: readonly string[],
): CompletionItem {
  return {
    label, labelDetails: { description },
    kind: CompletionItemKind.Snippet,
    documentation: { kind: MarkupKind.Markdown, value: `\`\`\`yaml\n${withoutStops(text)}\n\`\`\`` },
    filterText: filterText(place.typed, words),
    sortText,
    ...snippet(place, text),
  };
}

/** An item as a whole, after a dash that is there or with a dash of its own. */
function newItem(
  place: CompletionPlace, block: BlockId, language: LanguageId, dash: '' | '- ', l10n: Localize,
): CompletionItem {
  const scope = { in: 'item', block } as const;
  const name = `${keyWord(scope, 'name', language)}: …`;
  const text = place.inFlow
    ? flowItemSnippet(block, language) : dash + itemSnippet(block, language, indentation(place, dash.length));
  const label = place.inFlow ? `{${name}}` : dash + name;
  const description = l10n('New item in {0}', languageOf(language).blocks[block].heading);
  return snippetItem(place, label, description, text, order(groups.whole, 0), keyNames(scope, 'name', language));
}

/** Whole blocks that the canvas does not have yet; a whole canvas, if it has none at all. */
function wholes(document: CanvasDocument, place: KeyPlace, language: LanguageId, l10n: Localize): CompletionItem[] {
  const { present, follows } = place;
  if (place.inFlow || follows !== 'nothing') return [];
  const indent = listIndent(document.source);
  const missing = blockIds.filter((block) => !present.has(block));
  const languages = document.languageFrom === 'default' ? languageIds : [language];
  const canvases = missing.length < blockIds.length ? [] : languages.map((id, index) => {
    const description = l10n('Whole canvas in {0}', languageName(id, l10n));
    const text = canvasSnippet(id, present, indent);
    return snippetItem(place, `canvas (${id})`, description, text, order(groups.whole, index), ['canvas', 'bmc', id]);
  });
  const blocks = missing.map((block, index) => {
    const label = `${keyWord({ in: 'canvas' }, block, language)} …`;
    const text = blockSnippet(block, language, indent);
    const group = place.isBelowBlock ? groups.next : groups.last;
    const names = keyNames({ in: 'canvas' }, block, language);
    return snippetItem(place, label, l10n('Block with an item'), text, order(group, index), names);
  });
  return [...canvases, ...blocks];
}

/** What could stand at a position. */
export interface Completion {
  readonly items: CompletionItem[];
  /** Whether to ask again once more is typed, as other items may match then. */
  readonly isIncomplete: boolean;
  /** Whether nothing but known words belongs here, so that Enter may take the first that matches. */
  readonly takesEnter: boolean;
}

/** The items at a place, as far as they begin with a key that is allowed there. */
function itemsAt(
  document: CanvasDocument, place: CompletionPlace, l10n: Localize, allows: (key: string) => boolean,
): CompletionItem[] {
  const language = languageInUse(document);
  switch (place.at) {
    case 'value': return valueItems(document, place, language);
    case 'item':
    case 'key': {
      const { scope, follows } = place;
      const indent = listIndent(document.source);
      const whole = follows === 'colon' ? undefined : wholeItemAt(place);
      const isAllowed = whole && allows(keyWord({ in: 'item', block: whole.block }, 'name', language));
      return [
        ...(isAllowed === true ? [newItem(place, whole.block, language, whole.dash, l10n)] : []),
        ...(place.at === 'key' && scope.in === 'canvas' ? wholes(document, place, language, l10n) : []),
        ...(place.at === 'item' && place.hasItems ? [] : keyItems(place, language, indent, allows)),
      ];
    }
  }
}

/** The block in which an item can be written as a whole, and whether that needs a dash; `undefined` if it can't. */
function wholeItemAt(place: KeyPlace | ItemPlace): { readonly block: BlockId; readonly dash: '' | '- ' } | undefined {
  // Once a block has keys of its own, its items stand under one of them.
  if (place.at === 'item') return place.present.size > 0 ? undefined : { block: place.block, dash: '- ' };
  if (place.endsList) return { block: place.endsList, dash: '- ' };
  return place.startsItem && place.scope.in === 'item' ? { block: place.scope.block, dash: '' } : undefined;
}

/**
 * What could stand at a position: keys that are not there yet, terms, ids of items, and snippets for
 * items, blocks and whole canvases. The words of every language match, those of the file are inserted.
 *
 * Where an item's first word is typed, that most often is its name. So there, keys come up by themselves only while
 * what is typed is the beginning of one, exactly as it is written, and never once it is all of it.
 *
 * @param trigger Why that is asked.
 */
export function complete(
  document: CanvasDocument, position: Position, l10n: Localize, trigger: CompletionTrigger = 'typing',
): Completion {
  const { source } = document;
  const nothing = { items: [], isIncomplete: false, takesEnter: false };
  if (isBehindCanvas(source, position.line)) return nothing;
  const special = ruleItems(source, position) ?? aliasItems(source, position);
  if (special) return { items: special, isIncomplete: false, takesEnter: true };
  const place = completionPlace(source, position);
  if (!place) return nothing;
  const isName = isNamePlace(place);
  const takesEnter = place.at === 'value' ? takesWordsOnly(place.kind) : !isName;
  // After a space or a bracket, a line may end as well, or a name begin: keys wait for the first letter.
  if (trigger === 'character' && (place.at !== 'value' || !takesEnter)) {
    return { items: [], isIncomplete: true, takesEnter };
  }
  const { typed } = place;
  const isTypedName = isName && typed !== '' && trigger !== 'asked';
  const allows = (key: string): boolean => !isTypedName || (key.startsWith(typed) && key.length > typed.length);
  // What is typed decides by which of its names an item is found.
  const isIncomplete = trigger !== 'asked' && (typed !== '' || place.at !== 'value' || place.kind.kind === 'currency');
  return { items: itemsAt(document, place, l10n, allows), isIncomplete, takesEnter };
}
