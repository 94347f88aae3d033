import assert from 'node:assert/strict';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { toHtml } from '../../../src/render/html/page';
import { drawCanvas } from '../../../src/render/page';
import { toSvg } from '../../../src/render/svg';
import { isRightToLeft } from '../../../src/render/text/direction';
import { modelOf } from './kit';

const rows: [text: string, isRightToLeft: boolean][] = [
  ['عربي ABC words و 123', true], ['עברית עם (סוגריים) ו-ABC!', true], ['123 – (عربي)', true], ['#عربي', true],
  ['BMC خطة', false], ['2026', false], ['', false], ['Чай', false], ['𞤀𞤣𞤤𞤢𞤥', true], ['“ﻣﺮﺣﺒﺎ”', true],
];

/** Attributes of the elements of an SVG that hold a text, and of those that it is in. */
function runsOf(svg: string, text: string): Record<string, string>[] {
  return [...svg.matchAll(/<(?:text|tspan)([^>]*)>([^<]*)</g)].flatMap(([, attributes = '', content = '']) => (
    content.trim() === text ? [Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))] : []));
}

describe('text of scripts that run from right to left', () => {
  for (const [text, expected] of rows) {
    it(`${JSON.stringify(text)} is ${expected ? '' : 'not '}such a text`, () => { assert.equal(isRightToLeft(text), expected); });
  }

  const canvas = [
    'title: خطة العمل BMC 2026', 'value_propositions:', '  - name: عربي ABC', '    note: "نص (مثال) ABC."',
    '    tags: [تجربة]', '    customer_segments: עברית-abc', 'customer_segments:', '  - "עברית ABC!"', '  - Plain', '  - A עברית', '',
  ].join('\n');

  it('runs so in a picture, each line by itself, at the right of its column', () => {
    const svg = toSvg(drawCanvas(modelOf(canvas)));
    for (const text of ['خطة العمل BMC 2026', 'عربي ABC', 'עברית ABC!', 'نص (مثال) ABC.']) {
      const [run] = runsOf(svg, text);
      assert.deepEqual([run?.direction, run?.['unicode-bidi'], run?.['text-anchor']], ['rtl', 'embed', undefined], text);
    }
    const [plain, mixed, name] = [runsOf(svg, 'Plain')[0], runsOf(svg, 'A עברית')[0], runsOf(svg, 'עברית ABC!')[0]];
    assert.deepEqual([plain?.direction, plain?.['unicode-bidi']], [undefined, undefined]);
    assert.deepEqual([mixed?.direction, mixed?.x], ['ltr', plain?.x]);
    // Its start is the right edge.
    assert.ok(Number(name?.x) > Number(plain?.x) + 60);
  });

  it('is no part of the lines around it on a page', () => {
    const html = toHtml(modelOf(canvas), drawCanvas(modelOf(canvas)));
    const found = new Map<string, string>();
    const visit = (node: DefaultTreeAdapterTypes.Node, dir: string): void => {
      if (node.nodeName === '#text' && 'value' in node && node.value.trim() !== '') {
        found.set(node.value.trim(), dir);
        return;
      }
      const own = 'attrs' in node ? node.nodeName === 'bdi' ? 'auto' : node.attrs.find(({ name }) => name === 'dir')?.value : undefined;
      if ('childNodes' in node && node.nodeName !== 'svg') for (const child of node.childNodes) visit(child, own ?? dir);
    };
    visit(parse(html), '');
    for (const text of ['خطة العمل BMC 2026', 'عربي ABC', 'نص (مثال) ABC.', '#تجربة', 'עברית ABC!', 'Plain']) {
      assert.equal(found.get(text), 'auto', text);
    }
  });
});
