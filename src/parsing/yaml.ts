import type { Alias, ErrorCode, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import { readDocument } from './document';

export type { Node, Scalar, YAMLSeq as Sequence } from 'yaml';
export { isAlias, isMap, isScalar, isSeq } from 'yaml';

/** The `yaml` package's codes that say too little, told apart by how its message begins. */
const refined = [
  ['Missing closing', 'UNCLOSED_QUOTE'],
  ['Implicit map keys need to be followed', 'MISSING_COLON'],
  ['Flow sequence ', 'UNCLOSED_FLOW'],
  ['Flow map ', 'UNCLOSED_FLOW'],
  ['Missing , ', 'MISSING_COMMA'],
  ['Nested mappings', 'SECOND_COLON'],
] as const;

/** What YAML itself can find wrong: the `yaml` package's codes, and ours. */
export type YamlProblemCode = ErrorCode | (typeof refined)[number][1] | 'UNRESOLVED_ALIAS' | 'TOO_MANY_ALIASES';

/** What YAML itself finds wrong, and where, as offsets. */
export interface YamlProblem {
  readonly code: YamlProblemCode;
  readonly start: number;
  readonly end: number;
}

/** A text read as YAML. `resolve` follows an alias to what it stands for; `undefined` if to nothing. */
export interface YamlText {
  readonly contents: Node | null;
  readonly problems: readonly YamlProblem[];
  /** Whether the text has anchors or aliases, so that no part of it can be read on its own. */
  readonly hasAnchors: boolean;
  resolve(node: Node): Node | undefined;
}

const options = {
  version: '1.2', uniqueKeys: false, prettyErrors: false, keepSourceTokens: false, logLevel: 'error',
} as const;

/** No one reads more problems of one file than this, and each costs. */
export const maxProblems = 100;

/** How many nodes the aliases of even a short text may stand for. */
const leastAliased = 10_000;

/** What each alias of any text stands for, so that it can be followed long after the text was read. */
const targets = new WeakMap<Alias, Node>();

/** What was found of the anchors and aliases of a text. */
interface Aliases {
  readonly hasAnchors: boolean;
  /** Those without an anchor before them. */
  readonly unresolved: readonly Alias[];
  /** The first that is not followed, as what it stands for would be too much. */
  readonly tooMuch: Alias | undefined;
}

/**
 * Pairs each alias with the last anchor of its name before it, in one walk; what is left over leads nowhere. A few
 * aliases of aliases can stand for more than fits in any memory, so they are followed up to a limit.
 *
 * @param limit How many nodes all aliases together may stand for.
 */
function pairAliases(contents: Node | null, limit: number): Aliases {
  const anchors = new Map<string, Node>();
  /** How many nodes there are in each node with an anchor; none yet for one that an alias stands in. */
  const sizes = new Map<Node, number>();
  const unresolved: Alias[] = [];
  let tooMuch: Alias | undefined;
  let left = limit;
  const follow = (alias: Alias): number => {
    const target = anchors.get(alias.source);
    const size = target ? sizes.get(target) ?? 1 : 1;
    if (!target) unresolved.push(alias);
    else if (size > left) tooMuch ??= alias;
    else {
      targets.set(alias, target);
      left -= size;
      return size;
    }
    return 1;
  };
  const walk = (node: unknown): number => {
    if (isPair(node)) return walk(node.key) + walk(node.value);
    if (isAlias(node)) return follow(node);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return 1;
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    let size = 1;
    if (!isScalar(node)) for (const item of node.items) size += walk(item);
    if (node.anchor !== undefined) sizes.set(node, size);
    return size;
  };
  walk(contents);
  return { hasAnchors: anchors.size + unresolved.length > 0, unresolved, tooMuch };
}

/** Reads a text as one YAML document. Never throws; offsets are in the text given. */
export function readYaml(text: string): YamlText {
  const read = readDocument(text, options);
  if ('tooDeepAt' in read) {
    const start = Math.min(read.tooDeepAt, Math.max(0, text.length - 1));
    const problem = { code: 'RESOURCE_EXHAUSTION' as const, start, end: Math.min(start + 1, text.length) };
    return { contents: null, problems: [problem], hasAnchors: false, resolve: (node) => node };
  }
  const { document } = read;
  const { unresolved, hasAnchors, tooMuch } = /[*&]/.test(text)
    ? pairAliases(document.contents, leastAliased + text.length)
    : { unresolved: [], hasAnchors: false, tooMuch: undefined };
  const problems: YamlProblem[] = [...document.errors, ...document.warnings]
    .map(({ code, message, pos: [start, end] }) => ({
      code: refined.find(([beginning]) => message.startsWith(beginning))?.[1] ?? code, start, end: Math.max(start, end),
    }));
  const aliasProblem = (code: YamlProblemCode, alias: Alias): YamlProblem => {
    const [start, end] = span(alias);
    return { code, start, end };
  };
  problems.push(...unresolved.slice(0, maxProblems).map((alias) => aliasProblem('UNRESOLVED_ALIAS', alias)));
  if (tooMuch) problems.unshift(aliasProblem('TOO_MANY_ALIASES', tooMuch));
  return {
    contents: document.contents,
    problems: problems.slice(0, maxProblems),
    hasAnchors,
    resolve: (node) => followed(node) ?? undefined,
  };
}

/** What a node stands for: itself, or what an alias leads to; `null` if that is nothing. */
export function followed(node: Node | null): Node | null {
  let target = node;
  for (let steps = 0; isAlias(target); steps++) target = steps > 100 ? null : targets.get(target) ?? null;
  return target;
}

/** The offsets of a node's first character and after its last. */
export function span(node: Node): readonly [start: number, end: number] {
  return node.range ? [node.range[0], node.range[1]] : [0, 0];
}

/** The pairs of a mapping, with keys and values as nodes; values that are not there are `null`. */
export function pairsOf(map: YAMLMap): { key: Node; value: Node | null }[] {
  const pairs: { key: Node; value: Node | null }[] = [];
  for (const pair of map.items) {
    if (isPair(pair) && isNode(pair.key)) pairs.push({ key: pair.key, value: isNode(pair.value) ? pair.value : null });
  }
  return pairs;
}

/** The elements of a sequence as nodes; an element that is not there is `null`. */
export function elementsOf(sequence: YAMLSeq): (Node | null)[] {
  return sequence.items.map((item) => (isNode(item) ? item : null));
}

/** Whether a node has an anchor, so that aliases may lead to it. */
export function hasAnchor(node: Node | null): boolean {
  return node !== null && !isAlias(node) && (isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined;
}

/** The text of a scalar as its author meant it: a number or a date keeps the way it is written. */
export function textOf(scalar: Scalar): string {
  if (typeof scalar.value === 'string') return scalar.value;
  if (scalar.value === null) return '';
  return scalar.source ?? JSON.stringify(scalar.value);
}

/** Whether there is nothing: no node, or an empty or `null` scalar. */
export function isEmpty(node: Node | null | undefined): boolean {
  return !node || (isScalar(node) && node.value === null);
}

/** Whether a text was given that says nothing. */
export function isBlank(node: Node | null): boolean {
  return isScalar(node) && typeof node.value === 'string' && node.value.trim() === '';
}
