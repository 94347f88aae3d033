import { shortLine } from '../../canvas/clean';
import { keyDoc, vocabularyDoc } from '../../canvas/docs';
import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import type { Scope, VocabularyId } from '../../canvas/structure';
import { fieldsOf } from '../../canvas/structure';
import { termDoc } from '../../canvas/valueSchema';
import { findKey, findTerm, isExtensionKey, keyWord } from '../../canvas/words';
import { fillIn } from '../../l10n/l10n';
import { codeMarkdown } from '../safeMarkdown';
import { suggestKey, suggestTerm } from '../validation/suggestions';

/**
 * What there is to say of a word that the format does not know: whose it is, else what was probably meant.
 *
 * @param meant What was probably meant, as it is written, with what it means.
 */
function unknownLines(text: string, meant: { word: string; doc: string } | undefined, language: LanguageId): string[] {
  const { phrases } = languageOf(language);
  if (isExtensionKey(text)) return [phrases.ownWord];
  return [
    fillIn(phrases.unknownWord, [codeMarkdown(shortLine(text))]),
    ...(meant ? ['', fillIn(phrases.didYouMean, [meant.word]), '', meant.doc] : []),
  ];
}

/** What there is to say of a key that is not known where it stands, in Markdown. */
export function unknownKeyLines(scope: Scope, text: string, language: LanguageId): string[] {
  const word = suggestKey(scope, text, language)?.word;
  const id = word === undefined ? undefined : findKey(scope, word)?.id;
  const meant = word !== undefined && id !== undefined ? { word, doc: keyDoc(scope, id, language) } : undefined;
  const lines = unknownLines(text, meant, language);
  if (meant || isExtensionKey(text)) return lines;
  const keys = [...fieldsOf(scope).keys()].map((key) => `\`${keyWord(scope, key, language)}\``);
  return [...lines, '', `**${languageOf(language).phrases.knownHere}**: ${keys.join(' · ')}`];
}

/** What there is to say of a term that its vocabulary does not have, in Markdown. */
export function unknownTermLines(vocabulary: VocabularyId, text: string, language: LanguageId): string[] {
  const word = suggestTerm(vocabulary, text, language)?.word;
  const id = word === undefined ? undefined : findTerm(vocabulary, word)?.id;
  const meant = word !== undefined && id !== undefined ? { word, doc: termDoc(vocabulary, id, language) } : undefined;
  const lines = unknownLines(text, meant, language);
  return isExtensionKey(text) ? lines : [...lines, '', vocabularyDoc(vocabulary, language)];
}
