import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { documentLinks } from '../../../src/service/navigation/documentLinks';
import { markRanges } from '../kit/ranges';

/** Texts with what is a link between « and ». */
const cases: [what: string, marked: string][] = [
  ['an address in a note', 'channels:\n  - name: a\n    note: see «https://a.b/c?d=e#f» for more'],
  ['the end of a sentence is not in it', 'title: see «http://a.b/c». And «http://a.b/c», or «http://a.b/c»!'],
  ['nor are brackets around it', 'description: (see «https://a.b»), <«https://a.b/c»>, [d](«https://a.b/e»), **«https://a.b»**'],
  ['brackets within it are', 'title: «https://en.wikipedia.org/wiki/Canvas_(model)» («https://a.b/c_(d)»)'],
  ['quotes are not', 'title: "«https://a.b»"\ndescription: \'«https://a.b/c»\''],
  ['an escaped line break ends it', 'description: "«https://a.b»\\nmore"'],
  ['flow style ends it', 'channels: [«https://a.b», {name: «https://c.d»}]'],
  ['in block text', 'beschrijving: |\r\n  - «https://a.b»\r\n  - «HTTPS://C.D/E»\r\n'],
  ['in comments', '# «https://a.b»\ntitle: c'],
  ['mail', 'authors: [Ann <«mailto:ann@a.b»>]'],
  ['mail without a scheme', 'authors: [Ann <«ann@a.nl»>, «bob.de-wit+bmc@mail.b.org», (of «c_d@é.com»).]'],
  ['mail between quotes, and in a sentence', "authors: ['«ann@a.nl»', \"«ann@a.nl»\"]\nnote: «ann@a.nl», *«bob@a.nl»*, and «cas@a.nl»: all"],
  ['mail that looks like an address on the web', 'note: «https://ann@a.nl» «https://a.nl/b@c.de» «mailto:ann@a.nl»'],
  ['a name on the web that is no mail address', 'title: "@ann a@b ann@a. @a.nl a@@b.nl git@github.com:a/b a@b.c a@b.nl@c.de user:pass@host.nl"'],
  ['other schemes are none', 'title: "command:a.b file:///a javascript:alert(1) data:text/html,a ftp://a.b"'],
  ['nothing behind the scheme is none', 'title: "https:// http://. mailto: mailto:a"'],
  ['letters before the scheme make another one', 'title: xhttps://a.b'],
];

describe('links in text', () => {
  for (const [what, marked] of cases) {
    it(what, () => {
      const text = marked.replace(/[«»]/g, '');
      const document = parseCanvas(text);
      const links = documentLinks(document);
      assert.equal(markRanges(text, links.map(({ range }) => range)), marked);
      for (const { range, target } of links) {
        const shown = text.slice(document.source.offsetAt(range.start), document.source.offsetAt(range.end));
        assert.equal(target, shown.includes(':') ? shown : `mailto:${shown}`);
      }
    });
  }
});
