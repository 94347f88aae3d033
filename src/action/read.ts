/*
 * Reading data of others, such as an event or an answer of the API: whatever is not as it should be is as if it were
 * not there.
 */

/** What stands at a path of keys; `undefined` if anything on the way is no object. */
function at(data: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) =>
    (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined), data);
}

export function textAt(data: unknown, ...path: readonly string[]): string | undefined {
  const value = at(data, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberAt(data: unknown, ...path: readonly string[]): number | undefined {
  const value = at(data, ...path);
  return typeof value === 'number' ? value : undefined;
}

/** The JSON that a text is; `undefined` if it is none. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
