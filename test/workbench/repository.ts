import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A git repository in a folder, which is made there. */
export class TestRepository {
  constructor(readonly folder: string) {
    this.git('init', '-q', '-b', 'main');
    fs.writeFileSync(path.join(folder, '.git', 'info', 'exclude'), '.vscode\n');
  }

  /** Runs git in the folder, as someone with a name, whatever the machine's settings say. */
  git(...args: string[]): void {
    const settings = { 'user.name': 'Ada', 'user.email': 'ada@example.com', 'commit.gpgsign': 'false', 'core.hooksPath': '/dev/null' };
    const given = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    execFileSync('git', [...given, ...args], { cwd: this.folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }

  write(name: string, text: string): void {
    const file = path.join(this.folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }

  /** Writes files, or removes those that are `null`, and commits everything. */
  commit(message: string, files: Readonly<Record<string, string | null>> = {}): void {
    for (const [name, text] of Object.entries(files)) {
      if (text === null) fs.rmSync(path.join(this.folder, name));
      else this.write(name, text);
    }
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }
}
