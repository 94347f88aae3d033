import type { Language } from '../language';
import { en } from './en';
import { nl } from './nl';

/** Every language a canvas can be written in. A new one is a file beside this one and its name here. */
const languages = { en, nl } as const satisfies Record<string, Language>;

export type LanguageId = keyof typeof languages;
export const languageIds = Object.keys(languages) as LanguageId[];

/** The language used when neither the file nor the settings name one. */
export const defaultLanguage: LanguageId = 'en';

/** Whether a string is the id of a language that a canvas can be written in. */
export function isLanguageId(id: unknown): id is LanguageId {
  return typeof id === 'string' && Object.hasOwn(languages, id);
}

/** All words of a language. */
export function languageOf(id: LanguageId): Language {
  return languages[id];
}
