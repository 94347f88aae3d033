import type { LanguageId } from '../canvas/languages';
import { documentation, ruleIds, rules } from '../service/rules';
import { ruleSeverities } from '../service/rules/engine/severity';
import { withPairs } from './json';

/** What the keys of the rules' titles begin with in `package.nls.json`. */
const titles = 'configuration.rules.';

/** `package.json`, with a choice for each rule in the setting `bmc.rules`. */
export function ruleSettings(manifest: string): string {
  const path = ['contributes', 'configuration', 'properties', 'bmc.rules', 'properties'];
  return withPairs(manifest, path, () => true, Object.fromEntries(rules.map(({ id, severity }) => [
    id, { type: 'string', enum: ruleSeverities, default: severity, description: `%${titles}${id}%` },
  ])));
}

/** A `package.nls` file, with the title of each rule in its language. */
export function ruleTitles(strings: string, language: LanguageId): string {
  return withPairs(strings, [], (key) => key.startsWith(titles), Object.fromEntries(ruleIds.map((id) =>
    [`${titles}${id}`, documentation[id].title[language]])));
}
