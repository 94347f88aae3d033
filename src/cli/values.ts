import { InvalidArgumentError } from 'commander';
import type { Localize } from '../l10n/l10n';
import { readRuleSettings } from '../service/settings';

// Parsers of option values. Each throws a localized `InvalidArgumentError` for an invalid value.

/** Parses an integer. */
export function wholeNumber(l10n: Localize): (text: string) => number {
  return (text) => {
    if (!/^\d+$/.test(text)) throw new InvalidArgumentError(l10n('It has to be a whole number.'));
    return Number(text);
  };
}

/** Parses a scale: pixels per point. */
export function pixels(l10n: Localize): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!(number >= 0.1 && number <= 20)) throw new InvalidArgumentError(l10n('It has to be a number from 0.1 to 20.'));
    return number;
  };
}

/** Parses a rule with its severity, such as `empty-block=off`, and adds it to those given before. */
export function rule(l10n: Localize): (text: string, before?: Record<string, string>) => Record<string, string> {
  return (text, before = {}) => {
    const [name, severity, ...more] = text.split('=');
    if (!name || !severity || more.length > 0 || Object.keys(readRuleSettings({ [name]: severity })).length === 0) {
      throw new InvalidArgumentError(l10n('It has to be a rule and its severity, such as empty-block=off.'));
    }
    return { ...before, [name]: severity };
  };
}
