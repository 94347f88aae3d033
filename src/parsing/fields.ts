import type { Scope } from '../canvas/structure';
import { findKey } from '../canvas/words';
import type { NewPart, Part } from './layout';
import type { FieldSyntax } from './syntax';
import type { Node, YamlText } from './yaml';
import { isMap, isScalar, isSeq, elementsOf, pairsOf, span, textOf } from './yaml';

const maxMergeDepth = 20;

function field(part: Part, scope: Scope, yaml: YamlText, key: Node, value: Node | null, merged: boolean): FieldSyntax {
  const resolvedKey = yaml.resolve(key);
  const text = isScalar(resolvedKey) ? textOf(resolvedKey) : '';
  return {
    part, scope, text, key, merged,
    word: findKey(scope, text),
    written: value,
    value: value && (yaml.resolve(value) ?? null),
  };
}

function isMergeKey(key: Node): boolean {
  return isScalar(key) && key.type === 'PLAIN' && textOf(key) === '<<';
}

/** What makes two keys the same field: the canonical id, or the text of one that is unknown. */
export function fieldIdentity({ word, text }: FieldSyntax): string {
  return word ? `id:${word.id}` : `text:${text}`;
}

/**
 * The fields of a mapping, each in the part that `newPart` gives for it, by where its key begins. Fields merged in
 * with `<<` come after the mapping's own, and only where it has none of that name, as YAML's merge type has it
 * (https://yaml.org/type/merge.html).
 */
export function readFields(newPart: NewPart, scope: Scope, yaml: YamlText, node: Node | null): FieldSyntax[] {
  const own: FieldSyntax[] = [];
  const merged: FieldSyntax[] = [];
  // What is merged in once more brings nothing new.
  const done = new Set<Node>();
  const collect = (map: Node | null, depth: number, into: FieldSyntax[]): void => {
    if (!isMap(map) || depth > maxMergeDepth || done.has(map)) return;
    done.add(map);
    for (const { key, value } of pairsOf(map)) {
      if (!isMergeKey(key)) {
        into.push(field(newPart(span(key)[0]), scope, yaml, key, value, depth > 0));
        continue;
      }
      const target = value && yaml.resolve(value);
      const sources = isSeq(target) ? elementsOf(target) : [target ?? null];
      for (const source of sources) collect(source && (yaml.resolve(source) ?? null), depth + 1, merged);
    }
  };
  collect(node, 0, own);
  if (merged.length === 0) return own;
  const seen = new Set(own.map(fieldIdentity));
  for (const candidate of merged) {
    const identity = fieldIdentity(candidate);
    if (!seen.has(identity)) own.push(candidate);
    seen.add(identity);
  }
  return own;
}
