import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { patience } from '../kit/patience';
import type { Repository } from '../kit/repository';
import { repositoryOfEach, shop } from '../kit/repository';

const base = 'title: Shop\nchannels:\n  - Stores # ours\n  - name: Web\n    type: own\nkey_activities: [Roasting]\n';
const ours = base.replace('type: own', 'status: validated');
const theirs = base.replace('type: own', 'status: rejected');
const markers = new RegExp([
  String.raw`^\+\+<{7} .*`, String.raw`(?:.*\n)*? \+ {4}status: validated`, String.raw`\+\+={7}`,
  String.raw`(?:.*\n)*?\+ {5}status: rejected`, String.raw`\+\+>{7} `,
].join('\n'), 'm');

describe('git diff with bmc', function () {
  this.timeout(patience);
  const repository = repositoryOfEach(base);
  let here: Repository;
  beforeEach(() => { here = repository(); });

  describe('during a conflict', () => {
    beforeEach(() => {
      here.diverge(theirs, ours);
      assert.equal(here.run('merge', 'theirs').code, 1);
    });

    it('is what git shows of any file: the conflict, in the lines of the file', () => {
      const shown = here.git('diff');
      assert.match(shown, markers);
      assert.equal(shown, here.git('diff', '--no-textconv'));
    });

    it('is the same where files have the line breaks of Windows', () => {
      here.git('merge', '--abort');
      here.git('config', 'core.autocrlf', 'true');
      fs.rmSync(path.join(here.folder, shop));
      here.git('checkout', '-q', '.');
      assert.equal(here.run('merge', 'theirs').code, 1);
      assert.ok(here.read().includes('\r\n'));
      assert.match(here.git('diff'), markers);
      assert.equal(here.git('diff'), here.git('diff', '--no-textconv'));
    });

    it('is the same from a folder in the repository, and for a canvas in a folder', () => {
      here.git('merge', '--abort');
      fs.mkdirSync(path.join(here.folder, 'models'));
      const name = path.join('models', 'bakery.bmc.yaml');
      here.commit(base, 'more', name);
      here.git('branch', '-D', 'theirs');
      here.diverge(theirs, ours, name);
      assert.equal(here.run('merge', 'theirs').code, 1);
      assert.match(here.at(path.join(here.folder, 'models')).git('diff'), markers);
    });

    it('is the conflict until it is resolved, and then what changed in the business', () => {
      here.write(ours.replace('validated', 'testing'));
      assert.match(here.git('diff'), /^- {5}status: validated\n - {4}status: rejected\n\+\+ {4}status: testing$/m);
      here.git('add', shop);
      assert.match(here.git('diff', 'HEAD'), /^canvas shop\.bmc\.yaml\nChannels\n {2}~ Web: is now testing$/m);
    });

    it('compares other canvases by what they say', () => {
      here.write(base, 'bakery.bmc.yaml');
      here.git('add', 'bakery.bmc.yaml');
      assert.match(here.git('diff', '--cached', '--no-ext-diff', '--', 'bakery.bmc.yaml'), /^\+# Channels$/m);
    });

    for (const [compared, ...expected] of [
      ['--cached', /^canvas shop\.bmc\.yaml\nIt has conflicts that are not resolved yet\.\n$/],
      ['HEAD', /^\+<{7} .*$/m, /^\+={7}\n\+ {2}- name: Web\n\+ {4}status: rejected\n\+>{7} /m],
      ['--theirs', /^\+<{7} .*\n\+ {2}- name: Web\n\+ {4}status: validated\n\+={7}$/m],
      ['--base', /^- {4}type: own$/m, /^\+<{7} /m],
    ] as const) {
      it(`says with ${compared} what it is compared with`, () => {
        for (const pattern of expected) assert.match(here.git('diff', compared), pattern);
      });
    }
  });

  it('says of a conflict over a canvas that one side removed that there is one', () => {
    here.git('checkout', '-q', '-b', 'theirs');
    here.git('rm', '-q', shop);
    here.git('commit', '-qm', 'theirs');
    here.git('checkout', '-q', 'main');
    here.commit(ours, 'ours');
    assert.equal(here.run('merge', 'theirs').code, 1);
    assert.match(here.git('diff'), /It has conflicts|Unmerged path/);
    assert.equal(here.read(), ours);
  });

  const move = (text: string, name: string): void => {
    here.git('mv', shop, name);
    here.write(text, name);
  };
  const link = (to: string, name: string): void => {
    fs.rmSync(path.join(here.folder, name), { force: true });
    fs.symlinkSync(to, path.join(here.folder, name));
  };
  const names = String.raw`rename from shop\.bmc\.yaml\nrename to store\.bmc\.yaml\n`;
  const executable = (): void => fs.chmodSync(path.join(here.folder, shop), 0o755);
  const changedLine = String.raw`@@ [^]*\n\+ {4}status: validated\n`;
  // What is shown by bmc, and by git alone: patterns for all of it, but for what git says of hashes.
  const kinds: readonly [what: string, change: () => void, withBmc: string, withoutBmc: string][] = [
    ['a file that is renamed, and nothing else', () => move(base, 'store.bmc.yaml'),
      String.raw`canvas shop\.bmc\.yaml → store\.bmc\.yaml\nsimilarity index 100%\n${names}`,
      String.raw`diff --git a/shop\.bmc\.yaml b/store\.bmc\.yaml\nsimilarity index 100%\n${names}`],
    ['a file that is renamed and changed', () => move(ours, 'store.bmc.yaml'),
      String.raw`canvas .*\nsimilarity index \d\d%\n${names}Channels\n {2}~ Web: is now validated\n[^]*`,
      String.raw`diff .*\nsimilarity index \d\d%\n${names}${changedLine}[^]*`],
    ['a copy', () => { here.write(base, 'store.bmc.yaml'); },
      String.raw`canvas shop\.bmc\.yaml → store\.bmc\.yaml\nsimilarity index 100%\ncopy from .*\ncopy to .*\n`,
      String.raw`diff .*\nsimilarity index 100%\ncopy from .*\ncopy to .*\n`],
    ['another mode, and nothing else', executable,
      String.raw`canvas shop\.bmc\.yaml\nold mode 100644\nnew mode 100755\n`,
      String.raw`diff --git a/shop\.bmc\.yaml b/shop\.bmc\.yaml\nold mode 100644\nnew mode 100755\n`],
    ['another mode and another text', () => {
      here.write(ours);
      executable();
    }, String.raw`canvas .*\nold mode 100644\nnew mode 100755\nChannels\n {2}~ Web: is now validated\n[^]*`,
    String.raw`diff .*\nold mode 100644\nnew mode 100755\n${changedLine}[^]*`],
    ['a new file', () => { here.write('title: New\n', 'new.bmc.yaml'); },
      String.raw`canvas new\.bmc\.yaml\nnew file mode 100644\nNew\n {2}\+ Title: New\n`,
      String.raw`diff .*\nnew file mode 100644\n@@ .*\n\+title: New\n`],
    ['an empty new file', () => { here.write('', 'new.bmc.yaml'); },
      String.raw`canvas new\.bmc\.yaml\nnew file mode 100644\n`, String.raw`diff .*\nnew file mode 100644\n`],
    ['a file that is gone', () => { fs.rmSync(path.join(here.folder, shop)); },
      String.raw`canvas shop\.bmc\.yaml\ndeleted file mode 100644\nCanvas\n {2}- [^]* {2}- Web\n`,
      String.raw`diff .*\ndeleted file mode 100644\n@@ .*\n-title: Shop\n[^]*`],
    ['a link, wherever it leads', () => { link('title: x', 'link.bmc.yaml'); },
      String.raw`canvas link\.bmc\.yaml\nnew file mode 120000\n.*\n@@ .*\n\+title: x\n.*No newline.*\n`,
      String.raw`diff .*\nnew file mode 120000\n@@ .*\n\+title: x\n.*No newline.*\n`],
    ['a file that became a link', () => { link('elsewhere', shop); },
      String.raw`canvas .*\ndeleted file mode 100644\n[^]*\ncanvas .*\nnew file mode 120000\n[^]*\n\+elsewhere\n.*\n`,
      String.raw`diff .*\ndeleted file mode 100644\n[^]*\ndiff .*\nnew file mode 120000\n[^]*\n\+elsewhere\n.*\n`],
    ['what is not text', () => { here.write(Buffer.from([0, 1, 2, 0xFF])); },
      String.raw`canvas shop\.bmc\.yaml\nOne of the versions is not text, so there is nothing to show of it\.\n`,
      String.raw`diff .*\nBinary files differ\n`],
    ['a canvas that cannot be read', () => { here.write(base.replace('[Roasting]', '[Roasting')); },
      String.raw`canvas .*\nOne of .* cannot be read as a canvas, so these are its lines\.\n@@ [^]*\n\+key_activities: \[Roasting\n`,
      String.raw`diff .*\n@@ [^]*\n\+key_activities: \[Roasting\n`],
  ];
  for (const [what, change, withBmc, withoutBmc] of kinds) {
    it(`tells of ${what}`, () => {
      change();
      here.git('add', '.');
      const options = ['diff', '--cached', '-M', '-C', '--find-copies-harder'];
      const shown = (): string => here.git(...options).replaceAll(/^index .*\n/gm, '');
      assert.match(shown(), new RegExp(`^${withBmc}$`));
      here.removeBmc();
      assert.match(shown(), new RegExp(`^${withoutBmc}$`));
    });
  }

  for (const options of [['diff'], ['diff', '--no-ext-diff']]) {
    it(`git ${options.join(' ')} shows text in another encoding as it is, to the byte`, () => {
      here.write(Buffer.from(base.replace('Stores', 'Caf\u00e9s'), 'latin1'));
      const shown = here.bytes(...options);
      assert.ok(shown.includes(Buffer.from('+  - Caf\u00e9s # ours', 'latin1')), shown.toString('latin1'));
    });
  }

  it('shows lines as git keeps them where files have the line breaks of Windows, with and without bmc', () => {
    here.git('config', 'core.autocrlf', 'true');
    here.git('config', 'core.safecrlf', 'false');
    here.write(base.replace('[Roasting]', '[[Roasting').replaceAll('\n', '\r\n'));
    const expected = /^@@ .*\n(?: .*\n)*-key_activities: \[Roasting\]\n\+key_activities: \[\[Roasting\n$/m;
    assert.match(here.git('diff'), expected);
    here.removeBmc();
    assert.match(here.git('diff'), expected);
  });

  it('shows the name of a file without what a terminal would obey', () => {
    here.write(base, 'a\u001B[31m\nb.bmc.yaml');
    here.git('add', '.');
    assert.match(here.git('diff', '--cached'), /^canvas "a\\u001b\[31m\\nb\.bmc\.yaml"$/m);
    here.removeBmc();
    assert.ok(!here.git('diff', '--cached').includes('\u001B'));
  });
});
