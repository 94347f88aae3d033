import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fillSections, table } from '../../src/generate/markdown';
import { generatedFiles } from '../../src/generate/write';

const root = path.resolve('.');

describe('the generated files', () => {
  for (const { path: file, contents } of generatedFiles(root)) {
    it(`${file} is up to date`, () => {
      const onDisk = fs.readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
      assert.ok(onDisk === contents, `${file} differs from what generates it. Run: npm run generate`);
    });
  }
});

describe('a page with generated sections', () => {
  const page = 'before\n<!-- generated: a -->\nold\n<!-- end -->\nafter\n';

  it('keeps what is around a section, and has the same text when filled again', () => {
    const filled = fillSections(page, { a: 'new\n' });
    assert.equal(filled, 'before\n<!-- generated: a -->\n\nnew\n\n<!-- end -->\nafter\n');
    assert.equal(fillSections(filled, { a: 'new\n' }), filled);
  });

  it('takes contents as they are', () => {
    assert.match(fillSections(page, { a: 'costs $1 and $& more\n' }), /costs \$1 and \$& more/);
  });

  it('is refused if a section has no contents, or contents no section', () => {
    assert.throws(() => fillSections(page, {}), /“a”/);
    assert.throws(() => fillSections(page, { a: '', b: '' }), /b/);
  });

  it('has tables whose cells may hold a bar', () => {
    assert.equal(table(['x'], [['a|b']]), '| x |\n| --- |\n| a\\|b |\n');
  });
});
