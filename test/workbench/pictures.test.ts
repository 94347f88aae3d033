import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { parseCanvas } from '../../src/parsing/parse';
import { previewModel } from '../../src/preview/view';
import { drawCanvas } from '../../src/render/page';
import { toSvg } from '../../src/render/svg';
import { exampleCanvases } from '../unit/kit/canvases';
import { sharedBrowser } from './session';

const size = { width: 1191, height: 842 };

/** How much the colours of two pictures differ, from 0 to 1, seen from so far that they are `width` points wide. */
function difference(page: Page, pictures: readonly Buffer[], width: number): Promise<number> {
  const addresses = pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
  return page.evaluate(async ({ urls, to }) => {
    const [one = [], other = []] = await Promise.all(urls.map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const context = new OffscreenCanvas(to, Math.round(to * image.height / image.width)).getContext('2d');
      if (!context) return [];
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, context.canvas.width, context.canvas.height);
      return [...context.getImageData(0, 0, context.canvas.width, context.canvas.height).data];
    }));
    if (one.length === 0 || one.length !== other.length) return 1;
    return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length / 255;
  }, { urls: addresses, to: width });
}

describe('a drawing as SVG', () => {
  const drawings = exampleCanvases.map((text) => toSvg(drawCanvas(previewModel(parseCanvas(text)))));
  let context: BrowserContext;
  let page: Page;
  let server: http.Server;
  let address: string;

  before(async () => {
    // As a code host hands out pictures: nothing in them may run or load anything.
    server = http.createServer(({ url }, response) => {
      const [, index, isPage] = /^\/(\d+)(\/page)?$/.exec(url ?? '') ?? [];
      if (isPage !== undefined) {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        response.end(`<!DOCTYPE html><body style="margin: 0"><img src="/${index}" style="display: block">`);
        return;
      }
      const drawing = drawings[Number(index)];
      response.writeHead(drawing === undefined ? 404 : 200, {
        'Content-Type': 'image/svg+xml', 'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      }).end(drawing);
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    context = await (await sharedBrowser()).newContext({ viewport: size });
    page = await context.newPage();
  });
  after(async () => {
    await context.close();
    server.close();
  });

  async function opened(index: number | string): Promise<Buffer> {
    await page.goto(`${address}/${index}`);
    const picture = await page.screenshot();
    await page.goto('about:blank');
    return picture;
  }

  it('is the same by itself and as an image on a page', async () => {
    for (const index of drawings.keys()) {
      const alone = await opened(index);
      const embedded = await opened(`${index}/page`);
      assert.ok(await difference(page, [alone, embedded], size.width) < 0.001, exampleCanvases[index]);
    }
  });

  it('has no text beyond its note or block, or over another, whichever fonts there are', async () => {
    for (const index of drawings.keys()) {
      await page.goto(`${address}/${index}`);
      assert.deepEqual(await page.evaluate(() => {
        const texts = [...document.querySelectorAll<SVGTextElement>('text')].map((text) => ({ text, box: text.getBBox() }));
        const said = ({ text }: { text: Element }): string => text.textContent;
        const out = texts.filter(({ text, box }) => {
          const frame = text.closest('[role="group"]')?.querySelector<SVGRectElement>('rect:last-of-type, rect')?.getBBox();
          return frame && (box.x < frame.x - 0.5 || box.x + box.width > frame.x + frame.width + 0.5);
        });
        const over = texts.filter((one, at) => texts.slice(at + 1).some((other) =>
          one.box.x < other.box.x + other.box.width && other.box.x < one.box.x + one.box.width
          && Math.abs(one.box.y - other.box.y) < Math.min(one.box.height, other.box.height) / 3));
        return [...out.map(said), ...over.map(said)];
      }), [], exampleCanvases[index]);
      await page.goto('about:blank');
    }
  });

  it('is the same in a browser and in librsvg', async function () {
    if (spawnSync('rsvg-convert', ['--version']).status !== 0) this.skip();
    const pictures: Buffer[] = [];
    for (const [index, drawing] of drawings.entries()) {
      const { status, stdout, stderr } = spawnSync('rsvg-convert', ['--width', `${size.width}`], { input: drawing, maxBuffer: 50_000_000 });
      assert.equal(status, 0, stderr.toString('utf8'));
      const inBrowser = await opened(index);
      pictures.push(inBrowser);
      // Each has its own way to draw letters, maybe in another font: not so from afar.
      assert.ok(await difference(page, [inBrowser, stdout], 120) < 0.01, exampleCanvases[index]);
    }
    // The canvases themselves differ by more than that.
    assert.ok(await difference(page, pictures.slice(0, 2), 120) > 0.02);
  });
});
