import type { LanguageId } from '../canvas/languages';
import type { Localize } from './l10n';

/** What a language of canvases is called in the language of the user. */
export function languageName(language: LanguageId, l10n: Localize): string {
  const names: Readonly<Record<LanguageId, string>> = { en: l10n('English'), nl: l10n('Dutch') };
  return names[language];
}
