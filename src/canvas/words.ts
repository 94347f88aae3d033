import { toKebabCase } from './kebab';
import type { LanguageId } from './languages';
import { languageIds, languageOf } from './languages';
import type { FieldText, TermText } from './language';
import type { BlockFieldId, CanvasFieldId, KeyId, Scope, TermId, VocabularyId } from './structure';
import { canvasFields, fieldsOf, isBlockId, isItemFieldId, vocabularies } from './structure';

/** A word of a file, recognised. */
export interface Word<Id extends string = string> {
  /** The canonical id. */
  readonly id: Id;
  /** The languages in which it is written like this. Empty if it is written like this in none. */
  readonly languages: readonly LanguageId[];
}

/** The word for a term in a file: its label in kebab-case, without what is in parentheses. */
function wordOfLabel(label: string): string {
  return toKebabCase(label.replace(/\s*\(.*\)/, ''));
}

/** The text of a term: what people read, and what it means. */
export function termText(vocabulary: VocabularyId, term: string, language: LanguageId): TermText | undefined {
  const terms: Readonly<Record<string, TermText>> = languageOf(language).vocabularies[vocabulary].terms;
  return Object.hasOwn(terms, term) ? terms[term] : undefined;
}

/** The word for a term in files of a language; the id itself if there is no such term. */
export function termWord(vocabulary: VocabularyId, term: string, language: LanguageId): string {
  const text = termText(vocabulary, term, language);
  return text ? wordOfLabel(text.label) : term;
}

/** The terms of a vocabulary, in the guide's order. */
export function termsOf<V extends VocabularyId>(vocabulary: V): readonly TermId<V>[] {
  return vocabularies[vocabulary];
}

function isCanvasField(id: string): id is CanvasFieldId {
  return Object.hasOwn(canvasFields, id);
}

/** The name of a field or block for people, and what it means, in a language. */
export function keyText(scope: Scope, id: KeyId, language: LanguageId): FieldText {
  const texts = languageOf(language);
  if (isBlockId(id)) {
    const { key, heading, purpose, also } = texts.blocks[id];
    return { key, label: heading, also, doc: scope.in === 'canvas' ? purpose : texts.linkDoc.replace('{0}', heading) };
  }
  if (scope.in === 'canvas' && isCanvasField(id)) return texts.canvasFields[id];
  if (scope.in === 'item' && isItemFieldId(id)) {
    const kind = fieldsOf(scope).get(id);
    const vocabulary = kind?.kind === 'terms' ? texts.vocabularies[kind.vocabulary] : undefined;
    // Where a field has a key of its own, it goes by what the guide calls its terms.
    if (vocabulary?.key === undefined) return texts.itemFields[id];
    return { ...texts.itemFields[id], key: vocabulary.key, label: vocabulary.heading };
  }
  return texts.blockFields[id as BlockFieldId];
}

/** The key of a field or block in files of a language. */
export function keyWord(scope: Scope, id: KeyId, language: LanguageId): string {
  return keyText(scope, id, language).key;
}

/** What else people of a language call something: its label, and other names for it. */
function otherNames(text: { readonly label: string; readonly also?: readonly string[] } | undefined): string[] {
  return text ? [text.label, ...text.also ?? []] : [];
}

/** Everything by which a field or block is known, in every language: first its key in files of the given one. */
export function keyNames(scope: Scope, id: KeyId, language: LanguageId): string[] {
  const others = languageIds.flatMap((other) => otherNames(keyText(scope, id, other)));
  return [keyWord(scope, id, language), ...languageIds.map((other) => keyWord(scope, id, other)), ...others];
}

/** Everything by which a term is known, in every language: first its word in files of the given one. */
export function termNames(vocabulary: VocabularyId, term: string, language: LanguageId): string[] {
  const others = languageIds.flatMap((other) => otherNames(termText(vocabulary, term, other)));
  return [
    termWord(vocabulary, term, language), ...languageIds.map((other) => termWord(vocabulary, term, other)), ...others,
  ];
}

/** Every way to write a set of words, so that a file's words are found however they are written. */
class WordList<Id extends string> {
  private readonly exact = new Map<string, { id: Id; languages: LanguageId[] }>();
  private readonly loose = new Map<string, Id>();

  add(id: Id, text: string, language: LanguageId): void {
    const known = this.exact.get(text);
    if (!known) this.exact.set(text, { id, languages: [language] });
    else if (known.id === id) known.languages.push(language);
    this.addLoose(id, text);
  }

  addLoose(id: Id, text: string): void {
    const loose = toKebabCase(text);
    if (!this.loose.has(loose)) this.loose.set(loose, id);
  }

  find(text: string): Word<Id> | undefined {
    const known = this.exact.get(text);
    if (known) return known;
    const id = this.loose.get(toKebabCase(text.replace(/([a-z])([A-Z])/g, '$1 $2')));
    return id === undefined ? undefined : { id, languages: [] };
  }
}

const keyLists = new Map<string, WordList<KeyId>>();
const termLists = new Map<VocabularyId, WordList<string>>();

function keyList(scope: Scope): WordList<KeyId> {
  const name = scope.in === 'canvas' ? scope.in : `${scope.in}.${scope.block}`;
  let list = keyLists.get(name);
  if (list) return list;
  keyLists.set(name, (list = new WordList()));
  const ids = [...fieldsOf(scope).keys()];
  for (const language of languageIds) for (const id of ids) list.add(id, keyWord(scope, id, language), language);
  // Looser forms come last, so that none hides a proper key.
  for (const language of languageIds) {
    for (const id of ids) {
      for (const name of otherNames(keyText(scope, id, language))) list.addLoose(id, name);
    }
  }
  return list;
}

function termList(vocabulary: VocabularyId): WordList<string> {
  let list = termLists.get(vocabulary);
  if (list) return list;
  termLists.set(vocabulary, (list = new WordList()));
  for (const language of languageIds) {
    for (const term of termsOf(vocabulary)) list.add(term, termWord(vocabulary, term, language), language);
  }
  for (const language of languageIds) {
    for (const term of termsOf(vocabulary)) {
      for (const name of otherNames(termText(vocabulary, term, language))) list.addLoose(term, name);
    }
  }
  return list;
}

/**
 * Recognises a key: in any language, and in other ways that people write it (`Key Partners`,
 * `keyPartners`, `partners`). `undefined` for a key that the format does not know there.
 */
export function findKey(scope: Scope, text: string): Word<KeyId> | undefined {
  return keyList(scope).find(text);
}

/** Recognises a term of a vocabulary, as {@link findKey} does keys. */
export function findTerm(vocabulary: VocabularyId, text: string): Word | undefined {
  return termList(vocabulary).find(text);
}

/** Whether a key is for other tools, and left alone (as in OpenAPI). */
export function isExtensionKey(key: string): boolean {
  return key.startsWith('x-');
}
