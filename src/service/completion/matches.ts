/** What most texts are. */
const plainText = /^[\x20-\x7E]*$/;

/** A text as it is compared: without accents and capitals, and with a space for whatever stands between words. */
function folded(text: string): string {
  if (plainText.test(text)) return text.toLowerCase().replace(/[^a-z0-9]/g, ' ');
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, ' ');
}

/** Where a text stands in another as the beginning of a word; -1 if it does not. Both folded. */
function wordIn(text: string, words: string): number {
  for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + 1)) {
    if (at === 0 || words.charAt(at - 1) === ' ') return at;
  }
  return -1;
}

/** All names after one another, without those that are in there already. */
function joined(names: readonly string[]): string {
  let all = '';
  for (const name of names) {
    for (const each of plainText.test(name) ? [name] : [name, folded(name)]) {
      if (!` ${all} `.toLowerCase().includes(` ${each} `.toLowerCase())) all = all === '' ? each : `${all} ${each}`;
    }
  }
  return all;
}

/**
 * What an editor is to match with what is typed, so that an item is found by any of its names, and by nothing else.
 * Editors match letters that are scattered over all of a text. So as soon as something is typed, it is the one name in
 * which that begins a word, from there on and spelled as it is typed: all that match do so equally well, and stand in
 * the order that they are given. If it begins a word in none, it is the first name.
 *
 * @param typed What stands before the cursor of the word that is to be completed.
 * @param names The word that is inserted, then others for the same.
 */
export function filterText(typed: string, names: readonly string[]): string {
  const plain = folded(typed);
  // What has no letters in it may be a sign, such as that of a currency.
  if (plain.trim() === '') return names.find((name) => typed.trim() !== '' && name.startsWith(typed)) ?? joined(names);
  for (const name of names) {
    const words = folded(name);
    const at = wordIn(plain, words);
    if (at >= 0) return typed + words.slice(at + plain.length);
  }
  return names[0] ?? '';
}
