// @ts-check
// `node test/launch/previewSpeed.mjs [number of items]`: how fast the preview of a large canvas is, in the real
// workbench.
import { runCommand } from './command.mjs';
import { build, installPackages } from './setup.mjs';
import { runWorkbenchSuite } from './workbench.mjs';

await runCommand(async () => {
  await installPackages();
  await build({ tests: true });
  const items = process.argv[2];
  const counts = await runWorkbenchSuite(['out/test/previewSpeed.js'], { env: items === undefined ? {} : { BMC_ITEMS: items } });
  return counts.failed === 0 ? 0 : 1;
});
