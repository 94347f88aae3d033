import type { LanguageId } from '../../canvas/languages';
import type { ValueKind, VocabularyId } from '../../canvas/structure';
import { fieldsOf } from '../../canvas/structure';
import { findTerm, isExtensionKey, termWord } from '../../canvas/words';
import type { FieldSyntax } from '../../parsing/syntax';
import type { Node } from '../../parsing/yaml';
import { elementsOf, isEmpty, isScalar, isSeq, span, textOf } from '../../parsing/yaml';
import { betweenSeveral, knownSeveralIn, severalIn } from '../enumeration';
import type { Localize } from '../../l10n/l10n';
import type { Finding } from './finding';
import { suggestTerm } from './suggestions';

/** What is no list, whatever it says: of most values nothing more needs to be asked. */
const isOneWord = /^[\p{L}\p{M}\p{N}_-]*$/u;

/** Several terms in one text, as the file writes them; what is no term stays as it is. None if it is one text. */
function termsIn(text: string, vocabulary: VocabularyId, language: LanguageId): string[] {
  if (isOneWord.test(text) || findTerm(vocabulary, text)) return [];
  const isTerm = (part: string): boolean => findTerm(vocabulary, part) !== undefined;
  const parts = severalIn(text, betweenSeveral.commas).flatMap((part) => {
    const joined = isTerm(part) ? [] : knownSeveralIn(part, [betweenSeveral.words, betweenSeveral.blanks], isTerm);
    return joined.length > 0 ? joined : [part];
  });
  const words = parts.map((part) => {
    const known = findTerm(vocabulary, part);
    if (known) return termWord(vocabulary, known.id, language);
    const near = suggestTerm(vocabulary, part, language);
    return near?.isWhole === true ? near.word : undefined;
  });
  if (parts.length < 2 || words.every((word) => word === undefined)) return [];
  return [...new Set(parts.map((part, index) => words[index] ?? part))];
}

function sayList(kind: ValueKind, key: string, list: readonly string[]): Finding['say'] {
  const written = `[${list.join(', ')}]`;
  if (kind.kind === 'texts') return (l10n) => l10n('`{0}` is a list of texts, such as `[one, two]`.', key);
  return (l10n: Localize) => l10n('`{0}` holds more than one as a list: write `{1}`.', key, written);
}

/** The keys without values after a value between braces: what commas make of the rest of a list. */
function cutOff(
  fields: readonly FieldSyntax[], field: FieldSyntax, isPart: (text: string) => boolean,
): readonly FieldSyntax[] {
  const behind = fields.slice(fields.indexOf(field) + 1);
  const isRest = ({ key, written, merged, text, word }: FieldSyntax): boolean =>
    !merged && !word && isEmpty(written) && isScalar(key) && key.type === 'PLAIN' && !isExtensionKey(text) && isPart(text);
  const end = behind.findIndex((each) => !isRest(each));
  return end < 0 ? behind : behind.slice(0, end);
}

/** The list that a field's text stands for; none if it is no list. */
function listIn(kind: ValueKind, text: string, language: LanguageId): string[] {
  if (kind.kind === 'terms') return kind.many ? termsIn(text, kind.vocabulary, language) : [];
  return kind.kind === 'texts' ? severalIn(text, betweenSeveral.commas) : [];
}

function inField(
  fields: readonly FieldSyntax[], field: FieldSyntax, kind: ValueKind, isFlow: boolean, language: LanguageId,
): Finding[] {
  const { part, written, text: key } = field;
  const inList = isSeq(written);
  const found = (first: Node, last: Node, list: readonly string[]): Finding => ({
    code: kind.kind === 'texts' ? 'wrong-type' : kind.kind === 'terms' ? 'unknown-term' : 'unknown-key',
    part, span: [span(first)[0], span(last)[1]], say: sayList(kind, key, list), list: { texts: list, inList },
  });
  // Text in a list may have a comma of its own, and links are looked at where they lead nowhere.
  if (inList && kind.kind !== 'terms') return [];
  const nodes = inList ? elementsOf(written) : [written];
  return nodes.flatMap((node): Finding[] => {
    if (!isScalar(node) || typeof node.value !== 'string') return [];
    const text = textOf(node);
    const isPart = (rest: string): boolean =>
      kind.kind !== 'terms' || (kind.many && listIn(kind, `${text}, ${rest}`, language).length > 1);
    const rest = isFlow && !inList && node.type === 'PLAIN' ? cutOff(fields, field, isPart) : [];
    const last = rest.at(-1);
    if (last) {
      const all = [text, ...rest.map((each) => each.text)];
      const terms = listIn(kind, all.join(', '), language);
      return [found(node, last.key, terms.length > 0 ? terms : all)];
    }
    const list = listIn(kind, text, language);
    return list.length === 0 ? [] : [found(node, node, list)];
  });
}

/**
 * Lists that are written as people write them, as text with commas and without brackets: of terms and texts, and
 * between braces, where a comma ends the value, of links as well.
 *
 * @param isFlow Whether the mapping of these fields stands between braces.
 */
export function checkLists(fields: readonly FieldSyntax[], isFlow: boolean, language: LanguageId): Finding[] {
  return fields.flatMap((field) => {
    const kind = field.word && fieldsOf(field.scope).get(field.word.id);
    const isList = kind?.kind === 'terms' || kind?.kind === 'texts' || kind?.kind === 'links';
    if (!isList || field.merged || field.value !== field.written) return [];
    return inField(fields, field, kind, isFlow, language);
  });
}
