import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { patience } from '../kit/patience';
import type { Ended, Repository } from '../kit/repository';
import { repositoryOfEach, shop } from '../kit/repository';

const base = 'title: Shop\nchannels:\n  - Stores # ours\n  - name: Web\n    type: own\nkey_activities: [Roasting]\n';

/** What two people did to the canvas. */
interface Sides {
  readonly ours: string;
  readonly theirs: string;
  /** What has to be there of each in the end. */
  readonly added: readonly [ours: string, theirs: string];
  /** Whether there is a conflict, for bmc, and for git that merges lines. */
  readonly clash: { readonly meaning: boolean; readonly lines: boolean };
}
const apart: Sides = {
  ours: base.replace('title: Shop', 'title: Store'), theirs: base.replace('[Roasting]', '[Roasting, Baking]'),
  added: ['title: Store', 'Baking'], clash: { meaning: false, lines: false },
};
const oneBlock: Sides = {
  ours: base.replace('key_act', '  - Kiosk # 1\nkey_act'), theirs: base.replace('key_act', '  - Market # 2\nkey_act'),
  added: ['  - Kiosk # 1', '  - Market # 2'], clash: { meaning: false, lines: true },
};
const oneField: Sides = {
  ours: base.replace('type: own', 'status: validated'), theirs: base.replace('type: own', 'status: rejected'),
  added: ['    status: validated', '    status: rejected'], clash: { meaning: true, lines: true },
};

const sidesOf = { 'items in one block': oneBlock, 'one field': oneField, 'places apart': apart } as const;
type What = keyof typeof sidesOf;

/** Names that a shell, git, or a command line would read in another way than as a name. */
const oddNames: readonly string[] = [
  'a b  c.bmc.yaml', '\'single\' "double".bmc.yaml', '$(touch x) `touch y`.bmc.yaml', 'a;b&c|d.bmc.yaml', '--help.bmc.yaml',
  '-.bmc.yaml', 'caf\u00e9 \u65e5\u672c \u{1f468}\u200d\u{1f373}.bmc.yaml', '100% %O %A.bmc.yaml', 'a\\b*?[c].bmc.yaml', '~ #!.bmc.yaml',
  ...(process.platform === 'win32' ? [] : ['two\nlines\tand a tab.bmc.yaml']),
];

/** A way that git joins what two people did: what of it a user does. It returns how that ended. */
type Way = (here: Repository, sides: Sides) => Ended;
const merge: Way = (here, { ours, theirs }) => {
  here.diverge(theirs, ours);
  return here.run('merge', 'theirs', '-m', 'both');
};
const lineBreaks = (setting: 'true' | 'input'): Way => (here, { ours, theirs }) => {
  const windows = (text: string): string => text.replaceAll('\n', '\r\n');
  here.git('config', 'core.autocrlf', setting);
  here.git('config', 'core.safecrlf', 'false');
  here.diverge(windows(theirs), windows(ours));
  const ended = here.run('merge', 'theirs', '-m', 'both');
  const text = here.read();
  // As git writes files with that setting, whether they were merged or are in conflict.
  assert.equal(text, setting === 'true' ? windows(text.replaceAll('\r\n', '\n')) : text.replaceAll('\r\n', '\n'));
  return ended;
};
const ways = {
  'merge --squash': (here, { ours, theirs }) => {
    here.diverge(theirs, ours);
    return here.run('merge', '--squash', 'theirs');
  },
  'merge -s recursive': (here, { ours, theirs }) => {
    here.diverge(theirs, ours);
    return here.run('merge', '-s', 'recursive', 'theirs', '-m', 'both');
  },
  'merge of histories with two bases': (here, { ours, theirs }) => {
    here.diverge(base.replace('Shop', 'Market'), base.replace('own', 'direct'));
    here.git('branch', 'before');
    here.git('merge', '-q', '-m', 'one', 'theirs');
    here.git('checkout', '-q', 'theirs');
    here.git('merge', '-q', '-m', 'other', 'before');
    const after = (text: string): string => text.replace('Shop', 'Market').replace('type: own', 'type: direct');
    here.commit(after(theirs), 'theirs');
    here.git('checkout', '-q', 'main');
    here.commit(after(ours), 'ours');
    return here.run('merge', 'theirs', '-m', 'both');
  },
  rebase: (here, { ours, theirs }) => {
    here.diverge(theirs, ours);
    return here.run('rebase', 'theirs');
  },
  'pull --rebase': (here, { ours, theirs }) => {
    here.diverge(theirs, ours);
    return here.run('pull', '-q', '--rebase', '.', 'theirs');
  },
  'cherry-pick': (here, { ours, theirs }) => {
    here.diverge(theirs, ours);
    return here.run('cherry-pick', 'theirs');
  },
  revert: (here, { ours, theirs }) => {
    here.commit(theirs, 'more');
    here.commit(base, 'less');
    here.commit(ours, 'ours');
    return here.run('revert', '--no-edit', 'HEAD~1');
  },
  'stash pop': (here, { ours, theirs }) => {
    here.write(theirs);
    here.git('stash', '-q');
    here.commit(ours, 'ours');
    return here.run('stash', 'pop');
  },
  'checkout --merge': (here, { ours, theirs }) => {
    here.git('checkout', '-q', '-b', 'theirs');
    here.commit(theirs, 'theirs');
    here.git('checkout', '-q', 'main');
    here.write(ours);
    return here.run('checkout', '--merge', 'theirs');
  },
  'am --3way': (here, { ours, theirs }) => {
    here.diverge(theirs, ours);
    const patch = path.join(here.root, 'patch');
    fs.writeFileSync(patch, here.bytes('format-patch', '--stdout', '-1', 'theirs'));
    return here.run('am', '--3way', patch);
  },
  'merge with core.autocrlf true': lineBreaks('true'),
  'merge with core.autocrlf input': lineBreaks('input'),
} satisfies Record<string, Way>;

/** What git finds where it looks for bmc. */
const findings = {
  'bmc': () => undefined,
  'no bmc': (here: Repository) => here.removeBmc(),
  'a bmc that its Node does not run': (here: Repository) => here.breakBmc(),
} satisfies Record<string, (here: Repository) => void>;
type Finding = keyof typeof findings;
const found = Object.keys(findings) as Finding[];

/** What a user sees of a canvas in which two versions were joined. */
function assertJoined(
  here: Repository, { code, out }: Ended, { added, clash }: Sides, finding: Finding, name = shop,
  names: readonly string[] = [name],
): void {
  const isConflict = finding === 'bmc' ? clash.meaning : clash.lines;
  const text = here.read(name);
  const lines = text.split(/\r?\n/);
  // Git speaks of what cannot be known from its exit code alone: `checkout --merge` ends with 0.
  const unmerged = here.git('ls-files', '--unmerged', '-z');
  for (const each of added) assert.ok(text.includes(each), `${each} is not in\n${text}\n${out}`);
  if (isConflict) {
    assert.notEqual(unmerged, '', out);
    const at = [/^<{7} /, /^={7}$/, /^>{7} /].map((marker) => lines.findIndex((line) => marker.test(line)));
    assert.ok(at.every((line, index) => line >= 0 && line > (at[index - 1] ?? -1)), text);
  } else {
    assert.equal(code, 0, out);
    assert.equal(unmerged, '', text);
    assert.doesNotMatch(text, /<{7}|={7}|>{7}/);
  }
  assert.doesNotMatch(here.git('status', '--porcelain'), /^\?\?/m);
  assert.deepEqual(here.files(), ['.gitattributes', ...names].sort());
}

describe('in real repositories', function () {
  this.timeout(patience);
  const repository = repositoryOfEach(base);
  let here: Repository;
  beforeEach(() => { here = repository(); });

  /** What has to hold however git joins: with the sides of which, and with what git finds, is told by the rows. */
  function joins(how: string, join: Way, rows: readonly (readonly [What, Finding])[]): void {
    for (const [what, finding] of rows) {
      it(`${how}: ${what}, with ${finding}`, () => {
        const sides = sidesOf[what];
        findings[finding](here);
        assertJoined(here, join(here, sides), sides, finding);
      });
    }
  }

  const all = (Object.keys(sidesOf) as What[]).flatMap((what) => found.map((finding) => [what, finding] as const));
  joins('merge', merge, all);
  const most = [['items in one block', 'bmc'], ['one field', 'no bmc']] as const;
  for (const [how, join] of Object.entries(ways)) joins(how, join, most);
  // Where git leaves a conflict of bmc's to be resolved by other commands than after a merge.
  for (const how of ['rebase', 'stash pop', 'merge with core.autocrlf true'] as const) {
    joins(how, ways[how], [['one field', 'bmc']]);
  }

  /** Commits a text under each of the odd names, in one go. */
  function commitAll(text: string): void {
    for (const name of oddNames) here.write(text, name);
    here.git('add', '.');
    here.git('commit', '-q', '-m', 'all');
  }

  for (const [what, finding] of most) {
    it(`merges files of odd names: ${what}, with ${finding}`, () => {
      const sides = sidesOf[what];
      here.git('rm', '-q', '--', shop);
      commitAll(base);
      findings[finding](here);
      here.git('checkout', '-q', '-b', 'theirs');
      commitAll(sides.theirs);
      here.git('checkout', '-q', 'main');
      commitAll(sides.ours);
      const ended = here.run('merge', 'theirs', '-m', 'both');
      for (const name of oddNames) assertJoined(here, ended, sides, finding, name, oddNames);
    });
  }

  it('shows files of odd names, with and without bmc', () => {
    here.git('rm', '-q', '--', shop);
    commitAll(base);
    for (const name of oddNames) here.write(base.replace('  - Stores # ours\n', ''), name);
    const count = (text: string, line: RegExp): number => [...text.matchAll(line)].length;
    assert.equal(count(here.git('diff'), /^canvas .*\.bmc\.yaml"?\nChannels\n {2}- Stores\n/gm), oddNames.length);
    here.git('commit', '-qam', 'less');
    assert.equal(count(here.git('log', '-p', '-1'), /^-- Stores$/gm), oddNames.length);
    here.removeBmc();
    for (const options of [['diff', 'HEAD~1'], ['log', '-p', '-1']]) {
      assert.equal(count(here.git(...options), /^- {2}- Stores # ours$/gm), oddNames.length);
    }
    assert.deepEqual(here.files(), ['.gitattributes', ...oddNames].sort());
  });

  for (const finding of found) {
    it(`a linked worktree merges as the repository does, with ${finding}`, () => {
      findings[finding](here);
      here.git('worktree', 'add', '-q', '-b', 'side', path.join(here.root, 'linked'));
      const linked = here.at(path.join(here.root, 'linked'));
      const sides = sidesOf['items in one block'];
      here.commit(sides.theirs, 'theirs');
      linked.commit(sides.ours, 'ours');
      assertJoined(linked, linked.run('merge', 'main', '-m', 'both'), sides, finding);
      assert.equal(here.git('status', '--porcelain'), '');
      assert.equal(here.read(), sides.theirs);
    });

    it(`a submodule merges as a repository does, once it knows of bmc, with ${finding}`, async () => {
      const outer = here.at(path.join(here.root, 'outer'));
      fs.mkdirSync(outer.folder);
      outer.git('init', '-q', '-b', 'main');
      outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', here.folder, 'inner');
      outer.git('commit', '-qm', 'inner');
      const inner = here.at(path.join(outer.folder, 'inner'));
      assert.equal((await inner.bmc('git', 'install')).code, 0);
      findings[finding](here);
      const sides = sidesOf['items in one block'];
      assertJoined(inner, merge(inner, sides), sides, finding);
      assert.match(outer.git('diff'), /^\+Subproject commit \w+/m);
      assert.deepEqual(outer.files(), ['.gitmodules', 'inner']);
    });

    it(`an octopus merges what lines can, and shows both where they cannot, with ${finding}`, () => {
      findings[finding](here);
      for (const [branch, text] of [
        ['one', base.replace('title: Shop', 'title: Store')], ['two', base.replace('[Roasting]', '[Roasting, Baking]')],
        ['three', base.replace('[Roasting]', '[Roasting, Selling]')],
      ] as const) {
        here.git('checkout', '-q', '-b', branch, 'main');
        here.commit(text, branch);
      }
      here.git('checkout', '-q', 'main');
      here.commit('other\n', 'other', 'notes.txt');
      here.git('merge', '-q', '-m', 'all', 'one', 'two');
      assert.equal(here.read(), base.replace('title: Shop', 'title: Store').replace('[Roasting]', '[Roasting, Baking]'));
      assert.equal(here.git('status', '--porcelain'), '');
      here.git('reset', '-q', '--hard', 'HEAD^1');
      assert.notEqual(here.run('merge', '-m', 'all', 'one', 'two', 'three').code, 0);
      // Git's own script for this asks no one, whatever it is told of canvases.
      const [baking, selling] = ['Baking', 'Selling'].map((name) => `key_activities: [Roasting, ${name}]\n`);
      assert.ok(here.read().replace(/ \.merge_file_\w+/g, '').endsWith(`<<<<<<<\n${baking}=======\n${selling}>>>>>>>\n`));
      assert.match(here.git('status', '--porcelain'), /^UU shop\.bmc\.yaml$/m);
    });
  }

  // -X says whose side to take where the two are in conflict; what is in none stays, of both.
  for (const [how, ...args] of [
    ['merge -X', 'merge', '-q', '-m', 'both', 'theirs'], ['rebase -X', 'rebase', '-q', 'theirs'],
    ['cherry-pick -X', 'cherry-pick', '--keep-redundant-commits', 'theirs'], ['pull -X', 'pull', '-q', '--no-rebase', '--no-edit', '.', 'theirs'],
  ] as const) {
    for (const side of ['ours', 'theirs'] as const) {
      // These commands differ in how git tells of the side: once for each side, and for each way to take it.
      for (const finding of how === 'merge -X' ? found : [side === 'theirs' ? 'bmc' : 'no bmc'] as const) {
        it(`${how} ${side} takes that side of a conflict, with ${finding}`, () => {
          findings[finding](here);
          const { ours, theirs } = sidesOf['one field'];
          // In lines that git has in the same conflict, and in others.
          const [near, far] = [['[Roasting]', '[Roasting, Baking]'], ['title: Shop', 'title: Store']] as const;
          here.diverge(theirs.replace(...near), ours.replace(...far));
          const [command = '', ...rest] = args;
          here.git(command, '-X', side, ...rest);
          // Whose commits are put on top is theirs, to git.
          const isTheirs = how === 'rebase -X' ? side === 'ours' : side === 'theirs';
          const taken = (isTheirs ? theirs : ours).replace(...far);
          assert.equal(here.read(), finding === 'bmc' || isTheirs ? taken.replace(...near) : taken);
          assert.equal(here.git('status', '--porcelain'), '');
          assert.deepEqual(here.files(), ['.gitattributes', shop]);
        });
      }
    }
  }

  it('-X ours takes no side where both can stay', () => {
    const sides = sidesOf['items in one block'];
    here.diverge(sides.theirs, sides.ours);
    assertJoined(here, here.run('merge', '-Xours', 'theirs', '-m', 'both'), sides, 'bmc');
  });

  for (const [what, code, ...args] of [
    ['another option of the strategy takes no side', 1, '-X', 'patience'],
    ['a message about that takes no side', 1, '-m', 'As with -X theirs'],
    ['the last of several sides is taken', 0, '-Xours', '--strategy-option=theirs', '-X', 'patience'],
  ] as const) {
    it(what, () => {
      const { ours, theirs } = sidesOf['one field'];
      here.diverge(theirs, ours);
      assert.equal(here.run('merge', ...args, 'theirs').code, code);
      if (code === 0) assert.equal(here.read(), theirs);
    });
  }
});
