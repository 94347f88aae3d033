import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Result } from '../kit/bmc';
import { command, runBmc } from '../kit/bmc';

const untidy = 'title: a\nchannels:\n - b\n';
const tidy = 'title: a\nchannels:\n  - b\n';

describe('files that bmc reads and writes', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const read = (name: string): string => fs.readFileSync(at(name), 'utf8');
  const bmc = (args: readonly string[], input = ''): Promise<Result> => runBmc(args, { folder, input });

  function write(name: string, text: string): void {
    fs.mkdirSync(path.dirname(at(name)), { recursive: true });
    fs.writeFileSync(at(name), text);
  }

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-files-'));
  });
  afterEach(() => { fs.rmSync(folder, { recursive: true, force: true }); });

  describe('are written', () => {
    it('with the mode that they had, and nothing beside them', async () => {
      write('a.bmc.yaml', untidy);
      fs.chmodSync(at('a.bmc.yaml'), 0o640);
      assert.equal((await bmc(['fmt', 'a.bmc.yaml'])).code, 0);
      assert.equal(read('a.bmc.yaml'), tidy);
      if (process.platform !== 'win32') assert.equal(fs.statSync(at('a.bmc.yaml')).mode & 0o777, 0o640);
      assert.deepEqual(fs.readdirSync(folder), ['a.bmc.yaml']);
    });

    it('also under a name as long as can be', async () => {
      const name = `${'a'.repeat(255 - '.bmc.yaml'.length)}.bmc.yaml`;
      write(name, untidy);
      assert.equal((await bmc(['fmt', name])).code, 0);
      assert.equal(read(name), tidy);
    });

    it('where a new one can be given no second name for a moment', async () => {
      const { linkSync } = fs;
      fs.linkSync = (): void => { throw Object.assign(new Error('no'), { code: 'EPERM' }); };
      try {
        assert.equal((await bmc(['new', 'a.bmc.yaml'])).code, 0);
      } finally {
        fs.linkSync = linkSync;
      }
      assert.deepEqual(fs.readdirSync(folder), ['a.bmc.yaml']);
    });

    it('through a link, which stays one', async function () {
      if (process.platform === 'win32') this.skip();
      write('there/a.bmc.yaml', untidy);
      fs.symlinkSync(at('there/a.bmc.yaml'), at('b.bmc.yaml'));
      await bmc(['fmt', 'b.bmc.yaml']);
      assert.ok(fs.lstatSync(at('b.bmc.yaml')).isSymbolicLink());
      assert.equal(read('there/a.bmc.yaml'), tidy);
      assert.deepEqual(fs.readdirSync(at('there')), ['a.bmc.yaml']);
    });

    it('under each of their names', async () => {
      write('a.bmc.yaml', untidy);
      fs.linkSync(at('a.bmc.yaml'), at('b.txt'));
      await bmc(['fmt', 'a.bmc.yaml']);
      assert.equal(read('b.txt'), tidy);
    });

    it('not over one that is there, where it is to be new', async () => {
      write('a.bmc.yaml', untidy);
      const { code, err } = await bmc(['new', 'a.bmc.yaml']);
      assert.equal(code, 2);
      assert.match(err, /a\.bmc\.yaml is there already/);
      assert.equal(read('a.bmc.yaml'), untidy);
      assert.equal((await bmc(['new', 'b.bmc.yaml'])).code, 0);
      assert.deepEqual(fs.readdirSync(folder).sort(), ['a.bmc.yaml', 'b.bmc.yaml']);
    });

    it('not at all where the disk is full', async () => {
      write('a.bmc.yaml', untidy);
      const { writeFileSync } = fs;
      fs.writeFileSync = (file, data): void => {
        writeFileSync(file, typeof data === 'string' ? data.slice(0, 5) : '');
        throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      };
      const { code, err } = await bmc(['fmt', 'a.bmc.yaml']).finally(() => { fs.writeFileSync = writeFileSync; });
      assert.equal(code, 2);
      assert.match(err, /a\.bmc\.yaml cannot be written: the disk is full/);
      assert.equal(read('a.bmc.yaml'), untidy);
      assert.deepEqual(fs.readdirSync(folder), ['a.bmc.yaml']);
    });

    it('not by half where the process may write no more', function () {
      if (process.platform === 'win32') this.skip();
      const large = `title: a\nchannels:\n${' - some channel\n'.repeat(4_000)}`;
      write('a.bmc.yaml', large);
      // Files of 16 KB at most: the limit that a process has, as a quota is.
      const { status, stderr } = spawnSync(
        'sh', ['-c', `ulimit -f 16; "${process.execPath}" "${command}" fmt a.bmc.yaml`],
        { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
      );
      assert.match(stderr, /a\.bmc\.yaml cannot be written: no file may be as large/);
      assert.equal(status, 2);
      assert.equal(read('a.bmc.yaml'), large);
      assert.deepEqual(fs.readdirSync(folder), ['a.bmc.yaml']);
    });
  });

  describe('are left as they are', () => {
    const broken = 'title: a\nchannels:\n - b\nkey_partners: [\n';

    it('where they cannot be read as a canvas', async () => {
      write('a.bmc.yaml', broken);
      const { code, err } = await bmc(['fmt', 'a.bmc.yaml']);
      assert.equal(code, 2);
      assert.match(err, /a\.bmc\.yaml was left as it is/);
      assert.equal(read('a.bmc.yaml'), broken);
      assert.equal((await bmc(['fmt', '-'], broken)).out, broken);
    });
  });

  describe('in folders', () => {
    beforeEach(function () {
      if (process.platform === 'win32') this.skip();
      write('a/one.bmc.yaml', tidy);
      write('a/node_modules/other.bmc.yaml', untidy);
    });
    const listed = async (...names: string[]): Promise<string> => (await bmc(['fmt', '--check', ...names])).out;

    it('count once, whatever links lead there', async () => {
      write('a/one.bmc.yaml', untidy);
      fs.symlinkSync(at('a'), at('b'));
      fs.symlinkSync(at('a/one.bmc.yaml'), at('two.bmc.yaml'));
      fs.symlinkSync(at('.'), at('a/up'));
      assert.equal(await listed('.'), `${path.join('a', 'one.bmc.yaml')}\n`);
      assert.equal(await listed('b'), `${path.join('b', 'one.bmc.yaml')}\n`);
      assert.equal(await listed('a/up'), `${path.join('a/up', 'a', 'one.bmc.yaml')}\n`);
    });

    it('that cannot be read are told of', async () => {
      write('closed/two.bmc.yaml', tidy);
      const { readdirSync } = fs;
      Object.assign(fs, { readdirSync: (file: string, ...rest: [never]): unknown => {
        if (file === at('closed')) throw Object.assign(new Error('no'), { code: 'EACCES' });
        return readdirSync(file, ...rest);
      } });
      const { code, err, out } = await bmc(['check', '.']).finally(() => { Object.assign(fs, { readdirSync }); });
      assert.equal(code, 2);
      assert.match(err, /closed cannot be read: you have no permission/);
      assert.match(out, /1 canvas/);
    });
  });

  it('are no pipes that no one writes to', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [at('a.bmc.yaml')]);
    const { code, err } = await bmc(['check', 'a.bmc.yaml']);
    assert.equal(code, 2);
    assert.match(err, /a\.bmc\.yaml cannot be read: it is a pipe or a device/);
  });

  it('are named with the line that keeps them from being compared', async () => {
    write('a.bmc.yaml', 'title: a\ntitle: b\nchannels: [\n');
    write('b.bmc.yaml', tidy);
    const { code, err } = await bmc(['diff', 'a.bmc.yaml', 'b.bmc.yaml']);
    assert.equal(code, 2);
    assert.match(err, /a\.bmc\.yaml cannot be read as a canvas: line [34]/);
    // An open quote is where it opens, though YAML notices at the end.
    write('a.bmc.yaml', 'title: a\nchannels:\n  - Web\n  - "open\n  - Mail\n  - Shop\n');
    assert.match((await bmc(['diff', 'a.bmc.yaml', 'b.bmc.yaml'])).err, /cannot be read as a canvas: line 4/);
  });
});
