import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { clock } from './kit/clock';
import { broughtIntoSight } from './kit/layout';
import { closeAll } from './kit/preview';
import { closeWindows, pageErrors } from './kit/window';

// As for the unit tests: every run tries the same cases.
fc.configureGlobal({ seed: Number(process.env.BMC_TEST_SEED ?? 42) });

afterEach(() => {
  const errors = [...closeAll(), ...pageErrors.splice(0)];
  closeWindows();
  broughtIntoSight.length = 0;
  clock.reset();
  assert.deepEqual(errors, []);
});
