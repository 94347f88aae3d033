/** Letters below this one are composed already, whatever stands beside them: so most texts need at most a look. */
const mayCompose = /[\u0300-\uFFFF]/;

/**
 * A text with each letter and its marks as one character where there is one (Unicode's NFC): what looks the same and is
 * spelled in two ways, as file systems and keyboards do, is one text then.
 */
export function composed(text: string): string {
  return mayCompose.test(text) ? text.normalize('NFC') : text;
}

/** Letters without an accent, and all that most texts have. */
const isPlain = /^[\x20-\x7E]*$/;

/**
 * A text whose Latin letters have lost their accents, composed. The marks of other scripts stay: they tell `バス` from
 * `ハス`, and are the vowels of `किसान`.
 */
export function withoutAccents(text: string): string {
  if (isPlain.test(text)) return text;
  return text.normalize('NFD').replace(/([\p{Script=Latin}\d])\p{M}+/gu, '$1').normalize('NFC');
}

/** Characters that are there without being seen, such as joiners, soft hyphens and marks of direction. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
/** No others may be among them. */
const mayHide = /\u00AD|[\u0300-\uFFFF]/;

/** A text without the characters that nobody sees. */
export function withoutUnseen(text: string): string {
  return mayHide.test(text) ? text.replace(unseen, '') : text;
}
