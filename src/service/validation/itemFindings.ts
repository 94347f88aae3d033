import * as validators from 'bmc:validator';
import type { LanguageId } from '../../canvas/languages';
import { languageIds } from '../../canvas/languages';
import { keyWord } from '../../canvas/words';
import { isWithin } from '../../parsing/ranges';
import { PerLanguage } from '../../parsing/perLanguage';
import { filterEach } from '../../incremental/derived';
import { fieldOf, nameSpan } from '../../parsing/spans';
import type { ItemSyntax } from '../../parsing/syntax';
import { isMap, isScalar, textOf } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';
import type { Finding } from './finding';
import { findingAt } from './finding';
import { checkLists } from './lists';
import { checkNumbers } from './numbers';
import { checkShape } from './shape';
import { quoteNode } from './valueFixes';
import { checkValues } from './values';
import { checkKeys, checkTerms, misspelled } from './words';

/** Findings, and those others that are not within them: what a comma cut off a number or a list is no key. */
function withoutRest(first: readonly Finding[], others: readonly Finding[]): Finding[] {
  return [...first, ...others.filter(({ span: place }) => !first.some((finding) => isWithin(place, finding.span)))];
}

/** What is wrong with the fields of an item that is a mapping. */
function inMapping(item: ItemSyntax, name: string, sayMissing: Finding['say'], language: LanguageId): Finding[] {
  const { part, block, fields } = item;
  const missing = (): Finding[] => {
    const given = fieldOf(fields, 'name')?.written;
    const isNull = isScalar(given) && given.value === null && (given.source ?? '') !== '';
    return [{ code: 'missing-name', part, span: nameSpan(item), say: sayMissing, ...(isNull && { fixes: quoteNode(given) }) }];
  };
  const isInBraces = isMap(item.written) && item.written.flow === true;
  const first = [...checkNumbers(item, language), ...checkLists(fields, isInBraces, language)];
  const [keys, isMisspelled] = misspelled(checkKeys(fields, language), name);
  const others = [
    ...keys,
    ...checkTerms(fields, language),
    ...checkValues(fields),
    ...checkShape(validators[`item_${block}`], fields, language, isMisspelled ? () => [] : missing),
  ];
  return withoutRest(first, others);
}

function inItem(item: ItemSyntax, language: LanguageId): Finding[] {
  const { part, block, form, node, written } = item;
  const name = keyWord({ in: 'item', block }, 'name', language);
  const source = isScalar(node) ? node.source ?? '' : '';
  // YAML has words for nothing, and other words that are no text.
  if (form === 'empty' && source !== '' && node) {
    const say = (l10n: Localize): string => l10n('`{0}` means nothing in YAML. As a name, it needs quotes: `"{0}"`.', source);
    return [{ ...findingAt('wrong-type', part, node, say), fixes: quoteNode(node) }];
  }
  if (form === 'empty') {
    const say = (l10n: Localize): string => l10n('Nothing here yet: what is this item called?');
    return [{ code: 'empty-item', part, span: item.span, say }];
  }
  if (form === 'other') {
    const say = (l10n: Localize): string => l10n('An item is text, or a mapping with a `{0}`.', name);
    return [{ code: 'wrong-type', part, span: item.span, say }];
  }
  const sayMissing = (l10n: Localize): string => l10n('This item needs a `{0}`: what stands on the sticky note.', name);
  if (form === 'mapping') return inMapping(item, name, sayMissing, language);
  if (!written || !isScalar(written)) return [];
  if (!isScalar(node) || textOf(node).trim() === '') return [findingAt('missing-name', part, written, sayMissing)];
  if (typeof written.value === 'string') return [];
  const say = (l10n: Localize): string => l10n('`{0}` is text: put quotes around it, `"{1}"`.', name, source);
  return [{ ...findingAt('wrong-type', part, written, say), fixes: quoteNode(written) }];
}

const known = new PerLanguage<ItemSyntax, Finding[]>();

/** What is wrong in an item, found once for as long as the item stays as it is. */
export function findingsIn(item: ItemSyntax, language: LanguageId): Finding[] {
  return known.of(item, language, () => inItem(item, language));
}

/** The items that something is wrong in: of the many items of a large file, few. */
const flawed = Object.fromEntries(languageIds.map((language) =>
  [language, filterEach<ItemSyntax>((item) => findingsIn(item, language).length > 0)],
)) as Record<LanguageId, (items: readonly ItemSyntax[]) => readonly ItemSyntax[]>;

/** What is wrong in the items of a block. */
export function findingsInItems(items: readonly ItemSyntax[], language: LanguageId): Finding[] {
  return flawed[language](items).flatMap((item) => findingsIn(item, language));
}
