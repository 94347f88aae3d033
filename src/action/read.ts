/* Reads untrusted data, such as an event or a response of the API: anything of the wrong type counts as absent. */

/** The value at a path of keys; `undefined` if anything on the way is not an object. */
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

/** Parses JSON; `undefined` if it is invalid. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
