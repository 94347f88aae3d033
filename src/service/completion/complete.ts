import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import type { LanguageId } from '../../canvas/languages';
import { languageIds, languageOf } from '../../canvas/languages';
import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import { keyWord } from '../../canvas/words';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../l10n';
import { languageName } from '../languageNames';
import { languageInUse } from './broken';
import { completionPlace } from './context';
import { indentation, matching, order, snippet } from './insertions';
import { keyItems } from './keys';
import { listIndent } from './lines';
import type { CompletionPlace, KeyPlace } from './place';
import { blockSnippet, canvasSnippet, itemSnippet } from './snippets';
import { valueItems } from './values';

/** Where snippets stand in the list: items and canvases first, blocks behind their keys. */
const groups = { first: 0, last: 3 };

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
    filterText: matching(label, [...words, description]),
    sortText,
    ...snippet(place, text),
  };
}

/** An item as a whole, behind a dash that is there or with a dash of its own. */
function newItem(
  place: CompletionPlace, block: BlockId, language: LanguageId, dash: '' | '- ', l10n: Localize,
): CompletionItem {
  const text = dash + itemSnippet(block, language, indentation(place, dash.length));
  const names = languageIds.map((id) => keyWord({ in: 'item', block }, 'name', id));
  const label = `${dash}${keyWord({ in: 'item', block }, 'name', language)}: …`;
  const description = l10n('New item in {0}', languageOf(language).blocks[block].heading);
  return snippetItem(place, label, description, text, order(groups.first, 0), names);
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
    return snippetItem(place, `canvas (${id})`, description, text, order(groups.first, index), ['bmc']);
  });
  const blocks = missing.map((block, index) => {
    const words = languageIds.map((id) => keyWord({ in: 'canvas' }, block, id));
    const label = `${keyWord({ in: 'canvas' }, block, language)} …`;
    const text = blockSnippet(block, language, indent);
    return snippetItem(place, label, l10n('Block with an item'), text, order(groups.last, index), words);
  });
  return [...canvases, ...blocks];
}

/**
 * What could stand at a position: keys that are not there yet, terms, ids of items, and snippets for
 * items, blocks and whole canvases. The words of every language match, those of the file are inserted.
 */
export function complete(document: CanvasDocument, position: Position, l10n: Localize): CompletionItem[] {
  const place = completionPlace(document.source, position);
  if (!place) return [];
  const language = languageInUse(document);
  switch (place.at) {
    case 'value': return valueItems(document, place, language);
    case 'item': {
      // Once a block has keys of its own, its items stand under one of them.
      const isKey = place.present.size > 0 || place.follows === 'colon';
      const items = isKey ? [] : [newItem(place, place.block, language, '- ', l10n)];
      return place.hasItems ? items : [...items, ...keyItems(place, language, listIndent(document.source))];
    }
    case 'key': {
      const { scope, startsItem, endsList, follows } = place;
      const items = follows === 'colon' ? [] : endsList ? [newItem(place, endsList, language, '- ', l10n)]
        : startsItem && scope.in === 'item' ? [newItem(place, scope.block, language, '', l10n)] : [];
      const snippets = scope.in === 'canvas' ? wholes(document, place, language, l10n) : [];
      return [...items, ...snippets, ...keyItems(place, language, listIndent(document.source))];
    }
  }
}
