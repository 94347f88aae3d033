import type { Host } from './host';

/** The user's locale, by the POSIX and GNU variables; on Windows, without these, that of the system. */
export function localeOf({ LANGUAGE, LC_ALL, LC_MESSAGES, LANG }: Host['env']): string | undefined {
  const set = [LC_ALL, LC_MESSAGES, LANG].find((name) => name);
  if (set === undefined) return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined;
  // As gettext does: `LANGUAGE` is a priority list, ignored if the locale is C or POSIX.
  const isPlain = /^(?:C|POSIX)(?:\.|$)/.test(set);
  return (isPlain ? undefined : LANGUAGE?.split(':').find((name) => name)) ?? set;
}
