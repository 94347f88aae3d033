import type { Host } from './host';

/** The user's locale, as POSIX and GNU have it; on Windows, which has no such variables, that of the system. */
export function localeOf({ LANGUAGE, LC_ALL, LC_MESSAGES, LANG }: Host['env']): string | undefined {
  const set = [LC_ALL, LC_MESSAGES, LANG].find((name) => name);
  if (set === undefined) return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined;
  // As gettext does: a list of languages in the order of liking, unless the locale is that of programs.
  const isPlain = /^(?:C|POSIX)(?:\.|$)/.test(set);
  return (isPlain ? undefined : LANGUAGE?.split(':').find((name) => name)) ?? set;
}
