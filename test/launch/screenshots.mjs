// @ts-check
// `npm run screenshots [-- example.bmc.yaml]`: pictures of a canvas and its preview, in every kind of theme and in
// several sizes, in out/screenshots/.
import { runCommand } from './command.mjs';
import { closingLine } from './counts.mjs';
import { build, installPackages } from './setup.mjs';
import { runWorkbenchSuite } from './workbench.mjs';

const example = process.argv[2];

await runCommand(async () => {
  await installPackages();
  await build({ tests: true });
  const counts = await runWorkbenchSuite(['out/test/screenshots.js'], {
    env: example === undefined ? {} : { BMC_SCREENSHOTS_OF: example },
  });
  console.log(`\n${closingLine(counts)}\nThe pictures are in out/screenshots/.`);
  return counts.failed === 0 ? 0 : 1;
});
