// @ts-check
// `npm run screenshots [-- example.bmc.yaml]`: pictures of a canvas and its preview, in every kind of theme and in
// several sizes, in out/screenshots/.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runCommand } from './command.mjs';
import { closingLine } from './counts.mjs';
import { output, root } from './paths.mjs';
import { missingPictures } from './pictures.mjs';
import { build, installPackages } from './setup.mjs';
import { runWorkbenchSuite } from './workbench.mjs';

const example = process.argv[2];

await runCommand(async () => {
  if (example !== undefined && !fs.existsSync(path.join(root, 'examples', path.basename(example)))) {
    throw new Error(`There is no ${path.basename(example)} in examples.`);
  }
  await installPackages();
  await build({ tests: true });
  const folder = path.join(output, 'screenshots');
  const started = Date.now();
  const counts = await runWorkbenchSuite(['out/test/screenshots.js'], {
    env: example === undefined ? {} : { BMC_SCREENSHOTS_OF: example },
  });
  const missing = missingPictures(folder, { since: started, wanted: counts.passed });
  console.log(`\n${closingLine(counts)}`);
  if (missing > 0) console.log(`${missing} of the pictures were not written.`);
  if (counts.failed > 0 || missing > 0) return 1;
  console.log('The pictures are in out/screenshots/.');
  return 0;
});
