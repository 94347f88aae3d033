// @ts-check

/**
 * Work stealing: takes the first item of one's own lane or, if that is empty, of another.
 * @template T
 * @param {T[][]} lanes modified
 * @param {number} own
 * @returns {T | undefined} `undefined` when all are empty
 */
export function take(lanes, own) {
  return [own, ...lanes.keys()].map((lane) => lanes[lane]).find((lane) => lane && lane.length > 0)?.shift();
}

/**
 * Processes lanes in parallel; a worker whose lane is empty takes from the others.
 * @template T
 * @param {readonly (readonly T[])[]} lanes each with what takes long first, so that all end at about the same time
 * @param {(item: T) => Promise<void>} work does not reject
 */
export async function workThrough(lanes, work) {
  const waiting = lanes.map((lane) => [...lane]);
  await Promise.all(waiting.map(async (_, own) => {
    for (let item = take(waiting, own); item !== undefined; item = take(waiting, own)) await work(item);
  }));
}
