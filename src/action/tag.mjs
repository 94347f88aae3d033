// Tags a commit that includes the built script of the action, and is on no branch: `npm run tag-action -- v1`. Leaves
// branches, the working tree and the index alone.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const [tag] = process.argv.slice(2);
if (!/^v\d+(?:\.\d+)*$/.test(tag ?? '')) {
  console.error('Name the tag to put, such as v1.');
  process.exit(2);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-tag-'));
// A temporary index, so that the staged changes are left alone.
const env = { ...process.env, GIT_INDEX_FILE: path.join(folder, 'index') };
const git = (...args) => execFileSync('git', args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();

try {
  execFileSync(process.execPath, ['esbuild.js', '--production'], { stdio: 'inherit' });
  git('read-tree', 'HEAD');
  git('add', '--force', 'dist/action.js');
  const commit = git('commit-tree', git('write-tree'), '-p', 'HEAD', '-m', `Build the action for ${tag}`);
  git('tag', '--force', tag, commit);
  console.log(`${tag} is ${commit}. To publish it: git push --force origin ${tag}`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
