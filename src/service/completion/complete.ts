import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { CompletionItemKind, InsertTextMode, MarkupKind } from 'vscode-languageserver-types';
import type { LanguageId } from '../../canvas/languages';
import { languageIds, languageOf } from '../../canvas/languages';
import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import { keyWord } from '../../canvas/words';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../l10n';
import type { CompletionPlace, KeyPlace } from './context';
import { completionPlace } from './context';
import { matching, order, snippet } from './insertions';
import { keyItems } from './keys';
import { blockSnippet, canvasSnippet, itemSnippet } from './snippets';
import { valueItems } from './values';

function snippetItem(
  place: CompletionPlace, label: string, description: string, text: string, index: number, filter: readonly string[],
): CompletionItem {
  const preview = text.replace(/\$\{\d+[:|]([^}|,]*)[^}]*\}/g, '$1').replace(/\$\d/g, '');
  return {
    label, labelDetails: { description },
    kind: CompletionItemKind.Snippet,
    documentation: { kind: MarkupKind.Markdown, value: `\`\`\`yaml\n${preview}\n\`\`\`` },
    filterText: matching(label, filter),
    sortText: order(0, index),
    insertTextMode: InsertTextMode.adjustIndentation,
    ...snippet(place, text),
  };
}

/** An item as a whole, behind a dash that is there or with a dash of its own. */
function newItem(
  place: CompletionPlace, block: BlockId, language: LanguageId, dash: boolean, l10n: Localize,
): CompletionItem {
  const indent = ' '.repeat(place.column - place.indent + (dash ? 2 : 0));
  const text = (dash ? '- ' : '') + itemSnippet(block, language, indent);
  const name = keyWord({ in: 'item', block }, 'name', language);
  const { heading } = languageOf(language).blocks[block];
  const label = `${dash ? '- ' : ''}${name}: …`;
  return snippetItem(place, label, l10n('New item in {0}', heading), text, 0, ['-', 'item', 'new', 'nieuw']);
}

/** Whole blocks that the canvas does not have yet; a whole canvas, if it has none at all. */
function wholes(document: CanvasDocument, place: KeyPlace, l10n: Localize): CompletionItem[] {
  if (place.column > 0 || place.hasColon) return [];
  const { language } = document;
  const hasBlock = blockIds.some((block) => place.present.has(block));
  const languages = hasBlock || document.languageFrom !== 'default' ? [language] : languageIds;
  const canvases = hasBlock || place.present.size > 0 ? [] : languages.map((id, index) => snippetItem(
    place, `canvas (${id})`, l10n('Whole canvas in {0}', languageOf(id).name), canvasSnippet(id), index, ['bmc', languageOf(id).name],
  ));
  const blocks = blockIds.filter((block) => !place.present.has(block)).map((block, index): CompletionItem => {
    const word = keyWord({ in: 'canvas' }, block, language);
    const others = languageIds.map((id) => keyWord({ in: 'canvas' }, block, id));
    const item = snippetItem(place, `${word} …`, l10n('Block with an item'), blockSnippet(block, language), index, others);
    return { ...item, sortText: order(4, index) };
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
  const { language } = document;
  switch (place.at) {
    case 'value': return valueItems(document, place);
    case 'item': {
      const own = place.hasItems ? [] : keyItems(place, language, true);
      return place.present.size > 0 ? own : [newItem(place, place.block, language, true, l10n), ...own];
    }
    case 'key': {
      const keys = keyItems(place, language, place.isFirst);
      if (place.scope.in === 'canvas') return [...wholes(document, place, l10n), ...keys];
      if (place.scope.in === 'item' && place.isFirst) {
        return [newItem(place, place.scope.block, language, false, l10n), ...keys];
      }
      return keys;
    }
  }
}
