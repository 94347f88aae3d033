// @ts-check
// `npm run screenshots [-- example.bmc.yaml]`: pictures of a canvas and its preview, in every kind of theme and in
// several sizes, in out/screenshots/.
import { closingLine } from './counts.mjs';
import { build, installPackages } from './setup.mjs';
import { runWorkbenchSuite } from './workbench.mjs';

const example = process.argv[2];

try {
  await installPackages();
  await build({ tests: true });
  const counts = await runWorkbenchSuite(['out/test/screenshots.js'], {
    env: example === undefined ? {} : { BMC_SCREENSHOTS_OF: example },
  });
  console.log(`\n${closingLine(counts)}\nThe pictures are in out/screenshots/.`);
  process.exit(counts.failed === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
