import type { LanguageId } from '../canvas/languages';
import type { KeyId, Scope } from '../canvas/structure';
import { fieldsOf } from '../canvas/structure';
import { termText } from '../canvas/words';

/** The display text of a field's value: the label of a term, anything else as it is. */
export function valueLabel(scope: Scope, field: KeyId, value: string | number, language: LanguageId): string {
  const kind = fieldsOf(scope).get(field);
  const text = String(value);
  return kind?.kind === 'terms' ? termText(kind.vocabulary, text, language)?.label ?? text : text;
}
