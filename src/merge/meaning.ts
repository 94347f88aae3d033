import { composed } from '../canvas/letters';
import { fieldsOf } from '../canvas/structure';
import { findTerm } from '../canvas/words';
import { meantId, meantText } from '../parsing/canvas';
import type { FieldSyntax } from '../parsing/syntax';
import type { Node } from '../parsing/yaml';
import { elementsOf, isAlias, isEmpty, isMap, isScalar, isSeq, pairsOf, readYaml, textOf } from '../parsing/yaml';

/**
 * What a value says, however it is laid out and quoted, as a string that is the same for versions that say the same. An
 * alias says its name, as what that stands for is compared where the anchor is. Texts are compared composed (NFC), as
 * all of the canvas is.
 */
export function meaningOf(node: Node | null): string {
  if (isAlias(node)) return `*${node.source}`;
  if (isScalar(node)) return typeof node.value === 'string' ? JSON.stringify(composed(node.value)) : node.source ?? 'null';
  if (isSeq(node)) return `[${elementsOf(node).map(meaningOf).join()}]`;
  if (isMap(node)) return `{${pairsOf(node).map(({ key, value }) => `${meaningOf(key)}:${meaningOf(value)}`).join()}}`;
  return 'null';
}

/** Whether two texts are YAML without problems, and say the same. */
export function isSameYaml(one: string, other: string): boolean {
  const [a, b] = [readYaml(one), readYaml(other)];
  return a.problems.length + b.problems.length === 0 && meaningOf(a.contents) === meaningOf(b.contents);
}

/** What tells a field from others, however it is spelled. */
export function fieldKey({ word, text }: FieldSyntax): string {
  return word?.id ?? `.${composed(text)}`;
}

/** How a field holds several values: whether one of them may stand alone, without a list. */
export type Plurality = 'one' | 'oneOrMany' | 'many';

export function pluralityOf({ scope, word }: FieldSyntax): Plurality {
  const kind = word && fieldsOf(scope).get(word.id);
  if (kind?.kind === 'texts') return 'many';
  return kind?.kind === 'links' || (kind?.kind === 'terms' && kind.many) ? 'oneOrMany' : 'one';
}

/** What one value of a field says, without blanks around it: a term by its canonical id, an id as it is compared. */
function valueKey({ scope, word }: FieldSyntax, node: Node): string {
  const kind = word && fieldsOf(scope).get(word.id);
  if (kind?.kind === 'links' || kind?.kind === 'id') return meantId(node);
  const text = meantText(node);
  return kind?.kind === 'terms' ? findTerm(kind.vocabulary, text)?.id ?? text : text;
}

/** A value of a field that may have several, with what it says. */
export interface Element {
  readonly key: string;
  readonly text: string;
  readonly node: Node;
}

/**
 * The values of a field that may have several: what a merge unites. `undefined` for a field with one value, and for
 * values that are no plain texts of its own, or stand there twice.
 */
export function elementsIn(field: FieldSyntax): Element[] | undefined {
  const { written } = field;
  if (pluralityOf(field) === 'one' || isAlias(written)) return undefined;
  const nodes = isSeq(written) ? elementsOf(written) : written && !isEmpty(written) ? [written] : [];
  const elements = nodes.flatMap((node): Element[] => {
    if (!isScalar(node) || node.value === null || node.anchor !== undefined || node.tag !== undefined) return [];
    return [{ key: valueKey(field, node), text: textOf(node), node }];
  });
  const isWhole = elements.length === nodes.length && new Set(elements.map(({ key }) => key)).size === nodes.length;
  return isWhole ? elements : undefined;
}

/** What the value of a field says: a term by its canonical id, an id as it is compared. */
export function fieldMeaning(field: FieldSyntax): string {
  const { scope, word, written } = field;
  const kind = word && fieldsOf(scope).get(word.id)?.kind;
  const isWord = kind === 'terms' || kind === 'links' || kind === 'id';
  if (isWord && isScalar(written) && typeof written.value === 'string') return JSON.stringify(valueKey(field, written));
  return meaningOf(written);
}
