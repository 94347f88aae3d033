import { nearestColor } from '../../canvas/hexColor';
import type { LanguageId } from '../../canvas/languages';
import { languageIds } from '../../canvas/languages';
import type { Scope, VocabularyId } from '../../canvas/structure';
import { fieldsOf } from '../../canvas/structure';
import { saysMore, suggest } from '../../canvas/suggest';
import { keyWord, termsOf, termWord } from '../../canvas/words';

type WordsIn = (language: LanguageId) => readonly string[];

/** A word that was probably meant by a text. */
export interface Suggestion {
  readonly word: string;
  /** Whether it says all that the text does, and so can take its place. */
  readonly isWhole: boolean;
}

/** Words that are known at a place, and what was probably meant by one that is not. */
class Suggestions {
  private readonly words: ReadonlyMap<string, string>;
  private text: string | undefined;
  private suggestion: Suggestion | undefined;

  /**
   * @param wordsIn What the words are in a language, in the same order in each
   * @param language The language to suggest words of, also for one that was meant in another
   */
  constructor(wordsIn: WordsIn, language: LanguageId) {
    const own = wordsIn(language);
    this.words = new Map(languageIds.flatMap((other) =>
      wordsIn(other).map((word, index) => [word, own[index] ?? word] as const)));
  }

  /** The word that was probably meant, if one is near. What is wrong in one item often is in all: the last is kept. */
  for(text: string): Suggestion | undefined {
    if (this.text === text) return this.suggestion;
    const nearest = suggest(text, this.words.keys());
    this.text = text;
    const word = nearest === undefined ? undefined : this.words.get(nearest);
    const isFound = nearest !== undefined && word !== undefined;
    this.suggestion = isFound ? { word, isWhole: !saysMore(text, nearest) } : undefined;
    return this.suggestion;
  }
}

const known = new Map<string, Suggestions>();

function suggestions(name: string, wordsIn: WordsIn, language: LanguageId): Suggestions {
  const key = `${name}.${language}`;
  let made = known.get(key);
  if (!made) known.set(key, (made = new Suggestions(wordsIn, language)));
  return made;
}

/** The key that was probably meant, in the file's language: also if it was meant in another one. */
export function suggestKey(scope: Scope, text: string, language: LanguageId): Suggestion | undefined {
  const name = scope.in === 'canvas' ? scope.in : `${scope.in}.${scope.block}`;
  const wordsIn: WordsIn = (id) => [...fieldsOf(scope).keys()].map((key) => keyWord(scope, key, id));
  return suggestions(name, wordsIn, language).for(text);
}

/** The term that was probably meant, in the file's language. */
export function suggestTerm(vocabulary: VocabularyId, text: string, language: LanguageId): Suggestion | undefined {
  const color = vocabulary === 'color' ? nearestColor(text) : undefined;
  if (color !== undefined) return { word: termWord(vocabulary, color, language), isWhole: true };
  const wordsIn: WordsIn = (id) => termsOf(vocabulary).map((term) => termWord(vocabulary, term, id));
  return suggestions(`terms.${vocabulary}`, wordsIn, language).for(text);
}
