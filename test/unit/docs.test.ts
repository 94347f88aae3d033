import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { canvasOf } from '../../src/parsing/canvas';
import { parseCanvas } from '../../src/parsing/parse';
import { english } from '../../src/l10n/l10n';
import { problemSeverities } from '../../src/service/validation/codes';
import { validate } from '../../src/service/validation/validate';

const root = path.resolve('.');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');

describe('the pages for people', () => {
  for (const page of ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/format.md', 'docs/rules.md']) {
    it(`${page} links to files that are there`, () => {
      const targets = [...read(page).matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target.replace(/#.*/, ''));
      const files = targets.filter((target) => target !== '' && !/^https?:/.test(target));
      assert.deepEqual(files.filter((file) => !fs.existsSync(path.join(root, path.dirname(page), file))), []);
    });
  }

  it('CONTRIBUTING.md names modules that are there, and what is in them', () => {
    const page = read('CONTRIBUTING.md').replace(/\s+/g, ' ');
    const modules = [...page.matchAll(/`((?:src|webview|test)\/[\w./]+\.(?:ts|mjs|css))`/g)].map(([, file = '']) => file);
    assert.deepEqual(modules.filter((file) => !fs.existsSync(path.join(root, file))), []);
    const named = [...page.matchAll(/`(\w+)` \(`([\w./]+\.ts)`\)/g)];
    assert.ok(named.length > 20);
    const isThere = (name: string, file: string): boolean =>
      new RegExp(`\\b(?:function|class|const|interface)\\*? ${name}\\b`).test(read(file));
    assert.deepEqual(named.filter(([, name = '', file = '']) => !isThere(name, file)).map(([whole]) => whole), []);
  });

  for (const page of ['README.md', 'docs/format.md']) {
    it(`${page} shows canvases, and pieces of them, without a mistake`, () => {
      const pieces = [...read(page).matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, piece = '']) => piece);
      assert.notEqual(pieces.length, 0);
      for (const piece of pieces) {
        const text = /^tit(?:le|el):/m.test(piece) ? piece : `title: A piece\n${piece}`;
        const codes = validate(parseCanvas(text), english).map(({ code }) => String(code));
        assert.deepEqual(codes.filter((code) => Object.hasOwn(problemSeverities, code)), [], piece);
      }
    });
  }

  it('the first canvas of the README leaves things out, and has nothing else that a coach would point out', () => {
    const [, first = ''] = /^```yaml\n([^]*?)^```$/m.exec(read('README.md')) ?? [];
    assert.equal(canvasOf(parseCanvas(first)).title, 'Espresso at home');
    const codes = new Set(validate(parseCanvas(first), english).map(({ code }) => code));
    assert.deepEqual([...codes].sort(), ['empty-block', 'uncovered-phase']);
  });

  it('the README names every example', () => {
    const files = fs.readdirSync(path.join(root, 'examples'));
    const titles = files.map((file) => canvasOf(parseCanvas(read(`examples/${file}`))).title ?? file);
    const prose = read('README.md').replace(/\s+/g, ' ');
    assert.deepEqual(titles.filter((title) => !prose.includes(title)), []);
  });
});
