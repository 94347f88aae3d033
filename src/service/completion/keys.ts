import type { CompletionItem } from 'vscode-languageserver-types';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import { languageIds, languageOf } from '../../canvas/languages';
import type { LanguageId } from '../../canvas/languages';
import type { KeyId, Scope, ValueKind } from '../../canvas/structure';
import { fieldsOf, isBlockId } from '../../canvas/structure';
import { keyText, keyWord } from '../../canvas/words';
import type { CompletionPlace, ItemPlace, KeyPlace } from './context';
import { editAt, matching, order, snippet, suggestAgain } from './insertions';

function documentation(scope: Scope, id: KeyId, language: LanguageId): string {
  const { doc } = keyText(scope, id, language);
  if (scope.in !== 'canvas' || !isBlockId(id)) return doc;
  return [doc, ...languageOf(language).blocks[id].questions.map((question) => `- ${question}`)].join('\n');
}

/** What comes behind a key, as a snippet; `undefined` for nothing but a space. */
function valueSnippet(kind: ValueKind, place: CompletionPlace, key: string): string | undefined {
  if (place.inFlow) return kind.kind === 'texts' ? `${key}: [$0]` : undefined;
  switch (kind.kind) {
    case 'block': return `${key}:\n  - $0`;
    case 'items': return `${key}:\n  - $0`;
    case 'texts': return `${key}: [$0]`;
    case 'formatVersion': return `${key}: 1`;
    default: return undefined;
  }
}

function completesValue({ kind }: ValueKind): boolean {
  return kind === 'terms' || kind === 'links' || kind === 'language' || kind === 'currency';
}

function isLink(scope: Scope, kind: ValueKind): boolean {
  return scope.in === 'item' && kind.kind === 'links';
}

/** The keys that can still be written in a mapping. */
export function keyItems(
  place: (KeyPlace | ItemPlace) & { readonly hasColon?: boolean }, language: LanguageId, inLine: boolean,
): CompletionItem[] {
  const { scope } = place;
  return [...fieldsOf(scope)].flatMap(([id, kind], index): CompletionItem[] => {
    if (place.present.has(id)) return [];
    const key = keyWord(scope, id, language);
    const { label } = keyText(scope, id, language);
    const others = languageIds.map((other) => keyWord(scope, id, other));
    const text = place.hasColon === true ? undefined : valueSnippet(kind, place, key);
    return [{
      label: key,
      labelDetails: { description: label },
      kind: kind.kind === 'block' ? CompletionItemKind.Class
        : isLink(scope, kind) ? CompletionItemKind.Reference : CompletionItemKind.Property,
      documentation: { kind: MarkupKind.Markdown, value: documentation(scope, id, language) },
      filterText: matching(key, others),
      sortText: order(isLink(scope, kind) ? 3 : inLine ? 2 : 1, index),
      ...(text === undefined
        ? { textEdit: editAt(place, place.hasColon === true ? key : `${key}: `) }
        : snippet(place, text)),
      ...(text === undefined && place.hasColon !== true && completesValue(kind) && { command: suggestAgain }),
    }];
  });
}
