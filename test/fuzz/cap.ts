import process from 'node:process';

/** What one call may take, in milliseconds of this process alone: what else the machine does does not count. */
export const cap = 1_000;

/**
 * Makes a call.
 * @param what What the call is named in the complaint.
 * @throws Error if it takes longer than the cap
 */
export function within<T>(what: string, call: () => T): T {
  const before = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(before);
  const spent = Math.round((user + system) / 1_000);
  if (spent > cap) throw new Error(`${what} took ${spent} ms, and may take ${cap}.`);
  return result;
}
