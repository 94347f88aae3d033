import type { Mark } from '../../diff/describe';
import { l10n } from '../l10n';

/** The names of the marks of changes, in the user's language. */
export function markWords(): Readonly<Record<Mark, string>> {
  return {
    added: l10n.t('Added'), removed: l10n.t('Removed'),
    changed: l10n.t('Changed'), moved: l10n.t('Moved'),
  };
}
