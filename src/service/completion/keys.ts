import type { CompletionItem } from 'vscode-languageserver-types';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import { keyDoc } from '../../canvas/docs';
import type { LanguageId } from '../../canvas/languages';
import type { KeyId, ValueKind } from '../../canvas/structure';
import { fieldsOf, isItemFieldId, isSharedField } from '../../canvas/structure';
import { keyNames, keyText, keyWord } from '../../canvas/words';
import { editAt, groups, indentation, order, snippet, suggestAgain } from './insertions';
import { filterText } from './matches';
import type { ItemPlace, KeyPlace } from './place';
import { takesWordsOnly } from './place';

/** What comes after a key's colon, as a snippet; `undefined` for nothing but a space. */
function valueSnippet(kind: ValueKind, place: KeyPlace | ItemPlace, listIndent: number): string | undefined {
  switch (kind.kind) {
    case 'block':
    case 'items': return place.inFlow ? ' [$0]' : `\n${indentation(place, listIndent)}- $0`;
    case 'texts': return ' [$0]';
    case 'formatVersion': return ' 1';
    default: return undefined;
  }
}

/** How a key is inserted: with as much after it as is not there yet. */
function insertion(
  place: KeyPlace | ItemPlace, key: string, kind: ValueKind, listIndent: number,
): Pick<CompletionItem, 'textEdit' | 'insertTextFormat' | 'insertTextMode' | 'command'> {
  if (place.follows === 'colon') return { textEdit: editAt(place, key) };
  if (place.follows === 'lines') return { textEdit: editAt(place, `${key}:`) };
  const value = valueSnippet(kind, place, listIndent);
  if (value !== undefined) return snippet(place, `${key}:${value}`);
  const hasChoice = takesWordsOnly(kind) || kind.kind === 'id' || kind.kind === 'date';
  return { textEdit: editAt(place, `${key}: `), ...(hasChoice && { command: suggestAgain }) };
}

/**
 * The group of the list that a key is in. In an item its name comes first, then what its block is about, what all items
 * have, links, and its id, which most do without. Below a block, the blocks that are not there yet come first.
 */
function groupOf(place: KeyPlace | ItemPlace, id: KeyId, { kind }: ValueKind): number {
  switch (place.scope.in) {
    case 'canvas': return (kind === 'block') === place.isBelowBlock ? groups.near : groups.far;
    case 'block': return groups.near;
    case 'item':
      if (id === 'name') return groups.name;
      if (id === 'id') return groups.last;
      return kind === 'links' ? groups.far : isItemFieldId(id) && isSharedField(id) ? groups.next : groups.near;
  }
}

/**
 * The keys that can still be written in a mapping, by groups and in canonical order.
 *
 * @param listIndent How many columns lists stand to the right of their keys.
 * @param allows Whether a key, as the file's language has it, may be offered.
 */
export function keyItems(
  place: KeyPlace | ItemPlace, language: LanguageId, listIndent: number, allows: (key: string) => boolean = () => true,
): CompletionItem[] {
  const { scope } = place;
  return [...fieldsOf(scope)].flatMap(([id, kind], index): CompletionItem[] => {
    if (place.present.has(id)) return [];
    const key = keyWord(scope, id, language);
    if (!allows(key)) return [];
    const isLink = kind.kind === 'links';
    return [{
      label: key,
      labelDetails: { description: keyText(scope, id, language).label },
      kind: kind.kind === 'block' ? CompletionItemKind.Class
        : isLink ? CompletionItemKind.Reference : CompletionItemKind.Property,
      documentation: { kind: MarkupKind.Markdown, value: keyDoc(scope, id, language) },
      filterText: filterText(place.typed, keyNames(scope, id, language)),
      sortText: order(groupOf(place, id, kind), index),
      ...insertion(place, key, kind, listIndent),
    }];
  });
}
