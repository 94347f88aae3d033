import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Result } from '../kit/bmc';
import { command, runBmc } from '../kit/bmc';
import { patience } from '../kit/patience';


const base = 'title: Shop\nchannels:\n  - Stores # ours\n  - name: Web\n    type: own\nkey_activities: [Roasting]\n';

describe('git with bmc', function () {
  this.timeout(patience);
  /** A repository that knows of canvases and has one, and beside it the command. */
  let made = '';
  /** The copy of it that a test has. */
  let root = '';
  let folder = '';
  let bin = '';

  function enter(place: string): void {
    [root, folder, bin] = [place, path.join(place, 'repository'), path.join(place, 'bin')];
  }
  const newFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-git-'));

  before(async function () {
    if (spawnSync('git', ['--version']).error) this.skip();
    made = newFolder();
    enter(made);
    for (const each of [folder, bin]) fs.mkdirSync(each);
    fs.writeFileSync(path.join(bin, 'bmc'), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`, { mode: 0o755 });
    git('init', '-q', '-b', 'main');
    assert.equal((await bmc('git', 'install')).code, 0);
    commit(base, 'begin');
  });
  beforeEach(() => {
    enter(newFolder());
    fs.cpSync(made, root, { recursive: true });
  });
  afterEach(() => { fs.rmSync(root, { recursive: true, force: true }); });
  after(() => { if (made !== '') fs.rmSync(made, { recursive: true, force: true }); });

  /** What is added to the environment: a user who has bmc, and set git up for nothing else. */
  function environment(): NodeJS.ProcessEnv {
    return {
      PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`, HOME: folder, LC_ALL: 'C',
      NO_COLOR: '1', GIT_PAGER: 'cat', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b',
      GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b',
    };
  }
  const bmc = (...args: string[]): Promise<Result> => runBmc(args, { folder, env: environment() });
  function run(program: string, ...args: string[]): { code: number | null; out: string } {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: folder, encoding: 'utf8', env: { ...process.env, ...environment() },
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

  describe('where bmc is not to be found', () => {
    beforeEach(() => { fs.rmSync(path.join(bin, 'bmc')); });

    it('merges lines, with what both sides say between markers', () => {
      git('checkout', '-q', '-b', 'other');
      commit(base.replace('name: Web', 'name: Web shop').replace('[Roasting]', '[Roasting, Baking]'), 'theirs');
      git('checkout', '-q', 'main');
      commit(base.replace('name: Web', 'name: Online'), 'ours');
      assert.equal(run('git', 'merge', 'other').code, 1);
      assert.equal(text(), base.replace('  - name: Web\n', [
        '<<<<<<< ours', '  - name: Online', '=======', '  - name: Web shop', '>>>>>>> theirs', '',
      ].join('\n')).replace('[Roasting]', '[Roasting, Baking]'));
      assert.match(git('status', '--short'), /^UU shop\.bmc\.yaml/m);
    });

    it('merges what does not touch', () => {
      git('checkout', '-q', '-b', 'other');
      commit(base.replace('[Roasting]', '[Roasting, Baking]'), 'theirs');
      git('checkout', '-q', 'main');
      commit(base.replace('title: Shop', 'title: Store'), 'ours');
      git('merge', '-q', 'other', '-m', 'both');
      assert.equal(text(), base.replace('title: Shop', 'title: Store').replace('[Roasting]', '[Roasting, Baking]'));
    });

    it('shows differences as lines', () => {
      fs.writeFileSync(path.join(folder, 'shop.bmc.yaml'), base.replace('Web', 'Online'));
      assert.match(git('diff'), /^- {2}- name: Web\n\+ {2}- name: Online$/m);
      git('commit', '-qam', 'more');
      assert.match(git('log', '-p', '-1'), /^- {2}- name: Web\n\+ {2}- name: Online$/m);
    });
  });

  it('merges lines where a version is not text in UTF-8', () => {
    const name = path.join(folder, 'shop.bmc.yaml');
    const written = (from: string, to: string): Buffer => Buffer.from(base.replace(from, to), 'latin1');
    git('checkout', '-q', '-b', 'other');
    fs.writeFileSync(name, written('Stores', 'Caf\u00e9s'));
    git('commit', '-qam', 'theirs');
    git('checkout', '-q', 'main');
    commit(base.replace('[Roasting]', '[Baking]'), 'ours');
    git('merge', '-q', 'other', '-m', 'both');
    assert.deepEqual(fs.readFileSync(name), Buffer.from(base.replace('Stores', 'Caf\u00e9s').replace('[Roasting]', '[Baking]'), 'latin1'));
  });

  it('shows a canvas whose name begins with a dash', () => {
    fs.writeFileSync(path.join(folder, '--help.bmc.yaml'), base);
    git('add', '.');
    git('commit', '-qm', 'odd');
    fs.writeFileSync(path.join(folder, '--help.bmc.yaml'), base.replace('  - Stores # ours\n', ''));
    assert.match(git('diff'), /canvas --help\.bmc\.yaml\nChannels\n {2}- Stores/);
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
    assert.equal(text(), base.replace('    type: own\n', '    status: testing\n    type: direct\n  - Kiosk\n  - Market # theirs\n'));
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

  /** Commits a version on a branch of its own, and another on main. */
  function diverge(theirs: string, ours: string): void {
    git('checkout', '-q', '-b', 'theirs');
    commit(theirs, 'theirs');
    git('checkout', '-q', 'main');
    commit(ours, 'ours');
  }
  const [kiosk, market] = ['  - Kiosk # ours\n', '  - Market # theirs\n'].map((line) => base.replace('key_activities', `${line}key_activities`));
  const both = base.replace('key_activities', '  - Market # theirs\n  - Kiosk # ours\nkey_activities');

  const ways: [how: string, args: string[]][] = [
    ['merge', ['merge', '-q', 'theirs', '-m', 'both']], ['rebase', ['rebase', '-q', 'theirs']],
    ['cherry-pick', ['cherry-pick', 'theirs']], ['squash', ['merge', '-q', '--squash', 'theirs']],
    ['merge without ort', ['merge', '-q', '-s', 'recursive', 'theirs', '-m', 'both']],
  ];
  for (const [how, args] of ways) {
    it(`git ${how} joins what both added to one block, with its comments`, () => {
      diverge(market ?? '', kiosk ?? '');
      git(...args);
      assert.deepEqual(text().split('\n').sort(), both.split('\n').sort());
    });
  }

  it('git merge keeps comments that they put where git alone would see a conflict', () => {
    diverge(base.replace('type: own', 'type: own # theirs'), base.replace('type: own', 'type: direct'));
    git('merge', '-q', 'theirs', '-m', 'both');
    assert.equal(text(), base.replace('type: own', 'type: direct # theirs'));
  });

  it('git stash pop and revert merge by meaning too', () => {
    fs.writeFileSync(path.join(folder, 'shop.bmc.yaml'), kiosk ?? '');
    git('stash', '-q');
    commit(market ?? '', 'theirs');
    git('stash', 'pop', '-q');
    assert.deepEqual(text().split('\n').sort(), both.split('\n').sort());
    commit(text(), 'both');
    git('revert', '--no-edit', 'HEAD~1');
    assert.equal(text(), kiosk);
  });

  it('git merge follows a file that was renamed on one side', () => {
    git('checkout', '-q', '-b', 'theirs');
    git('mv', 'shop.bmc.yaml', 'store.bmc.yml');
    git('commit', '-q', '-m', 'rename');
    fs.writeFileSync(path.join(folder, 'store.bmc.yml'), market ?? '');
    git('commit', '-qam', 'theirs');
    git('checkout', '-q', 'main');
    commit(kiosk ?? '', 'ours');
    git('merge', '-q', 'theirs', '-m', 'both');
    assert.ok(!fs.existsSync(path.join(folder, 'shop.bmc.yaml')));
    const merged = fs.readFileSync(path.join(folder, 'store.bmc.yml'), 'utf8');
    assert.deepEqual(merged.split('\n').sort(), both.split('\n').sort());
    assert.match(git('diff', '-M', 'HEAD~2', 'HEAD'), /^canvas shop\.bmc\.yaml → store\.bmc\.yml\n[^]*^Channels\n {2}\+ /m);
  });

  it('git merge keeps the line breaks of the file, also around conflicts', () => {
    const windows = (lines: string): string => lines.replaceAll('\n', '\r\n');
    commit(windows(base), 'line breaks');
    diverge(windows((market ?? '').replace('type: own', 'status: rejected')), windows(kiosk ?? '').replace('type: own', 'status: validated'));
    assert.equal(run('git', 'merge', 'theirs').code, 1);
    assert.doesNotMatch(text().replaceAll('\r\n', ''), /[\r\n]/);
    assert.match(text(), /<{7} \S+\r\n {2}- name: Web\r\n {4}status: validated\r\n={7}\r\n/);
  });

  it('git merge joins a file that both began', () => {
    const begin = (name: string): void => fs.writeFileSync(path.join(folder, 'new.bmc.yaml'), `title: New\nchannels: [${name}]\n`);
    git('checkout', '-q', '-b', 'theirs');
    begin('Web');
    commit(base, 'theirs');
    git('checkout', '-q', 'main');
    begin('Shop');
    commit(base, 'ours');
    git('merge', '-q', 'theirs', '-m', 'both');
    assert.match(fs.readFileSync(path.join(folder, 'new.bmc.yaml'), 'utf8'), /^title: New\nchannels: \[(?:Web, Shop|Shop, Web)\]\n$/);
  });

  it('git diff says that there are conflicts, and shows lines where a version is no canvas', () => {
    diverge(base.replace('type: own', 'status: rejected'), base.replace('type: own', 'status: validated'));
    run('git', 'merge', 'theirs');
    assert.match(git('diff', 'HEAD'), /cannot be read as a canvas, so these are its lines\.\n@@ .*\n[^]*^\+<{7} /m);
    assert.match(git('diff', '--cached', '--ext-diff'), /shop\.bmc\.yaml/);
  });

  it('git diff is in colour if git is told so', () => {
    fs.writeFileSync(path.join(folder, 'shop.bmc.yaml'), kiosk ?? '');
    const { stdout } = spawnSync('git', ['-c', 'color.diff=always', 'diff'], {
      cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`, NO_COLOR: '', LC_ALL: 'C' },
    });
    assert.ok(stdout.includes('\u001B[32m+ Kiosk\u001B[39m'), stdout);
  });

  it('install --global is for all repositories, and says so to git alone', async () => {
    assert.equal((await bmc('git', 'uninstall')).code, 0);
    fs.writeFileSync(path.join(folder, '.gitconfig'), '[user]\n\tname = me\n');
    assert.equal((await bmc('git', 'install', '--global')).code, 0);
    fs.writeFileSync(path.join(folder, 'shop.bmc.yaml'), kiosk ?? '');
    assert.match(git('diff', '--', 'shop.bmc.yaml'), /\+ Kiosk/);
    assert.ok(!fs.existsSync(path.join(folder, '.gitattributes')));
    assert.equal((await bmc('git', 'uninstall', '--global')).code, 0);
    assert.equal(fs.readFileSync(path.join(folder, '.gitconfig'), 'utf8'), '[user]\n\tname = me\n');
    assert.match(git('diff', '--', 'shop.bmc.yaml'), /^\+ {2}- Kiosk # ours$/m);
  });

  it('install leaves the attributes that are there, and finds bmc also where no PATH leads to it for long', async () => {
    // What npx puts into the PATH is there for as long as it runs.
    const passing = path.join(bin, 'node_modules', '.bin');
    fs.mkdirSync(passing, { recursive: true });
    fs.renameSync(path.join(bin, 'bmc'), path.join(passing, 'bmc'));
    fs.writeFileSync(path.join(folder, '.gitattributes'), '*.png binary');
    const { stdout, status } = spawnSync(process.execPath, [command, 'git', 'install', '--local'], {
      cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${passing}:/usr/bin:/bin`, HOME: folder, LC_ALL: 'C' },
    });
    assert.equal(status, 0);
    assert.match(stdout, /The command bmc is not in your PATH/);
    assert.match(fs.readFileSync(path.join(folder, '.gitattributes'), 'utf8'), /^\*\.png binary\n\*\.bmc\.yaml diff=bmc merge=bmc\n/);
    diverge(market ?? '', kiosk ?? '');
    git('merge', '-q', 'theirs', '-m', 'both');
    assert.deepEqual(text().split('\n').sort(), both.split('\n').sort());
    assert.equal((await bmc('git', 'uninstall')).code, 0);
    assert.equal(fs.readFileSync(path.join(folder, '.gitattributes'), 'utf8'), '*.png binary\n');
  });

  it('install is the same twice, and can be taken back', async () => {
    assert.match((await bmc('git', 'install')).out, /knew of canvases already/);
    assert.equal(fs.readFileSync(path.join(folder, '.gitattributes'), 'utf8'), '*.bmc.yaml diff=bmc merge=bmc\n*.bmc.yml diff=bmc merge=bmc\n');
    assert.equal((await bmc('git', 'uninstall')).code, 0);
    assert.ok(!fs.existsSync(path.join(folder, '.gitattributes')));
    fs.writeFileSync(path.join(folder, 'shop.bmc.yaml'), base.replace('Stores', 'Shops'));
    assert.match(git('diff'), /^- {2}- Stores # ours$/m);
  });

  it('install says what is wrong outside a repository', async () => {
    const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-none-'));
    const { code, err } = await runBmc(['git', 'install'], { folder: elsewhere });
    fs.rmSync(elsewhere, { recursive: true });
    assert.equal(code, 2);
    assert.match(err, /not a git repository/);
  });
});
