import type { LanguageId } from '../canvas/languages';
import { defaultLanguage, isLanguageId } from '../canvas/languages';
import type { ServiceSettings } from '../service/settings';
import { readRuleSettings } from '../service/settings';

/** The settings of section `bmc`, as in VS Code. */
export interface Settings extends ServiceSettings {
  readonly language: LanguageId;
  readonly validate: boolean;
  readonly inlayHints: boolean;
}

export const defaultSettings: Settings = { language: defaultLanguage, validate: true, inlayHints: false, rules: {} };

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** Reads what a client sends, which may be anything; what is missing or wrong keeps its default. */
export function readSettings(value: unknown): Settings {
  const language = property(value, 'language');
  const validate = property(property(value, 'validate'), 'enable');
  const inlayHints = property(property(value, 'inlayHints'), 'enable');
  return {
    language: isLanguageId(language) ? language : defaultSettings.language,
    validate: typeof validate === 'boolean' ? validate : defaultSettings.validate,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : defaultSettings.inlayHints,
    rules: readRuleSettings(property(value, 'rules')),
  };
}
