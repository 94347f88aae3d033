import { localizer } from '../service/localizer';

/** The user's locale, as POSIX and GNU have it; on Windows, which has no such variables, that of the system. */
export function locale(): string | undefined {
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const set = [LC_ALL, LC_MESSAGES, LANG].find((name) => name);
  if (set === undefined) return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined;
  // As gettext does: a list of languages in the order of liking, unless the locale is that of programs.
  const isPlain = /^(?:C|POSIX)(?:\.|$)/.test(set);
  return (isPlain ? undefined : LANGUAGE?.split(':').find((name) => name)) ?? set;
}

/** Says something in the user's language. */
export const l10n = localizer(locale());
