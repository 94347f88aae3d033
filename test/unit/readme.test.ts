import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'smol-toml';
import { languageIds } from '../../src/canvas/languages';
import { canvasSchema } from '../../src/canvas/schema';
import { patience } from './kit/patience';

const readme = fs.readFileSync('README.md', 'utf8');
const pack = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { bin: Record<string, string>; name: string };

/** The code of a language below a heading of the README. */
function code(heading: string, language: string): string {
  const section = readme.split(/^##+ /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(section)?.[1] ?? assert.fail(`No ${language} for ${heading}`);
}

describe('the README on other editors', () => {
  it('sets up Helix', () => {
    const { language, 'language-server': servers } = parse(code('Helix', 'toml')) as {
      language: { name: string; 'file-types': { glob: string }[]; 'language-servers': string[] }[];
      'language-server': Record<string, { command: string; args: string[] }>;
    };
    const [bmc = assert.fail('No language')] = language;
    assert.deepEqual(bmc['file-types'].map(({ glob }) => glob), ['*.bmc.yaml', '*.bmc.yml']);
    const [name = ''] = bmc['language-servers'];
    const { command = '', args } = servers[name] ?? {};
    assert.ok(command in pack.bin);
    assert.deepEqual(args, ['lsp', '--stdio']);
  });

  it('names the schemas by the addresses that they say they have', () => {
    const named = new Set(readme.match(/https:\S*?schema\.json/g));
    assert.deepEqual([...named].sort(), languageIds.map((language) => canvasSchema(language).$id).sort());
    assert.ok(JSON.parse(code('Anything that knows JSON Schema', 'json')));
  });

  it('has people install a package that holds the command, what it draws with, and the schemas', function () {
    this.timeout(patience);
    assert.match(readme, new RegExp(`npm install --global ${pack.name}\n`));
    const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32',
    });
    const [{ files } = assert.fail('npm packs nothing')] = JSON.parse(listed) as { files: { path: string }[] }[];
    const names = files.map(({ path: name }) => name);
    assert.deepEqual(names.filter((name) => !name.startsWith('dist/render/')).sort(), [
      'CHANGELOG.md', 'LICENSE', 'README.md', 'dist/bmc.js', 'package.json', 'schemas/bmc.en.schema.json',
      'schemas/bmc.nl.schema.json',
    ]);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-package-'));
    try {
      for (const name of names) {
        fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        fs.copyFileSync(name, path.join(folder, name));
      }
      for (const format of ['png', 'pdf']) {
        const args = [path.join(folder, pack.bin.bmc ?? ''), 'render', '-', '-o', path.join(folder, `a.${format}`)];
        execFileSync(process.execPath, args, { input: 'title: Shop\nchannels: [Web]\n', cwd: folder });
        assert.ok(fs.statSync(path.join(folder, `a.${format}`)).size > 100, format);
      }
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
