import { shortLine } from '../../canvas/clean';
import type { Word } from '../../canvas/words';
import { findKey, findTerm, isExtensionKey, keyWord, termsOf, termWord } from '../../canvas/words';
import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import type { BlockId, Scope, VocabularyId } from '../../canvas/structure';
import { blockIds, fieldsOf } from '../../canvas/structure';
import { scalarsOf } from '../../parsing/canvas';
import type { FieldSyntax } from '../../parsing/syntax';
import { isAlias, isEmpty, isScalar, span, textOf } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';
import { languageName } from '../../l10n/languageNames';
import type { Finding } from './finding';
import { findingAt } from './finding';
import type { Fix } from './mistakes/mistake';
import type { Suggestion } from './suggestions';
import { suggestKey, suggestTerm } from './suggestions';
import { fixesFor, ownKey } from './valueFixes';

function headingOf(scope: Scope, language: LanguageId): string {
  return scope.in === 'canvas' ? '' : languageOf(language).blocks[scope.block].heading;
}

/** Says that a word is of another language than the file's, or spelled otherwise than the format has it. */
function sayOtherWord(found: Word, word: string, text: string, language: LanguageId): (l10n: Localize) => string {
  if (found.languages.length === 0) return (l10n) => l10n('Here `{0}` is written `{1}`.', text, word);
  return (l10n) => l10n('`{0}` is not {1}: write `{2}` here.', text, languageName(language, l10n), word);
}

/** The block whose items have a field that is not known here; `undefined` if there is none, or more than one. */
function ownerOf(scope: Scope, text: string): BlockId | undefined {
  if (scope.in !== 'item') return undefined;
  const owners = blockIds.filter((block) => findKey({ in: 'item', block }, text) && block !== scope.block);
  return owners.length === 1 ? owners[0] : undefined;
}

/** A word to write instead of what stands there: none that would lose words of it. */
function replacementBy(suggestion: Suggestion | undefined): string | undefined {
  return suggestion?.isWhole === true ? suggestion.word : undefined;
}

function unknownKey(
  field: FieldSyntax, fields: readonly FieldSyntax[], language: LanguageId,
): Finding {
  const { part, scope, text, key, written } = field;
  const heading = headingOf(scope, language);
  // Where a quote is missing, a key may go on for the rest of the file.
  const shown = shortLine(text);
  const near = suggestKey(scope, text, language);
  // A key that is there already was not meant once more.
  const isThere = fields.some(({ word }) => word && keyWord(scope, word.id, language) === near?.word);
  const suggestion = isThere ? undefined : near;
  const owner = suggestion === undefined ? ownerOf(scope, text) : undefined;
  const say = (l10n: Localize): string => {
    const meant = suggestion === undefined
      ? l10n('Keys of your own begin with `x-`.')
      : l10n('Did you mean `{0}`?', suggestion.word);
    if (owner !== undefined) {
      const home = languageOf(language).blocks[owner].heading;
      return l10n('`{0}` is a field of “{1}”, and unknown in “{2}”.', shown, home, heading);
    }
    switch (scope.in) {
      case 'canvas': return `${l10n('A canvas has no field `{0}`.', shown)} ${meant}`;
      case 'block': return `${l10n('“{0}” as a block has no field `{1}`.', heading, shown)} ${meant}`;
      case 'item': return `${l10n('Items in “{0}” have no field `{1}`.', heading, shown)} ${meant}`;
    }
  };
  const replacement = replacementBy(suggestion);
  const id = replacement === undefined ? undefined : findKey(scope, replacement)?.id;
  const kind = id === undefined ? undefined : fieldsOf(scope).get(id);
  // One text, where a list of them is to be.
  if (replacement !== undefined && kind?.kind === 'texts' && isScalar(written) && !isEmpty(written)) {
    const [inList] = fixesFor(field, kind, written);
    const [start, end] = span(key);
    const title: Fix['title'] = (l10n) => l10n('Change to `{0}`', replacement);
    const changes = [{ start, end, text: replacement }, ...inList?.changes ?? []];
    return { ...findingAt('unknown-key', part, key, say), fixes: [{ title, changes }, ...ownKey(key, text)] };
  }
  return { ...findingAt('unknown-key', part, key, say, replacement), fixes: ownKey(key, text) };
}

/** What is wrong with the keys of a mapping. */
export function checkKeys(fields: readonly FieldSyntax[], language: LanguageId): Finding[] {
  return fields.flatMap((field): Finding[] => {
    const { part, scope, text, word, key, merged } = field;
    if (merged || isExtensionKey(text)) return [];
    // An alias that leads to no text is told of as one.
    if (text === '') return isAlias(key) ? [] : [findingAt('unknown-key', part, key, (l10n) => l10n('A key is text.'))];
    if (!word) return [unknownKey(field, fields, language)];
    if (word.languages.includes(language)) return [];
    const right = keyWord(scope, word.id, language);
    const code = word.languages.length === 0 ? 'spelling' : 'foreign-word';
    return [findingAt(code, part, key, sayOtherWord(word, right, text, language), right)];
  });
}

/**
 * What is wrong with keys, and whether one of them was meant to be the required one: then no more is to be said.
 *
 * @param required The key as it is written in the language of the canvas.
 */
export function misspelled(keys: readonly Finding[], required: string): [Finding[], boolean] {
  const isRequired = ({ code, replacement }: Finding): boolean => code === 'unknown-key' && replacement === required;
  return [keys.map((each) => (isRequired(each) ? { ...each, isError: true } : each)), keys.some(isRequired)];
}

/** Says what was meant before what there is: the list may be long. */
function unknownTerm(
  field: FieldSyntax, text: string, vocabulary: VocabularyId, language: LanguageId, suggestion: Suggestion | undefined,
): Finding['say'] {
  return (l10n) => [
    l10n('`{0}` is not a term for `{1}` in “{2}”.', shortLine(text), field.text, headingOf(field.scope, language)),
    ...(suggestion === undefined ? [] : [l10n('Did you mean `{0}`?', suggestion.word)]),
    l10n('Known terms: {0}.', termsOf(vocabulary).map((term) => `\`${termWord(vocabulary, term, language)}\``).join(', ')),
  ].join(' ');
}

/** What is wrong with the terms of a mapping: unknown, of another language, or spelled otherwise. */
export function checkTerms(fields: readonly FieldSyntax[], language: LanguageId): Finding[] {
  return fields.flatMap((field): Finding[] => {
    const kind = field.word && fieldsOf(field.scope).get(field.word.id);
    if (kind?.kind !== 'terms' || field.merged || field.value !== field.written) return [];
    const { vocabulary } = kind;
    return scalarsOf(field).flatMap((node): Finding[] => {
      const text = isScalar(node) ? textOf(node) : '';
      const term = findTerm(vocabulary, text);
      if (!term) {
        const suggestion = suggestTerm(vocabulary, text, language);
        const say = unknownTerm(field, text, vocabulary, language, suggestion);
        return [findingAt('unknown-term', field.part, node, say, replacementBy(suggestion))];
      }
      if (term.languages.includes(language)) return [];
      const right = termWord(vocabulary, term.id, language);
      const code = term.languages.length === 0 ? 'spelling' : 'foreign-word';
      return [findingAt(code, field.part, node, sayOtherWord(term, right, text, language), right)];
    });
  });
}
