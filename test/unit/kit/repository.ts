import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Result } from './bmc';
import { command, runBmc } from './bmc';

/** The name of the canvas that most tests have. */
export const shop = 'shop.bmc.yaml';

/** What a program ended with, and all that it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
}

/** Whether there is git to test with. */
export function hasGit(): boolean {
  return !spawnSync('git', ['--version']).error;
}

/** A repository in a temporary folder, for a user who has bmc and set git up for nothing else. */
export class Repository {
  /** What it is in, to be removed with all that a test puts beside it. */
  readonly root: string;
  readonly folder: string;
  /** Where the command is: without it, git finds no bmc. */
  private readonly bin: string;

  private constructor(root: string, folder = path.join(root, 'repository')) {
    this.root = root;
    this.folder = folder;
    this.bin = path.join(root, 'bin');
  }

  /** One that has canvases shown and merged by bmc, and none yet. */
  static async create(): Promise<Repository> {
    const made = new Repository(fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-git-')));
    for (const each of [made.folder, made.bin]) fs.mkdirSync(each);
    fs.writeFileSync(path.join(made.bin, 'bmc'), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`, { mode: 0o755 });
    made.git('init', '-q', '-b', 'main');
    assert.equal((await made.bmc('git', 'install')).code, 0);
    return made;
  }

  /** The same once more, for a test to change. */
  copy(): Repository {
    const copied = new Repository(fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-git-')));
    fs.cpSync(this.root, copied.root, { recursive: true });
    return copied;
  }

  /** Another repository, or another folder of this one, with the same command and settings. */
  at(folder: string): Repository {
    return new Repository(this.root, folder);
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true });
  }

  /** From here on git does not find bmc. */
  removeBmc(): void {
    fs.rmSync(path.join(this.bin, 'bmc'));
  }

  /** From here on git finds a bmc that does nothing but fail, as one does that was made for another Node. */
  breakBmc(): void {
    fs.writeFileSync(path.join(this.bin, 'bmc'), '#!/bin/sh\nexit 1\n');
  }

  private get env(): NodeJS.ProcessEnv {
    return {
      PATH: `${this.bin}${path.delimiter}${process.env.PATH ?? ''}`, HOME: this.root, LC_ALL: 'C',
      NO_COLOR: '1', GIT_PAGER: 'cat', GIT_EDITOR: 'true', GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b',
    };
  }

  /** Runs the command in this process. */
  bmc(...args: string[]): Promise<Result> {
    return runBmc(args, { folder: this.folder, env: this.env });
  }

  /** Runs git, however that ends. */
  run(...args: string[]): Ended {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.folder, encoding: 'utf8', env: { ...process.env, ...this.env },
    });
    return { code: status, out: stdout + stderr };
  }

  /** What git writes to standard output, to the byte. */
  bytes(...args: string[]): Buffer {
    return spawnSync('git', args, { cwd: this.folder, env: { ...process.env, ...this.env } }).stdout;
  }

  /** What git says, where it has to end well. */
  git(...args: string[]): string {
    const { code, out } = this.run(...args);
    assert.equal(code, 0, out);
    return out;
  }

  write(text: string | Uint8Array, name = shop): void {
    fs.writeFileSync(path.join(this.folder, name), text);
  }

  read(name = shop): string {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** All that is in the folder, beside what git keeps. */
  files(): string[] {
    return fs.readdirSync(this.folder).filter((name) => name !== '.git').sort();
  }

  /** Commits a version of a file, and all else that was changed. */
  commit(text: string | Uint8Array, message: string, name = shop): void {
    this.write(text, name);
    this.git('add', '.');
    this.git('commit', '-q', '-m', message);
  }

  /** Commits a version on a branch of its own, and another on main. */
  diverge(theirs: string | Uint8Array, ours: string | Uint8Array, name = shop): void {
    this.git('checkout', '-q', '-b', 'theirs');
    this.commit(theirs, 'theirs', name);
    this.git('checkout', '-q', 'main');
    this.commit(ours, 'ours', name);
  }
}

/**
 * Gives each test around it a repository of its own with one canvas committed, and removes that behind it. Without git,
 * the tests are skipped.
 *
 * @param text The canvas.
 * @returns Gives the repository of the test that runs.
 */
export function repositoryOfEach(text: string): () => Repository {
  let made: Repository | undefined;
  let here: Repository | undefined;
  before(async function () {
    if (!hasGit()) this.skip();
    made = await Repository.create();
    made.commit(text, 'begin');
  });
  beforeEach(() => { here = made?.copy(); });
  afterEach(() => here?.remove());
  after(() => made?.remove());
  return () => here ?? assert.fail('No test runs.');
}
