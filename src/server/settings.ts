import type { LanguageId } from '../canvas/languages';
import { defaultLanguage, isLanguageId } from '../canvas/languages';
import type { ServiceSettings } from '../service/settings';
import { readRuleSettings } from '../service/settings';

/** The settings of section `bmc`, as in VS Code. */
export interface Settings extends ServiceSettings {
  readonly language: LanguageId;
  readonly validate: boolean;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

export const defaultSettings: Settings = {
  language: defaultLanguage, validate: true, inlayHints: false, codeLens: true, rules: {},
};

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/**
 * Reads what a client sends, which may be anything: the section `bmc`, or something that has it.
 * What is missing or wrong stays as it was before.
 */
export function readSettings(sent: unknown, before: Settings = defaultSettings): Settings {
  const value = property(sent, 'bmc') ?? sent;
  const language = property(value, 'language');
  const validate = property(property(value, 'validate'), 'enable');
  const inlayHints = property(property(value, 'inlayHints'), 'enable');
  const codeLens = property(property(value, 'codeLens'), 'enable');
  const rules = property(value, 'rules');
  return {
    language: isLanguageId(language) ? language : before.language,
    validate: typeof validate === 'boolean' ? validate : before.validate,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : before.inlayHints,
    codeLens: typeof codeLens === 'boolean' ? codeLens : before.codeLens,
    rules: rules === undefined ? before.rules : readRuleSettings(rules),
  };
}
