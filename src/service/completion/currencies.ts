import type { CompletionItem } from 'vscode-languageserver-types';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { currencyCodes, currencyNames } from '../../canvas/currencies';
import type { LanguageId } from '../../canvas/languages';
import { languageIds } from '../../canvas/languages';
import { editAt, groups, order, scalarIn } from './insertions';
import { filterText } from './matches';
import type { ValuePlace } from './place';

let known: { readonly code: string; readonly names: Readonly<Record<LanguageId, string>> }[] | undefined;

/** All currencies with their names in each language, the usual ones first. */
function currencies(): NonNullable<typeof known> {
  if (known) return known;
  const namesIn = languageIds.map((id) => [id, new Intl.DisplayNames(id, { type: 'currency' })] as const);
  return (known = [...currencyCodes()].map((code) => {
    const names = Object.fromEntries(namesIn.map(([id, display]) => [id, display.of(code) ?? code]));
    return { code, names: names as Record<LanguageId, string> };
  }));
}

/** The currencies that there are, found by their codes, by their names in every language, and by what checks know. */
export function currencyItems(place: ValuePlace, language: LanguageId): CompletionItem[] {
  return currencies().map(({ code, names }, index) => ({
    label: code,
    labelDetails: { description: names[language] },
    kind: CompletionItemKind.Unit,
    filterText: filterText(place.typed, [code, names[language], ...Object.values(names), ...currencyNames(code)]),
    sortText: order(groups.near, index),
    textEdit: editAt(place, scalarIn(place, code)),
  }));
}
