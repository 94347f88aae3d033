import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { micromark } from 'micromark';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import type { PreviewModel } from '../../../src/preview/model';
import type { ReadAsset } from '../../../src/render/files/assets';
import { papers } from '../../../src/render/files/papers';
import { toPdf } from '../../../src/render/files/pdf';
import { writeCanvas } from '../../../src/render/files/write';
import { exportFormats, exportName, formatOf } from '../../../src/render/formats';
import type { ExportFormat } from '../../../src/render/formats';
import { toHtml } from '../../../src/render/html/page';
import { toMarkdown } from '../../../src/render/canvasMarkdown';
import { drawCanvas } from '../../../src/render/page';
import type { Scene } from '../../../src/render/scene';
import { toSvg } from '../../../src/render/svg';
import { cleanLine } from '../../../src/canvas/clean';
import { hostileCanvas, hostileHost, hostileStrings } from '../../fixtures/hostile';
import { exampleCanvases } from '../kit/canvases';
import { modelOf, modelOfValue } from './kit';

const read: ReadAsset = (name) => fs.promises.readFile(path.resolve('dist', 'render', name));

async function textOf(model: PreviewModel, format: ExportFormat): Promise<string> {
  const written = await writeCanvas(model, format, read);
  return typeof written === 'string' ? written : assert.fail(`${format} is text`);
}

async function bytesOf(model: PreviewModel, format: ExportFormat, options = {}): Promise<Uint8Array> {
  const written = await writeCanvas(model, format, read, options);
  return typeof written === 'string' ? assert.fail(`${format} is no text`) : written;
}

/** What a document consists of: elements, attributes with their values, and the texts of each element. */
interface Found {
  readonly elements: Set<string>;
  readonly attributes: [element: string, name: string, value: string][];
  readonly texts: string[];
}

function inXml(text: string): Found {
  const found: Found = { elements: new Set(), attributes: [], texts: [] };
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    found.elements.add(name);
    for (const [key, value] of Object.entries(attributes)) found.attributes.push([name, key, value]);
    if (name !== 'tspan') open.push('');
  });
  parser.on('text', (part) => { open.push((open.pop() ?? '') + part); });
  parser.on('closetag', ({ name }) => { if (name !== 'tspan') found.texts.push(open.pop() ?? ''); });
  parser.write(text).close();
  return found;
}

function inHtml(text: string): Found {
  const found: Found = { elements: new Set(), attributes: [], texts: [] };
  const visit = (node: DefaultTreeAdapterTypes.Node): string => {
    if (node.nodeName === '#text' && 'value' in node) return node.value;
    if ('attrs' in node) {
      found.elements.add(node.tagName);
      for (const { name, value } of node.attrs) found.attributes.push([node.tagName, name, value]);
    }
    const inside = 'childNodes' in node ? node.childNodes.map(visit).join('') : '';
    found.texts.push(inside);
    return inside;
  };
  visit(parse(text));
  return found;
}

const svgElements = ['svg', 'title', 'desc', 'g', 'rect', 'text', 'tspan', 'path', 'polygon'];
const svgAttributes = [
  'xmlns', 'width', 'height', 'viewBox', 'xml:lang', 'font-family', 'role', 'aria-label', 'x', 'y', 'rx', 'fill',
  'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-weight', 'text-anchor', 'text-decoration', 'd', 'transform', 'points',
  'direction', 'unicode-bidi',
];
const htmlElements = [
  'html', 'head', 'meta', 'title', 'style', 'body', 'div', 'main', 'header', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'section', 'p',
  'strong', 'em', 'del', 'bdi', 'code', 'pre', 'blockquote', 'br', 'hr', 'a', 'span', 'dl', 'dt', 'dd', 'footer',
];
const htmlAttributes = [
  'lang', 'charset', 'http-equiv', 'content', 'name', 'class', 'aria-hidden', 'aria-labelledby', 'aria-label', 'id', 'href', 'rel',
  'start', 'dir',
];

describe('exports', () => {
  const names: [file: string, format: ExportFormat, name: string][] = [
    ['shop.bmc.yaml', 'svg', 'shop.svg'], ['a/b.c.bmc.yml', 'pdf', 'a/b.c.pdf'], ['shop.yaml', 'md', 'shop.md'],
    ['shop', 'png', 'shop.png'],
  ];
  for (const [file, format, name] of names) {
    it(`call ${file} ${name}`, () => {
      assert.equal(exportName(file, format), name);
      assert.equal(formatOf(name), format);
    });
  }

  it('in HTML say the same in headings and lists', async () => {
    const html = await textOf(modelOf(exampleCanvases[2] ?? ''), 'html');
    assert.match(html, /<h1 dir="auto">Nespresso<\/h1>/);
    assert.equal([...html.matchAll(/<h2 id=/g)].length, 9);
    assert.match(html, /<h2 id="channels">Channels<\/h2>\n<ul class="items">/);
    assert.match(html, /Channels<\/h2>\n<ul class="items"><li dir="auto"><p><strong>Online club<\/strong>/);
    assert.match(html, /<strong>Amounts are illustrative<\/strong>/);
    assert.match(html, /<dt>Margin<\/dt><dd>CHF\s1,170 per year<\/dd>/);
  });

  it('in Markdown are a document that can be read', async () => {
    const model = modelOf('title: Shop\nlanguage: en\ncurrency: EUR\nchannels:\n  - {name: Web, note: "See [us](https://a.b) *now*", '
      + 'customer_segments: all, status: rejected}\ncustomer_segments: [All]\nrevenue_streams: [{name: Sales, amount: 3, per: year}]\n');
    const text = await textOf(model, 'md');
    assert.match(text, /^# Shop\n\n## Key Partners\n\n\*Guiding questions\*\n\n- Who are our key partners\?/);
    const channels = '\n## Channels\n\n- ~~**Web**~~\\\n  *Rejected*\n  - Links to: All\n\n  See [us](<https://a.b>) *now*\n';
    assert.ok(text.includes(channels), text);
    assert.match(text, /\n- \*\*Sales\*\* — €3 \/ year\n/);
    assert.match(text, /\*\*Total revenue\*\*: €3 per year\n/);
  });

  it('in PNG have the pixels that are asked for', async () => {
    const size = async (scale: number): Promise<number[]> => {
      const bytes = await bytesOf(modelOf('title: Shop\n'), 'png', { scale });
      assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      return [view.getUint32(16), view.getUint32(20)];
    };
    assert.deepEqual([await size(1), await size(2)], [[1191, 842], [2381, 1684]]);
  });

  /** What a reader of a PDF finds on its page. */
  async function inPdf(bytes: Uint8Array): Promise<{
    text: string; view: number[]; pages: number; actions: unknown[]; annotations: unknown[];
  }> {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    try {
      const page = await document.getPage(1);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      // To open at a place on the page is no action.
      const opening = await document.getOpenAction() as { action?: unknown } | null;
      const actions = [
        await document.getJSActions(), await page.getJSActions(), await document.getAttachments(), opening?.action,
      ].filter((action) => action !== null && action !== undefined);
      return { text, view: page.view, pages: document.numPages, actions, annotations: await page.getAnnotations() };
    } finally {
      await task.destroy();
    }
  }

  for (const paper of ['a3', 'a4'] as const) {
    it(`in PDF are one page of ${paper} on its side, with text to be found`, async () => {
      const { text, view, pages } = await inPdf(await bytesOf(modelOf(exampleCanvases[2] ?? ''), 'pdf', { paper }));
      assert.equal(pages, 1);
      assert.deepEqual(view.slice(2).map(Math.round), papers[paper].map(Math.round));
      for (const each of ['Nespresso', 'Machine manufacturers', 'Café-quality espresso in thirty seconds', 'CHF', 'CC BY-SA']) {
        assert.ok(text.replace(/\s+/g, ' ').includes(each), each);
      }
    });
  }

  describe('of a canvas of hostile texts', () => {
    const model = modelOf(hostileCanvas());
    let scene: Scene;
    before(() => {
      scene = drawCanvas(model);
    });
    const shownNames = [...new Set(model.blocks.flatMap(({ items }) => items.map(({ name }) => cleanLine(name))))];

    it('in SVG have nothing in them but drawings and text', () => {
      const { elements, attributes, texts } = inXml(toSvg(scene));
      assert.deepEqual([...elements].filter((name) => !svgElements.includes(name)), []);
      assert.deepEqual(attributes.filter(([, name]) => !svgAttributes.includes(name)), []);
      for (const [, name, value] of attributes) if (name !== 'aria-label') assert.ok(!value.includes(hostileHost), value);
      const shown = new Set(texts.map(cleanLine));
      assert.deepEqual(shownNames.filter((name) => !shown.has(name)), []);
    });

    it('in HTML have no script, nothing from elsewhere, and a policy that forbids both', () => {
      const { elements, attributes, texts } = inHtml(toHtml(model, scene));
      const allowed = new Set([...htmlElements, ...svgElements]);
      assert.deepEqual([...elements].filter((name) => !allowed.has(name)), []);
      const allowedAttributes = new Set([...htmlAttributes, ...svgAttributes]);
      assert.deepEqual(attributes.filter(([, name]) => !allowedAttributes.has(name)), []);
      for (const [element, name, value] of attributes) {
        if (name === 'href') assert.match(value, /^(https?:|mailto:)/i);
        if (name === 'href') assert.equal(element, 'a');
      }
      const policy = attributes.find(([element, name]) => element === 'meta' && name === 'content')?.[2] ?? '';
      assert.match(policy, /^default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'/);
      const shown = new Set(texts.map(cleanLine));
      assert.deepEqual(shownNames.filter((name) => !shown.has(name)), []);
    });

    it('in Markdown have no HTML, no image and no link but to the web', () => {
      const text = toMarkdown(model);
      const page = micromark(text, { allowDangerousHtml: true, allowDangerousProtocol: true });
      const { elements, attributes } = inHtml(page);
      const allowed = new Set([...htmlElements, 'sub']);
      assert.deepEqual([...elements].filter((name) => !allowed.has(name)), []);
      assert.deepEqual(attributes.filter(([element, name, value]) => !(
        (element === 'a' && name === 'href' && /^(https?:|mailto:)/i.test(value)) || name === 'start'
      )), []);
      assert.equal([...text.matchAll(/^## /gm)].length, 9);
    });

    it('in PDF do nothing, and lead nowhere', async () => {
      const { actions, annotations, pages, text } = await inPdf(await toPdf(scene, read, 'a3'));
      assert.deepEqual([actions, annotations, pages], [[], [], 1]);
      assert.ok(text.includes('<script>'));
    });

    it('in PNG are a picture', async () => {
      const short = [...new Set(hostileStrings)].filter((text) => text.length < 400);
      const items = short.map((text) => ({ name: text, note: text }));
      const few = modelOfValue({ title: short[0], channels: items });
      assert.ok((await bytesOf(few, 'png', { scale: 1 })).length > 100_000);
    });
  });

  it('are there for every format', async () => {
    for (const format of exportFormats) assert.ok((await writeCanvas(modelOf(''), format, read)).length > 0);
  });
});

describe('a total that may be another', () => {
  const model = modelOf('titel: a\nvaluta: EUR\ninkomstenstromen:\n  - {naam: b, bedrag: 1.000, per: maand}\nkostenstructuur:\n  - {naam: c, bedrag: 850, per: maand}\n');
  const reason = 'Niet zeker, want niet elk bedrag is een gewoon getal: 1.000.';

  for (const format of ['svg', 'html', 'md'] as const) {
    it(`carries a mark as ${format}, and the reason stands below it`, async () => {
      const text = (await textOf(model, format)).replaceAll(/[\s\u00A0]+/g, ' ').replaceAll('\\', '');
      assert.match(text, /€ 12 per jaar \(\?\)/);
      assert.match(text, /€ 10\.200 per jaar(?! \(\?\))/);
      assert.ok(text.includes(`(?) ${model.head.totals[0]?.label}. ${reason}`), text);
    });
  }
});
