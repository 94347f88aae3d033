import type { CompletionItem } from 'vscode-languageserver-types';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import { languageIds, languageOf } from '../../canvas/languages';
import type { LanguageId } from '../../canvas/languages';
import type { KeyId, Scope, ValueKind } from '../../canvas/structure';
import { fieldsOf, isBlockId } from '../../canvas/structure';
import { keyText, keyWord } from '../../canvas/words';
import { editAt, indentation, matching, order, snippet, suggestAgain } from './insertions';
import type { ItemPlace, KeyPlace } from './place';

function documentation(scope: Scope, id: KeyId, language: LanguageId): string {
  const { doc } = keyText(scope, id, language);
  if (scope.in !== 'canvas' || !isBlockId(id)) return doc;
  const { phrases, blocks } = languageOf(language);
  return [doc, '', `**${phrases.guidingQuestions}**`, '', ...blocks[id].questions.map((question) => `- ${question}`)]
    .join('\n');
}

/** What comes behind a key's colon, as a snippet; `undefined` for nothing but a space. */
function valueSnippet(kind: ValueKind, place: KeyPlace | ItemPlace, listIndent: number): string | undefined {
  switch (kind.kind) {
    case 'block':
    case 'items': return place.inFlow ? ' [$0]' : `\n${indentation(place, listIndent)}- $0`;
    case 'texts': return ' [$0]';
    case 'formatVersion': return ' 1';
    default: return undefined;
  }
}

/** How a key is inserted: with as much behind it as is not there yet. */
function insertion(
  place: KeyPlace | ItemPlace, key: string, kind: ValueKind, listIndent: number,
): Pick<CompletionItem, 'textEdit' | 'insertTextFormat' | 'insertTextMode' | 'command'> {
  if (place.follows === 'colon') return { textEdit: editAt(place, key) };
  if (place.follows === 'lines') return { textEdit: editAt(place, `${key}:`) };
  const value = valueSnippet(kind, place, listIndent);
  if (value !== undefined) return snippet(place, `${key}:${value}`);
  const hasChoice = kind.kind === 'terms' || kind.kind === 'links' || kind.kind === 'language' || kind.kind === 'currency';
  return { textEdit: editAt(place, `${key}: `), ...(hasChoice && { command: suggestAgain }) };
}

/** What the keys of a mapping are listed behind: what belongs together stays together. */
const groups = { field: 1, link: 2 };

/**
 * The keys that can still be written in a mapping, in canonical order, links to other blocks last.
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
      documentation: { kind: MarkupKind.Markdown, value: documentation(scope, id, language) },
      filterText: matching(key, languageIds.map((other) => keyWord(scope, id, other))),
      sortText: order(isLink ? groups.link : groups.field, index),
      ...insertion(place, key, kind, listIndent),
    }];
  });
}
