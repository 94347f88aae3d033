import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runBmc } from '../kit/bmc';
import { patience } from '../kit/patience';

/** How each shell tells what it would complete the last of some words to. */
const ask = {
  bash: (words: readonly string[]): [string, string[]] => ['bash', ['--norc', '-c', [
    'source ./script', `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})`, `COMP_CWORD=${words.length - 1}`,
    '_bmc', 'printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n')]],
  fish: (words: readonly string[]): [string, string[]] => ['fish', ['--no-config', '-c',
    `source ./script; complete -C '${words.join(' ')}' | string replace -r '\\t.*' ''`]],
};

const cases: [words: string[], completed: string[]][] = [
  [['bmc', 'ch'], ['check']], [['bmc', 'co'], ['completion']], [['bmc', 'git', ''], ['install', 'uninstall']],
  [['bmc', 'completion', ''], ['bash', 'fish', 'powershell', 'zsh']], [['bmc', 'check', '--for'], ['--format']],
  [['bmc', 'check', '--format', ''], ['github', 'human', 'json', 'sarif']], [['bmc', 'translate', '--to', 'n'], ['nl']],
  [['bmc', 'git', 'install', '--'], ['--global', '--help', '--local']], [['bmc', 'check', 'my'], ['my canvas.bmc.yaml']],
  [['bmc', 'diff', 'my canvas.bmc.yaml', 'sh'], ['shop.bmc.yml']], [['bmc', 'merge', '-o', 'sh'], ['shop.bmc.yml']],
  [['bmc', 'check', '--max-warnings', ''], []], [['bmc', 'fmt', '--color'], []],
];

describe('completion in a shell', function () {
  this.timeout(patience);
  let folder = '';

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-complete-'));
    for (const name of ['my canvas.bmc.yaml', 'shop.bmc.yml', 'other.txt']) fs.writeFileSync(path.join(folder, name), '');
  });
  after(() => { fs.rmSync(folder, { recursive: true, force: true }); });

  async function script(shell: string): Promise<string> {
    const { code, out } = await runBmc(['completion', shell], { folder });
    assert.equal(code, 0);
    return out;
  }

  for (const shell of ['bash', 'fish'] as const) {
    describe(shell, () => {
      before(async function () {
        if (spawnSync(shell, ['--version']).error) this.skip();
        fs.writeFileSync(path.join(folder, 'script'), await script(shell));
      });
      for (const [words, completed] of cases) {
        it(words.join(' '), () => {
          const [program, args] = ask[shell](shell === 'fish' ? words.map((word) => word.replace(' ', '\\ ')) : words);
          const { stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder } });
          // Outside a prompt, bash says that it cannot be told how to show names of files.
          assert.equal(stderr, '');
          const told = stdout.split('\n').filter((line) => line !== '').map((line) => line.replace('\\ ', ' '));
          assert.deepEqual(told.sort(), completed);
        });
      }
    });
  }

  it('bash takes --option=value apart', async function () {
    if (spawnSync('bash', ['--version']).error) this.skip();
    fs.writeFileSync(path.join(folder, 'script'), await script('bash'));
    for (const [words, completed] of [[['bmc', 'check', '--format', '=', 'js'], 'json'], [['bmc', 'new', 'a', '--language', '='], 'en\nnl']] as const) {
      const [program, args] = ask.bash(words);
      assert.equal(spawnSync(program, args, { cwd: folder, encoding: 'utf8' }).stdout.trim(), completed);
    }
  });

  it('zsh completes at its prompt', async function () {
    if (spawnSync('zsh', ['--version']).error) this.skip();
    fs.writeFileSync(path.join(folder, 'script'), await script('zsh'));
    const typed: [keys: string, line: string][] = [
      ['bmc ch', 'bmc check '], ['bmc git ins', 'bmc git install '], ['bmc check --form', 'bmc check --format='], ['bmc check --format sa', 'bmc check --format sarif '],
      ['bmc check sh', 'bmc check shop.bmc.yml '], ['bmc completion po', 'bmc completion powershell '],
    ];
    // A shell in a terminal of its own: Tab completes, and Ctrl+X prints the line as it is by then.
    const lines = [
      'zmodload zsh/zpty', 'zpty shell zsh -f -i', 'wait_for() { zpty -r -m shell out "*$1*"; print -rn -- "$out" }',
      'zpty -w shell \'PS1=; autoload -Uz compinit; compinit -u -D; source ./script; show() { print -r -- "<${BUFFER}>"; BUFFER= }; zle -N show; bindkey "^X" show; print rea""dy\'',
      'wait_for ready >/dev/null', ...typed.map(([keys]) => `zpty -w -n shell $'${keys}\\t\\x18'; wait_for ">" `),
    ];
    const { stdout } = spawnSync('zsh', ['-f', '-c', lines.join('\n')], { cwd: folder, encoding: 'utf8', timeout: patience / 2 });
    const shown = [...stdout.matchAll(/<([^<>]*)>/g)].map(([, line]) => line);
    assert.deepEqual(shown, typed.map(([, line]) => line));
  });

  it('PowerShell gets all commands, options and values', async () => {
    const text = await script('powershell');
    for (const word of ['check', 'git install', 'check --format', 'translate --to']) assert.match(text, new RegExp(`^ {4}'${word}' = [@(]`, 'm'));
    assert.match(text, /'check --format' = @\(@\('human', 'human'\), @\('json', 'json'\)/);
    // Brackets that do not match are what a generated script goes wrong by.
    const bare = text.replace(/'(?:[^']|'')*'|"[^"]*"|#.*/g, '');
    for (const [open, close] of ['()', '{}', '[]']) assert.equal(bare.split(open ?? '').length, bare.split(close ?? '').length);
  });
});
