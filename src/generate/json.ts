import { isMap, isNode, parseDocument } from 'yaml';

/**
 * Replaces some adjacent pairs of an object in a JSON text. The rest stays the same, byte for byte.
 *
 * @param path The keys that lead to the object.
 * @param isOwn Whether to replace a pair, by its key.
 * @param own The replacements.
 * @throws Error if there is no such object, it has no such pair, or others are between them.
 */
export function withPairs(
  json: string, path: readonly string[], isOwn: (key: string) => boolean, own: Readonly<Record<string, unknown>>,
): string {
  const name = path.length === 0 ? 'the object' : path.join(' → ');
  // JSON is valid YAML, and the YAML parser gives the offsets.
  const object = path.length === 0 ? parseDocument(json).contents : parseDocument(json).getIn(path, true);
  if (!isMap(object)) throw new Error(`There is no object at ${name}.`);
  const pairs = object.items.map(({ key, value }) => ({
    isOwn: isOwn(String(key)),
    start: isNode(key) ? key.range?.[0] : undefined,
    end: isNode(value) ? value.range?.[1] : undefined,
  }));
  const [first, last] = [pairs.findIndex((pair) => pair.isOwn), pairs.findLastIndex((pair) => pair.isOwn)];
  const [start, end] = [pairs[first]?.start, pairs[last]?.end];
  if (start === undefined || end === undefined) throw new Error(`Nothing in ${name} is to be generated.`);
  if (pairs.slice(first, last).some((pair) => !pair.isOwn)) throw new Error(`In ${name}, others are among what is generated.`);
  const lineBreak = `\n${json.slice(json.lastIndexOf('\n', start) + 1, start)}`;
  const written = Object.entries(own).map(([key, value]) =>
    `${JSON.stringify(key)}: ${JSON.stringify(value, null, 2).replaceAll('\n', lineBreak)}`);
  return json.slice(0, start) + written.join(`,${lineBreak}`) + json.slice(end);
}
