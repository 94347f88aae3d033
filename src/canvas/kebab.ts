import { composed, withoutAccents, withoutUnseen } from './letters';

/** Words that are kebab-case or snake_case already, as almost every key, term and id is. */
const plain = /^[a-z0-9]+(?:[-_ ][a-z0-9]+)*$/;

/** Signs within words that vanish, rather than come between two words: apostrophes, and the Hebrew ones. */
const apostrophes = /['’‘`\u05F3\u05F4]/g;

/** A word of any script: letters and digits, each with the marks that it has. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Lower case; capitals that have none, such as those of mathematics, as the letters that they are drawn from. */
function lower(text: string): string {
  return text.toLowerCase()
    .replace(/[\p{Lu}\p{Lt}]/gu, (capital) => capital.normalize('NFKD').toLowerCase());
}

/**
 * A text in kebab-case: the letters, marks and digits of any script in lower case, Latin letters without their accents,
 * everything between them one hyphen; apostrophes and what is not seen vanish. `Café "Zuid"` is `cafe-zuid`, `バス 停`
 * is `バス-停`. It is the same however letters and their marks are encoded. The ids of items without an `id`, and the
 * words of terms, are made with this.
 */
export function toKebabCase(text: string): string {
  if (plain.test(text)) return text.replace(/[_ ]/g, '-');
  const letters = composed(lower(withoutAccents(withoutUnseen(text))));
  return (letters.replace(apostrophes, '').match(word) ?? []).join('-');
}

/**
 * An id as it is compared, from one that is written out: two that look the same are the same. What is no proper id
 * stays apart from all that are.
 */
export function comparedId(text: string): string {
  if (plain.test(text)) return text;
  const seen = composed(withoutUnseen(text));
  return seen === '' ? text : seen;
}
