/** Words that are kebab-case or snake_case already, as almost every key, term and id is. */
const plain = /^[a-z0-9]+(?:[-_ ][a-z0-9]+)*$/;

/**
 * A text in kebab-case: letters and digits of any script in lower case, Latin letters without their
 * accents, everything between them one hyphen; apostrophes vanish. `Café "Zuid"` is `cafe-zuid`.
 * The ids of items without an `id`, and the words of terms, are made with this.
 */
export function toKebabCase(text: string): string {
  if (plain.test(text)) return text.replace(/[_ ]/g, '-');
  return text
    .normalize('NFD')
    .replace(/\p{Script=Inherited}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** A text in snake_case, by the same rules: the form of the format's keys. */
export function toSnakeCase(text: string): string {
  return toKebabCase(text).replaceAll('-', '_');
}
