import { isPlainNumber, readNumber } from '../../canvas/numbers/read';
import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import type { UnclearNumber } from '../../parsing/amounts';
import { unclearNumbers } from '../../parsing/amounts';
import type { ItemSyntax } from '../../parsing/syntax';
import { span } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';
import type { Finding } from './finding';

/** What a number is read as, and what was probably meant; first as people of the file's language would read it. */
function sayNumber({ text, value, first, last, field }: UnclearNumber, language: LanguageId): Finding['say'] | undefined {
  const read = readNumber(text, languageOf(language).decimalSign);
  if (!read) return undefined;
  const [likely = '', other] = read.readings;
  const how = (l10n: Localize): string => {
    if (first !== last) return l10n('`{0}` is read as {1} here, as a comma ends a value between braces.', text, value ?? '');
    if (value !== undefined) return l10n('`{0}` is read as {1}.', text, value);
    return isPlainNumber(text)
      ? l10n('`{0}` in quotes is read as text, and counts in no total.', text)
      : l10n('`{0}` is read as text, and counts in no total.', text);
  };
  const instead = (l10n: Localize): string => {
    if (read.kind === 'percentage') return l10n('`{0}` is an amount of money: keep a share under a key of your own, `x-{0}`.', field.text);
    if (read.kind === 'range') return l10n('`{0}` takes one number: write the middle, `{1}`, or one of the ends.', field.text, likely);
    return other === undefined ? l10n('Write `{0}`.', likely) : l10n('Write `{0}`, or `{1}` if that is meant.', likely, other);
  };
  return (l10n) => `${how(l10n)} ${instead(l10n)}`;
}

/**
 * The numbers of an item that people write in a way that the format does not: `1.000`, `12,50`, `€ 5`, `5k`. An error
 * where nothing is read, as it is one to the schema; a warning where something else may be.
 */
export function checkNumbers(item: ItemSyntax, language: LanguageId): Finding[] {
  return unclearNumbers(item).flatMap((number): Finding[] => {
    const say = sayNumber(number, language);
    if (!say) return [];
    const code = number.value === undefined ? 'number-as-text' : 'unclear-number';
    return [{ code, part: item.part, span: [span(number.first)[0], span(number.last)[1]], say }];
  });
}
