import * as fc from 'fast-check';
import { runs } from './kit/runs';

/**
 * Every run of the tests tries the same cases, so that a change is to blame for what a run finds. `npm run fuzz` looks
 * for new ones; so does `BMC_TEST_SEED` with another number.
 */
fc.configureGlobal({ seed: Number(process.env.BMC_TEST_SEED ?? 42), numRuns: runs(100) });
