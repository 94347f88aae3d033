// Not a test: pictures to look at. `npm run screenshots`, for an example by its name or for the first one.
import fs from 'node:fs';
import path from 'node:path';
import { openWorkbench } from './workbench';

const folder = path.resolve('examples');
const [first = ''] = fs.readdirSync(folder).filter((name) => /\.bmc\.ya?ml$/.test(name)).sort();
const example = path.basename(process.env.BMC_SCREENSHOTS_OF ?? first);

const wide = { width: 1800, height: 1100 };
const narrow = { width: 900, height: 1000 };

const side = { width: 1400, height: 900 };

/** Of the preview alone: how wide it is, and whether with its questions and terms. */
const alone: readonly { theme: string; width: number; guide?: boolean }[] = [
  ...['Light Modern', 'Dark Modern', 'Default High Contrast'].flatMap((theme) =>
    [400, 525, 640, 900].map((width) => ({ theme, width }))),
  { theme: 'Light Modern', width: 1400 },
  { theme: 'Dark Modern', width: 1400, guide: true }, { theme: 'Light Modern', width: 3840 },
];

const pictures = [
  { name: 'light', theme: 'Light Modern', size: wide },
  { name: 'dark', theme: 'Dark Modern', size: wide },
  { name: 'high-contrast-dark', theme: 'Default High Contrast', size: wide },
  { name: 'high-contrast-light', theme: 'Default High Contrast Light', size: wide },
  { name: 'light-side', theme: 'Light Modern', size: side },
  { name: 'light-narrow', theme: 'Light Modern', size: narrow },
  { name: 'dark-narrow', theme: 'Dark Modern', size: narrow },
];

/** The title of the example, which is there once its preview is. */
function titleIn(text: string): string | RegExp {
  return /^tit(?:le|el): *["']?(.*?)["']?\s*$/m.exec(text)?.[1] ?? /./;
}

describe(`pictures of ${example}`, () => {
  for (const { name, theme, size } of pictures) {
    it(name, async () => {
      const text = fs.readFileSync(path.join(folder, example), 'utf8');
      const workbench = await openWorkbench({ files: { [example]: text }, open: example, theme, size });
      await workbench.runCommand('View: Close Primary Side Bar');
      await workbench.openPreview();
      const title = titleIn(text);
      await workbench.previewFrame().getByText(title).first().waitFor();
      await workbench.screenshot(`${path.basename(example, '.bmc.yaml')}-${name}`);
      if (size === wide) {
        // One that is open to the side would stay there.
        await workbench.runCommand('View: Close All Editors');
        await workbench.openAtOnce(example);
        await workbench.execute('bmc.showPreview');
        await workbench.previewFrame().getByText(title).first().waitFor();
        await workbench.screenshot(`${path.basename(example, '.bmc.yaml')}-${name}-alone`);
      }
      await workbench.close();
    });
  }

  for (const { theme, width, guide } of alone) {
    it(`${theme} at ${width}`, async () => {
      const text = fs.readFileSync(path.join(folder, example), 'utf8');
      // The activity bar has 48 pixels.
      const size = { width: width + 60, height: Math.max(900, Math.round(width * 0.57)) };
      const workbench = await openWorkbench({ files: { [example]: text }, open: example, theme, size });
      await workbench.runCommand('View: Close Primary Side Bar');
      await workbench.runCommand('BMC: Open Preview');
      await workbench.previewFrame().locator('h1').getByText(titleIn(text)).first().waitFor();
      if (guide) {
        await workbench.toggleOption('Questions and terms');
        await workbench.previewFrame().locator('.question').first().waitFor();
      }
      await workbench.screenshot(`${path.basename(example, '.bmc.yaml')}-${theme}-${width}${guide ? '-guide' : ''}`);
      await workbench.close();
    });
  }
});
