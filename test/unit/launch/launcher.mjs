// @ts-check
// A launcher like any other, for the tests of how launchers end: `node launcher.mjs`. Says, as a line of JSON, which
// processes it started and which folder it has; then waits, but for what it is told on its standard input.
import process from 'node:process';
import { start } from '../../launch/processes.mjs';
import { gatherTemporaryFiles, temporaryFolder } from '../../launch/temporary.mjs';

/**
 * A process with one in its own group, one that leads a group of its own, as a browser of Playwright's does, and one of
 * another group, whose parent has left it to itself.
 */
const parent = `
  const { spawn } = require('node:child_process');
  const own = spawn('sleep', ['1000'], { stdio: 'ignore' });
  const apart = spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' });
  const left = spawn('sh', ['-c', 'sleep 1000 > /dev/null 2>&1 & echo $!'], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  require('node:fs').mkdtempSync(require('node:path').join(require('node:os').tmpdir(), 'profile-'));
  left.stdout.once('data', (pid) => console.log(JSON.stringify([process.pid, own.pid, apart.pid, Number(pid)])));
`;
/** A process that does not go when it is told to. */
const deaf = 'trap "" TERM; while :; do sleep 1000; done';

gatherTemporaryFiles();
const { folder } = temporaryFolder('launch');
const { child } = start(process.execPath, ['-e', parent], { stdio: ['ignore', 'pipe', 'inherit'] });
const other = start('sh', ['-c', deaf], { stdio: 'ignore' }).child;
child.stdout?.setEncoding('utf8').once('data', (line) => {
  console.log(JSON.stringify({ pids: [other.pid, ...JSON.parse(line)], folders: [folder, process.env['TMPDIR']] }));
});

process.stdin.setEncoding('utf8').on('data', (data) => {
  const word = String(data);
  if (word === 'throw') throw new Error('as the test asked');
  if (word === 'reject') void Promise.reject(new Error('as the test asked'));
  if (word === 'end') process.exit(0);
});
