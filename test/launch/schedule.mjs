// @ts-check

/**
 * Takes the next of what waits in some lanes: the first of one's own or, if that is empty, the first of another.
 * @template T
 * @param {T[][]} lanes loses it
 * @param {number} own
 * @returns {T | undefined} nothing when all are empty
 */
export function take(lanes, own) {
  return [own, ...lanes.keys()].map((lane) => lanes[lane]).find((lane) => lane && lane.length > 0)?.shift();
}

/**
 * Works through lanes side by side. Who is done with one helps with the others.
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
