import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { emptyCanvas } from '../../../src/canvas/template';
import { command, runBmc, startBmc } from '../kit/bmc';
import { patience } from '../kit/patience';

const typo = 'title: a\nchannels:\n  - {name: b, type: ownn}\n';

/** A line for a shell in which `bmc` is the command. Returns what the line wrote, and what it said. */
function sh(line: string): { out: string; err: string } {
  const { stdout, stderr } = spawnSync('sh', ['-c', `bmc() { "${process.execPath}" "${command}" "$@"; }; ${line}`], {
    encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', NO_COLOR: '', FORCE_COLOR: '' },
  });
  return { out: stdout, err: stderr };
}

describe('the command bmc, as a process', function () {
  this.timeout(patience);

  let folder = '';

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-process-'));
    fs.writeFileSync(path.join(folder, 'typo.bmc.yaml'), typo);
  });
  after(() => { fs.rmSync(folder, { recursive: true, force: true }); });

  // What a command does and says is tested without a process; here, that a process has it do and say the same.
  const same: [what: string, args: string[], code: number, world: { input?: string; env?: NodeJS.ProcessEnv }][] = [
    ['well', ['check', 'typo.bmc.yaml'], 0, {}], ['with findings', ['check', '-', '--max-warnings', '0'], 1, { input: typo }],
    ['with a mistake, in Dutch', ['chekc'], 2, { env: { LC_ALL: 'nl_NL.UTF-8' } }], ['with a help', ['--help'], 0, {}],
    ['with a version', ['--version'], 0, {}],
    ['with colour', ['diff', '/dev/null', '-'], 0, { input: typo, env: { NO_COLOR: '', FORCE_COLOR: '1' } }],
  ];
  for (const [what, args, code, world] of same) {
    it(`ends ${what}: bmc ${args.join(' ')}`, async () => {
      const ended = startBmc(args, { folder, ...world });
      assert.equal(ended.code, code, ended.err);
      assert.deepEqual(ended, await runBmc(args, { folder, ...world }));
    });
  }

  it('draws with what lies beside it', () => {
    assert.deepEqual(startBmc(['render', '-', '-o', 'a.png'], { folder, input: typo }), { code: 0, out: 'a.png\n', err: '' });
    assert.equal(fs.readFileSync(path.join(folder, 'a.png')).toString('latin1', 1, 4), 'PNG');
    const broken = path.join(folder, 'bmc.js');
    fs.copyFileSync(command, broken);
    const { status, stdout, stderr } = spawnSync(process.execPath, [broken, 'render', '-', '-o', 'b.png'], {
      cwd: folder, input: typo, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' },
    });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^bmc: \S+resvg\.wasm, which comes with bmc, cannot be read: .*\. Install bmc again\n$/);
  });

  it('says in a line that nothing more can be written, and ends with 2', function () {
    if (!fs.existsSync('/dev/full')) this.skip();
    assert.equal(sh('bmc schema 2>&1 >/dev/full; echo $?').out, 'bmc: Standard output cannot be written: the disk is full\n2\n');
    assert.equal(sh('{ bmc check none; echo $? >&3; } 3>&1 2>/dev/full').out, '2\n');
  });

  it('ends quietly when its reader goes', function () {
    if (process.platform === 'win32') this.skip();
    assert.deepEqual(sh('bmc schema | head -1'), { out: '{\n', err: '' });
  });

  it('needs no folder for what is in none', function () {
    if (process.platform === 'win32') this.skip();
    const gone = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-gone-'));
    const { out, err } = sh(`cd "${gone}" && rmdir "${gone}" && bmc new -`);
    assert.deepEqual([out, err], [emptyCanvas('en'), '']);
  });
});
