import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { hostileStrings } from '../fixtures/hostile';
import type { PartsPage } from './kit/useParts';
import { openParts } from './kit/useParts';

describe('Markdown from a file', () => {
  let page: PartsPage;

  beforeEach(() => {
    page = openParts();
  });
  const render = (source: string): HTMLElement => page.parts.markdown.renderMarkdown(source, 'note');

  const cases: [what: string, source: string, html: string][] = [
    ['a sentence', 'They cook at home.', '<p dir="auto">They cook at home.</p>'],
    ['paragraphs', 'a\n\nb', '<p dir="auto">a</p><p dir="auto">b</p>'],
    ['emphasis', 'Open *always*, **really**', '<p dir="auto">Open <em>always</em>, <strong>really</strong></p>'],
    ['code', '`a < b`', '<p dir="auto"><code>a &lt; b</code></p>'],
    ['lists', '- a\n- b', '<ul dir="auto"><li>a</li><li>b</li></ul>'],
    ['a heading', '# a', '<h1 dir="auto">a</h1>'],
    ['a link to the web', '[a](https://example.com)', '<p dir="auto"><a href="https://example.com" title="https://example.com">a</a></p>'],
    ['a link to mail', '<mailto:a@b.c>', '<p dir="auto"><a href="mailto:a@b.c" title="mailto:a@b.c">mailto:a@b.c</a></p>'],
    ['another link as its text', '[a](command:quit) [b](javascript:x) [c](//d) [d](file:///e)', '<p dir="auto">a b c d</p>'],
    ['HTML as the text it is', '<b onclick="x">a</b>', '<p dir="auto">&lt;b onclick="x"&gt;a&lt;/b&gt;</p>'],
    ['HTML in lines of its own as well', '<script>\na\n</script>', '<p dir="auto">&lt;script&gt;\na\n&lt;/script&gt;</p>'],
    ['an image as a link beside a sign', '![a](https://example.com/b.png)', '<p dir="auto">!<a href="https://example.com/b.png" title="https://example.com/b.png">a</a></p>'],
    ['references as their characters', '&lt;i&gt; &#60;', '<p dir="auto">&lt;i&gt; &lt;</p>'],
  ];
  for (const [what, source, html] of cases) {
    it(`shows ${what}`, () => { assert.equal(render(source).innerHTML.replaceAll(/>\n</g, '><').trim(), html); });
  }

  const allowed = new Set('div p em strong code pre ul ol li blockquote br hr a h1 h2 h3 h4 h5 h6'.split(' '));
  /** What is in an element beside text and what Markdown is made of. */
  function foreign(root: Element): string[] {
    return [...root.querySelectorAll('*')].flatMap((each) => [
      ...(allowed.has(each.localName) ? [] : [each.outerHTML]),
      ...[...each.attributes].filter(({ name, value }) => !(name === 'dir' && value === 'auto') && (each.localName !== 'a' || !(name === 'href' || name === 'title') || !/^(?:https?:|mailto:)/i.test(value)))
        .map(({ name, value }) => `${name}="${value}"`),
    ]);
  }

  it('becomes nothing but text and its own elements, whatever a stranger wrote', () => {
    for (const text of hostileStrings) assert.deepEqual(foreign(render(text)), [], text);
  });

  it('becomes nothing else in any mixture', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...hostileStrings), fc.constantFrom('[', '](', ')', '`', '*', '\n\n', '> ', '<', '&'), fc.string()), { maxLength: 6 }), (pieces) => {
      assert.deepEqual(foreign(render(pieces.join(''))), []);
    }), { numRuns: 150 });
  });
});
