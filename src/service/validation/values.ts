import { currencyCodes } from '../../canvas/currencies';
import { fieldsOf } from '../../canvas/structure';
import { suggest } from '../../canvas/suggest';
import type { FieldSyntax } from '../../parsing/syntax';
import { isScalar, textOf } from '../../parsing/yaml';
import type { Finding } from './finding';
import { findingAt } from './finding';
import { rewrite } from './valueFixes';

/** What is wrong with values that are written as they should be, and still cannot be what is meant. */
export function checkValues(fields: readonly FieldSyntax[]): Finding[] {
  return fields.flatMap((field): Finding[] => {
    const { part, text: key, word, scope, written } = field;
    const kind = word && fieldsOf(scope).get(word.id)?.kind;
    if (!isScalar(written) || field.merged) return [];
    const text = textOf(written);
    if (kind === 'currency' && /^[A-Z]{3}$/.test(text) && !currencyCodes().has(text)) {
      const meant = suggest(text, currencyCodes());
      return [findingAt('unknown-currency', part, written, (l10n) => (meant === undefined
        ? l10n('`{0}` is no currency. Use a code such as `EUR` or `USD`.', text)
        : l10n('`{0}` is no currency. Did you mean `{1}`?', text, meant)), meant)];
    }
    if (kind === 'number' && typeof written.value === 'number' && written.value < 0) {
      const positive = text.replace(/^-\s*/, '');
      const finding = findingAt('negative-amount', part, written, (l10n) =>
        l10n('Amounts have no minus: costs and revenue are told apart by their blocks. Write `{0}: {1}`.', key, positive));
      return [{ ...finding, fixes: [rewrite(written, positive)] }];
    }
    return [];
  });
}
