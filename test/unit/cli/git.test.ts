import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const command = path.resolve('dist', 'bmc.js');

const base = 'title: Shop\nchannels:\n  - Stores # ours\n  - name: Web\n    type: own\nkey_activities: [Roasting]\n';

describe('git with bmc', () => {
  let folder = '';
  let bin = '';

  before(function () {
    if (spawnSync('git', ['--version']).error) this.skip();
  });
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-git-'));
    bin = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-bin-'));
    fs.writeFileSync(path.join(bin, 'bmc'), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`, { mode: 0o755 });
    git('init', '-q', '-b', 'main');
    run('bmc', 'git', 'install');
    commit(base, 'begin');
  });
  afterEach(() => {
    for (const each of [folder, bin]) fs.rmSync(each, { recursive: true, force: true });
  });

  function run(program: string, ...args: string[]): { code: number | null; out: string } {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: folder, encoding: 'utf8',
      env: {
        ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`, HOME: folder, LC_ALL: 'C',
        NO_COLOR: '1', GIT_PAGER: 'cat', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b',
        GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b',
      },
    });
    return { code: status, out: stdout + stderr };
  }
  function git(...args: string[]): string {
    const { code, out } = run('git', ...args);
    assert.equal(code, 0, out);
    return out;
  }
  function commit(text: string, message: string): void {
    fs.writeFileSync(path.join(folder, 'shop.bmc.yaml'), text);
    git('add', '.');
    git('commit', '-q', '-m', message);
  }
  const text = (): string => fs.readFileSync(path.join(folder, 'shop.bmc.yaml'), 'utf8');

  it('git diff says what changed in the business', () => {
    const after = base.replace('  - Stores # ours\n', '').replace('key_activities', 'key_partners');
    fs.writeFileSync(path.join(folder, 'shop.bmc.yaml'), after);
    const out = git('diff');
    assert.match(out, /canvas shop\.bmc\.yaml\nKey Partners\n {2}> Roasting moved from Key Activities/);
    assert.match(out, /\nChannels\n {2}- Stores\n/);
  });

  it('git log -p compares what a canvas says, line by line', () => {
    commit(`# a comment\n${base.replace('type: own', 'type: [own, direct]')}`, 'more');
    const out = git('log', '-p', '-1');
    assert.match(out, /^\+ {4}Type: Direct$/m);
    assert.doesNotMatch(out, /^[+-].*comment/m);
  });

  it('git merge takes items that both added, and fields that each changed', () => {
    git('checkout', '-q', '-b', 'theirs');
    commit(base.replace('    type: own\n', '    type: own\n  - Market # theirs\n').replace('- name: Web', '- name: Web\n    status: testing'), 'theirs');
    git('checkout', '-q', 'main');
    commit(base.replace('    type: own\n', '    type: direct\n  - Kiosk\n'), 'ours');
    git('merge', 'theirs', '-m', 'both');
    assert.equal(text(), base.replace('    type: own\n', '    type: direct\n    status: testing\n  - Market # theirs\n  - Kiosk\n'));
  });

  it('git merge leaves a true conflict between markers on the smallest item', () => {
    git('checkout', '-q', '-b', 'theirs');
    commit(base.replace('type: own', 'status: rejected'), 'theirs');
    git('checkout', '-q', 'main');
    commit(base.replace('type: own', 'status: validated'), 'ours');
    const { code, out } = run('git', 'merge', 'theirs');
    assert.equal(code, 1);
    assert.match(out, /CONFLICT/);
    assert.equal(text(), base.replace('  - name: Web\n    type: own\n',
      '<<<<<<< ours\n  - name: Web\n    status: validated\n=======\n  - name: Web\n    status: rejected\n>>>>>>> theirs\n'));
  });

  it('install is the same twice, and can be taken back', () => {
    assert.match(run('bmc', 'git', 'install').out, /knew of canvases already/);
    assert.equal(fs.readFileSync(path.join(folder, '.gitattributes'), 'utf8'), '*.bmc.yaml diff=bmc merge=bmc\n*.bmc.yml diff=bmc merge=bmc\n');
    assert.equal(run('bmc', 'git', 'uninstall').code, 0);
    assert.ok(!fs.existsSync(path.join(folder, '.gitattributes')));
    fs.writeFileSync(path.join(folder, 'shop.bmc.yaml'), base.replace('Stores', 'Shops'));
    assert.match(git('diff'), /^- {2}- Stores # ours$/m);
  });

  it('install says what is wrong outside a repository', () => {
    const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-none-'));
    const { status, stderr } = spawnSync(process.execPath, [command, 'git', 'install'], { cwd: elsewhere, encoding: 'utf8' });
    fs.rmSync(elsewhere, { recursive: true });
    assert.equal(status, 2);
    assert.match(stderr, /not a git repository/);
  });
});
