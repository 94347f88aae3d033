/** The share of what `npm run fuzz` tries that a run of the tests tries. `BMC_PROPERTY_RUNS` is another, such as 1. */
const share = Number(process.env.BMC_PROPERTY_RUNS ?? 0.05);

/**
 * How many cases a property tries: few in a run of the tests, which is to be short, and all in `npm run fuzz`.
 *
 * @param all How many `npm run fuzz` tries: a hundred and more where a case costs little.
 * @param least How many a run of the tests tries at least.
 */
export function runs(all: number, least = 25): number {
  return Math.max(Math.min(all, Math.ceil(least)), Math.ceil(all * share));
}
