import assert from 'node:assert/strict';
import { blockIds } from '../../src/canvas/structure';
import { parseCanvas } from '../../src/parsing/parse';
import { previewModel } from '../../src/preview/view';
import type { PreviewTexts } from '../../src/protocol/preview';
import { hostileCanvas, hostileStrings } from '../fixtures/hostile';
import { openOverview } from './kit/overview';
import { openPreview } from './kit/preview';
import { openParts } from './kit/useParts';

/** Elements that run or load something, and that the pages are made without. */
const foreign = new Set([
  'script', 'style', 'link', 'meta', 'base', 'iframe', 'frame', 'object', 'embed', 'img', 'image', 'video', 'audio', 'source',
  'form', 'use', 'animate', 'foreignobject', 'template', 'math',
]);

/** What of a canvas is in a page as anything but text. The page's own script is the last thing in it. */
function holes(document: Document): string[] {
  return [...document.body.querySelectorAll('body > :not(script), body > * *')].flatMap((each) => [
    ...(foreign.has(each.localName.toLowerCase()) ? [each.outerHTML] : []),
    ...[...each.attributes].filter(({ name, value }) => /^on|^srcdoc$|^src$/i.test(name)
      || (/href$/i.test(name) && !/^(?:https?:|mailto:)/i.test(value)) || (name === 'style' && /url/i.test(value)))
      .map(({ name, value }) => `${name}="${value}"`),
  ]);
}

describe('a canvas of a stranger', () => {
  it('is drawn as the text it is, with hostile texts in each field that there is', () => {
    const { parts, document } = openParts();
    const page = new parts.canvas.CanvasPage(() => undefined);
    document.body.append(page.root);
    const model = previewModel(parseCanvas(hostileCanvas()));
    page.show(model, { links: '', linkedFrom: '{0}', linkedFromOne: '', canvas: '' } as PreviewTexts);
    page.finish();
    assert.deepEqual(holes(document), []);
    const names = [...document.querySelectorAll('.item-name')].map(({ textContent }) => textContent);
    assert.deepEqual(names, model.blocks.flatMap(({ items }) => items.map(({ name }) => name)));
    assert.ok(names.length > hostileStrings.length * blockIds.length);
  });

  const some = ['<script>window.x=1</script>', '"><img src=x onerror=alert(1)>', '[a](javascript:alert(1))', "' autofocus onfocus='x"];

  it('is only ever text in the preview, in any of its states', async () => {
    const { page } = await openPreview(hostileCanvas(some.slice(0, 2)));
    assert.deepEqual(holes(page.document), []);
    await page.click(page.choice('Questions and terms'));
    await page.rightClick(page.all('.item')[0] ?? assert.fail());
    assert.equal(page.all('[role="dialog"]').length, 1);
    assert.deepEqual(holes(page.document), []);
    await page.press('Escape');
    await page.click(page.all('.ask')[0] ?? assert.fail());
    await page.click(page.choice('Show links'));
    await page.hover(page.all('.item')[0] ?? assert.fail());
    assert.deepEqual(holes(page.document), []);
  });

  it('has names that are shown as they are written', async () => {
    const names = some.map((name) => `  - ${JSON.stringify(name)}\n`).join('');
    const { page } = await openPreview(`title: ${JSON.stringify(some[0])}\nchannels:\n${names}`);
    assert.equal(page.one('h1').textContent, some[0]);
    assert.deepEqual(page.names('channels'), some);
    await page.doubleClick(page.item(some[1] ?? ''));
    assert.equal(page.input.value, some[1]);
    assert.deepEqual(holes(page.document), []);
  });

  it('is worked on like any other: keys with any characters find their notes', async () => {
    const names = ['a"b', "c'd", 'e]f', 'g\\h', 'i.j#k', 'l/m'];
    const items = names.map((name) => `  - {id: ${JSON.stringify(name)}, name: ${JSON.stringify(name)}}\n`).join('');
    const desk = await openPreview(`channels:\n${items}`);
    for (const name of names) {
      await desk.cursorBehind(`name: ${JSON.stringify(name)}`);
      assert.deepEqual(desk.page.texts('[aria-current] .item-name'), [name]);
    }
  });

  it('is only ever text on the page of all canvases', async () => {
    const files = hostileStrings.map((text, index) => {
      const title = JSON.stringify(text).replaceAll('\u007f', '\\x7f');
      return [`${index}.bmc.yaml`, `title: ${title}\n`] as const;
    });
    const { page } = await openOverview(Object.fromEntries(files));
    assert.equal(page.all('.card').length, hostileStrings.length);
    assert.deepEqual(holes(page.document), []);
  });
});
