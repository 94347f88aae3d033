import nl from '../../l10n/bundle.l10n.nl.json';
import type { Localize } from './l10n';
import { english, translatedBy } from './l10n';

/** The translations that VS Code itself uses through `vscode.l10n`, by language. */
const bundles: Readonly<Record<string, Readonly<Record<string, string>>>> = { nl };

/**
 * Says messages in the language of a locale such as `nl`, `nl-BE` or `nl_NL.UTF-8`; in English where
 * there is no translation.
 */
export function localizer(locale: string | undefined): Localize {
  const bundle = bundles[(locale ?? '').split(/[-_.]/)[0]?.toLowerCase() ?? ''];
  return bundle ? translatedBy(bundle) : english;
}
