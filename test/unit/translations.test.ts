import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

function read(file: string): Record<string, string> {
  return JSON.parse(fs.readFileSync(path.resolve(file), 'utf8')) as Record<string, string>;
}

/** Every text that the sources give to a localizer. */
function messages(): Set<string> {
  const found = new Set<string>();
  const files = fs.readdirSync('src', { recursive: true }).map(String)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generate'));
  for (const file of files) {
    const source = fs.readFileSync(path.join('src', file), 'utf8');
    const call = /\bl10n(?:\.t)?\(\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\$]|\\.)*`)/g;
    for (const match of source.matchAll(call)) {
      const literal = (match[1] ?? '').slice(1, -1);
      found.add(literal.replace(/\\(.)/g, '$1'));
    }
  }
  return found;
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();
}

describe('the Dutch translation', () => {
  const bundle = read('l10n/bundle.l10n.nl.json');
  const used = messages();

  it('has every message of the sources', () => {
    assert.ok(used.size > 60, String(used.size));
    assert.deepEqual([...used].filter((message) => !Object.hasOwn(bundle, message)), []);
  });

  it('has no message that is gone', () => {
    assert.deepEqual(Object.keys(bundle).filter((message) => !used.has(message)), []);
  });

  it('fills in what the English does', () => {
    for (const [message, translation] of Object.entries(bundle)) {
      assert.deepEqual(placeholders(translation), placeholders(message), message);
    }
  });

  it('has every text of the manifest', () => {
    const english = read('package.nls.json');
    assert.deepEqual(Object.keys(read('package.nls.nl.json')).sort(), Object.keys(english).sort());
    const manifest = fs.readFileSync('package.json', 'utf8');
    const wanted = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? '');
    assert.deepEqual([...new Set(wanted)].sort(), Object.keys(english).sort());
  });
});
