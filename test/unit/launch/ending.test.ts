import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runningProcesses, victims } from '../../launch/sweep.mjs';
import type { Running } from '../../launch/sweep.mjs';

const script = path.resolve('test', 'unit', 'launch', 'launcher.mjs');

interface Told {
  readonly pids: number[];
  readonly folders: string[];
}

describe('a launcher', () => {
  const begun: { child: ChildProcess; pids: number[] }[] = [];

  /** Starts one, as npm does or by itself, and waits until it has started what it wants to. */
  async function launch(npm: boolean): Promise<Told & { child: ChildProcess }> {
    const node = [process.execPath, script];
    // A shell that has more to do does not hand its place over to the launcher.
    const [command = '', ...args] = npm ? ['sh', '-c', `"${node.join('" "')}"; exit $?`] : node;
    const env = { ...process.env, npm_lifecycle_event: npm ? 'test' : undefined };
    const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    const told = await new Promise<Told>((resolve, reject) => {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.endsWith('\n')) resolve(JSON.parse(said) as Told);
      });
      child.on('error', reject).on('exit', (code) => reject(new Error(`It ended with ${code}.`)));
    });
    begun.push({ child, pids: told.pids });
    return { ...told, child };
  }

  afterEach(() => {
    for (const { child, pids } of begun.splice(0)) {
      for (const pid of [child.pid, ...left(pids)]) if (pid !== undefined) tryToKill(pid);
    }
  });

  function tryToKill(pid: number): void {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended, as it should.
    }
  }

  /** Those of some processes that run. */
  function left(pids: readonly number[]): number[] {
    const running = new Set(runningProcesses().map(({ pid }) => pid));
    return pids.filter((pid) => running.has(pid));
  }

  /** Waits for all that a launcher started, and its folders, to be gone. */
  async function gone({ pids, folders }: Told): Promise<void> {
    let seen = '';
    for (const start = Date.now(); Date.now() - start < 30_000;) {
      seen = [...left(pids), ...folders.filter((folder) => fs.existsSync(folder))].join(', ');
      if (seen === '') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.fail(`Still there: ${seen}`);
  }

  const ends: { how: string; npm?: boolean; end: (child: ChildProcess) => void }[] = [
    ...(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGKILL'] as const).map((signal) => (
      { how: `by ${signal}`, end: (child: ChildProcess) => void child.kill(signal) }
    )),
    ...(['SIGTERM', 'SIGKILL'] as const).map((signal) => (
      { how: `by ${signal} to the npm that started it`, npm: true, end: (child: ChildProcess) => void child.kill(signal) }
    )),
    ...([['an error that no one catches', 'throw'], ['a promise that no one hears of', 'reject'], ['its work being done', 'end']] as const)
      .map(([how, word]) => ({ how: `by ${how}`, end: (child: ChildProcess) => void child.stdin?.write(word) })),
  ];

  for (const { how, npm = false, end } of ends) {
    it(`that is ended ${how} ends all that it started, and removes its folders`, async function () {
      if (process.platform === 'win32') this.skip();
      const launcher = await launch(npm);
      assert.deepEqual(left(launcher.pids), launcher.pids);
      assert.deepEqual(launcher.folders.map((folder) => fs.existsSync(folder)), [true, true]);
      end(launcher.child);
      await gone(launcher);
    });
  }
});

describe('what a launcher ends', () => {
  const tree: [pid: number, parent: number, group: number, environment?: string][] = [
    [10, 1, 10], [11, 10, 11, 'the mark'], [12, 11, 11], [13, 12, 13], [14, 1, 13], [15, 1, 15, 'the mark of another'],
    [16, 1, 10, 'its own and the mark'], [17, 1, 17], [18, 17, 18], [19, 1, 19], [20, 19, 20],
  ];
  const running: Running[] = tree.map(([pid, parent, group, environment = '']) => ({ pid, parent, group, environment: () => environment }));
  const cases: { what: string; marker: string; groups: number[]; ended: number[] }[] = [
    { what: 'what has the mark, its children and their groups; not the group that it is only a member of', marker: 'the mark', groups: [], ended: [11, 12, 13, 14, 15, 16] },
    { what: 'a group, and what it started', marker: 'no one has this', groups: [17], ended: [17, 18] },
    { what: 'nothing else', marker: 'no one has this', groups: [99], ended: [] },
  ];

  for (const { what, marker, groups, ended } of cases) {
    it(`is ${what}`, () => assert.deepEqual(victims(running, { marker, groups }).sort((one, other) => one - other), ended));
  }

  it('is never the process itself', () => {
    const itself = { pid: process.pid, parent: 1, group: process.pid, environment: () => 'the mark' };
    assert.deepEqual(victims([itself], { marker: 'the mark', groups: [process.pid] }), []);
  });

  it('are processes that run: this one is seen, with its parent and environment', function () {
    if (process.platform === 'win32') this.skip();
    const own = runningProcesses().find(({ pid }) => pid === process.pid);
    assert.equal(own?.parent, process.ppid);
    assert.match(own.environment(), /PATH=/);
  });
});
