import { InvalidArgumentError } from 'commander';
import type { Localize } from '../l10n/l10n';
import { readRuleSettings } from '../service/settings';

// Readers of what is given for an option. Each throws an `InvalidArgumentError`, in the user's language, for what the
// option does not take.

/** Reads a whole number. */
export function wholeNumber(l10n: Localize): (text: string) => number {
  return (text) => {
    if (!/^\d+$/.test(text)) throw new InvalidArgumentError(l10n('It has to be a whole number.'));
    return Number(text);
  };
}

/** Reads how many times as large as a point. */
export function pixels(l10n: Localize): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!(number >= 0.1 && number <= 20)) throw new InvalidArgumentError(l10n('It has to be a number from 0.1 to 20.'));
    return number;
  };
}

/** Reads a rule with its severity, as `empty-block=off`, and adds it to those before it. */
export function rule(l10n: Localize): (text: string, before?: Record<string, string>) => Record<string, string> {
  return (text, before = {}) => {
    const [name, severity, ...more] = text.split('=');
    if (!name || !severity || more.length > 0 || Object.keys(readRuleSettings({ [name]: severity })).length === 0) {
      throw new InvalidArgumentError(l10n('It has to be a rule and its severity, such as empty-block=off.'));
    }
    return { ...before, [name]: severity };
  };
}
