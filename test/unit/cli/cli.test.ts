import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { emptyCanvas } from '../../../src/canvas/template';

const command = path.resolve('dist', 'bmc.js');

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

describe('the command bmc', () => {
  let folder = '';

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-cli-'));
  });
  afterEach(() => { fs.rmSync(folder, { recursive: true, force: true }); });

  function bmc(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Result {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: folder, input, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    });
    return { code: status, out: stdout, err: stderr };
  }
  function write(name: string, text: string): void {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');

  it('teaches what it can do', () => {
    const { code, out } = bmc(['--help']);
    assert.equal(code, 0);
    for (const name of ['check', 'fmt', 'diff', 'translate', 'new', 'schema', 'lsp']) assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
    assert.match(bmc(['check', '--help']).out, /Exit code: 0 if all is well/);
  });

  const wrong: [args: string[], said: RegExp][] = [
    [['chekc'], /unknown command 'chekc'[^]*Did you mean check/], [['check', '--format', 'xml'], /Allowed choices are human, json, sarif, github/],
    [['check', 'none.bmc.yaml'], /^bmc: none\.bmc\.yaml cannot be read: there is no such file\n$/],
    [['check', '*.nothing'], /No file matches/], [['check'], /There is no canvas here/], [['diff', 'a'], /missing required argument 'after'/],
    [['check', '--rule', 'empty-block'], /a rule and its severity/], [['translate', 'a', '--to', 'fr'], /Allowed choices are en, nl/],
    [['check', '--max-warnings', 'few'], /a whole number/],
  ];
  for (const [args, said] of wrong) {
    it(`says what is wrong, and ends with 2: ${args.join(' ')}`, () => {
      const { code, err, out } = bmc(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    });
  }

  describe('check', () => {
    const typo = 'title: a\nchannels:\n  - {name: b, type: ownn}\n';

    it('finds canvases in folders and globs, and counts what is wrong', () => {
      write('a.bmc.yaml', typo);
      write('more/b.bmc.yml', 'channels: [b]\n');
      write('node_modules/c.bmc.yaml', 'nonsense\n');
      const { code, out } = bmc(['check']);
      assert.equal(code, 1);
      assert.match(out, /^a\.bmc\.yaml\n {2}3:21 {4}warning {2}`type` in \*Channels\* knows.*unknown-term\n/);
      assert.match(out, /\nmore\/b\.bmc\.yml\n {2}1:1 .*missing-title/);
      assert.match(out, /2 canvases: 1 error, 1 warning\n$/);
      assert.match(bmc(['check', 'm*/*.bmc.yml']).out, /1 canvas: 1 error, 0 warnings\n$/);
    });

    it('fails for more warnings than allowed', () => {
      assert.equal(bmc(['check', '-'], typo).code, 0);
      assert.equal(bmc(['check', '-', '--max-warnings', '1'], typo).code, 0);
      assert.equal(bmc(['check', '-', '--max-warnings', '0'], typo).code, 1);
    });

    it('speaks the user\'s language', () => {
      assert.match(bmc(['check', '-'], typo, { LC_ALL: 'nl_NL.UTF-8' }).out, /Bedoelde je `own`/);
    });

    it('takes the severity of rules', () => {
      const text = 'title: a\nchannels: [{name: b, key_partners: c}]\n';
      assert.match(bmc(['check', '-'], text).out, /unknown-link/);
      assert.doesNotMatch(bmc(['check', '-', '--rule', 'unknown-link=off'], text).out, /unknown-link/);
      assert.equal(bmc(['check', '-', '--rule', 'unknown-link=error'], text).code, 1);
    });

    it('reports as JSON, SARIF and annotations', () => {
      write('a, b.bmc.yaml', typo);
      const json = JSON.parse(bmc(['check', '--format', 'json']).out) as { problems: { line: number; code: string }[] }[];
      assert.deepEqual(json[0]?.problems.map(({ line, code }) => [line, code]), [[3, 'unknown-term']]);
      interface Sarif { version: string; runs: { results: { ruleId: string }[] }[] }
      const sarif = JSON.parse(bmc(['check', '--format', 'sarif']).out) as Sarif;
      assert.deepEqual([sarif.version, sarif.runs[0]?.results[0]?.ruleId], ['2.1.0', 'unknown-term']);
      assert.match(bmc(['check', '--format', 'github']).out,
        /^::warning file=a%2C b\.bmc\.yaml,line=3,endLine=3,col=21,endColumn=25,title=unknown-term::`type` in/);
    });
  });

  describe('fmt', () => {
    it('lays files out in place, and names those that changed', () => {
      write('a.bmc.yaml', 'title:   a\nchannels: [ b ] # c\n');
      write('b.bmc.yaml', 'title: b\n');
      assert.deepEqual(bmc(['fmt', '--check']), { code: 1, out: 'a.bmc.yaml\n', err: '' });
      assert.deepEqual(bmc(['fmt']), { code: 0, out: 'a.bmc.yaml\n', err: '' });
      assert.equal(read('a.bmc.yaml'), 'title: a\nchannels: [b] # c\n');
      assert.deepEqual(bmc(['fmt', '--check']), { code: 0, out: '', err: '' });
    });

    it('is a filter from standard input to standard output', () => {
      assert.deepEqual(bmc(['fmt', '-'], 'title:   a\n'), { code: 0, out: 'title: a\n', err: '' });
    });

    it('leaves what cannot be read as it is', () => {
      write('a.bmc.yaml', 'title: "a\n');
      const { code, err } = bmc(['fmt']);
      assert.equal(code, 2);
      assert.match(err, /a\.bmc\.yaml: not formatted/);
      assert.equal(read('a.bmc.yaml'), 'title: "a\n');
    });
  });

  describe('diff', () => {
    const before = 'title: Shop\nchannels: [Stores]\nkey_activities: [Roasting]\n';
    const after = 'title: Shop\nkey_partners: [Roasting] # now\n';

    it('says what changed in the business', () => {
      write('a.bmc.yaml', before);
      const { code, out } = bmc(['diff', 'a.bmc.yaml', '-'], after);
      assert.equal(code, 0);
      assert.equal(out, 'Key Partners\n  > Roasting moved from Key Activities to Key Partners\n\nChannels\n  - Stores\n');
      assert.equal(bmc(['diff', 'a.bmc.yaml', '-', '--exit-code'], after).code, 1);
    });

    it('says nothing of layout, comments and language', () => {
      write('a.bmc.yaml', 'title: a\nchannels: [{name: b, type: own}]\n');
      const { code, out } = bmc(['diff', 'a.bmc.yaml', '-', '--exit-code'], '# c\ntitle: a\nchannels:\n  - type: "own"\n    name: b\n');
      assert.deepEqual([code, out], [0, '']);
    });

    it('speaks Markdown and JSON', () => {
      write('a.bmc.yaml', before);
      assert.match(bmc(['diff', 'a.bmc.yaml', '-', '--format', 'markdown'], after).out, /^### Key Partners\n\n- ➡️ \*Roasting\* moved/);
      const told = JSON.parse(bmc(['diff', 'a.bmc.yaml', '-', '--format', 'json'], after).out) as { same: boolean; changes: unknown[] };
      assert.deepEqual([told.same, told.changes.length], [false, 2]);
    });

    it('takes a file that is not there yet for an empty canvas, as git names it', () => {
      write('a.bmc.yaml', before);
      assert.match(bmc(['diff', '/dev/null', 'a.bmc.yaml']).out, /Shop\n {2}\+ Title: Shop\n/);
    });

    it('ends with 2 for a file that cannot be read as a canvas', () => {
      assert.match(bmc(['diff', '/dev/null', '-'], 'a: "b\n').err, /cannot be read as a canvas: line 2/);
    });
  });

  it('translate writes keys and terms in the other language', () => {
    write('a.bmc.yaml', 'title: own\nchannels: [{name: own, type: own}] # c\n');
    assert.deepEqual(bmc(['translate', 'a.bmc.yaml', '--to', 'nl']), { code: 0, out: 'a.bmc.yaml\n', err: '' });
    assert.equal(read('a.bmc.yaml'), 'titel: own\nkanalen: [{naam: own, soort: eigen}] # c\n');
    assert.equal(bmc(['translate', '-', '--to', 'en'], 'titel: a\nkanalen: []\n').out, 'title: a\nchannels: []\n');
  });

  it('new begins a canvas, and never writes over one', () => {
    assert.deepEqual(bmc(['new', 'idee', '--language', 'nl']), { code: 0, out: 'idee.bmc.yaml\n', err: '' });
    assert.equal(read('idee.bmc.yaml'), emptyCanvas('nl'));
    assert.deepEqual(bmc(['new', 'idee']), { code: 2, out: '', err: 'bmc: idee.bmc.yaml is there already\n' });
  });

  it('schema prints the JSON Schema that is published', () => {
    const published = fs.readFileSync(path.resolve('schemas', 'bmc.nl.schema.json'), 'utf8');
    assert.deepEqual(JSON.parse(bmc(['schema', '--language', 'nl']).out), JSON.parse(published));
  });
});
