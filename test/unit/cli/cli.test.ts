import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { emptyCanvas } from '../../../src/canvas/template';
import type { Result } from '../kit/bmc';
import { runBmc, runBmcBytes } from '../kit/bmc';

const pack = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string };
const commands = ['check', 'fmt', 'diff', 'render', 'merge', 'git', 'translate', 'new', 'schema', 'lsp', 'completion'];

describe('the command bmc', () => {
  let folder = '';

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-cli-'));
  });
  afterEach(() => { fs.rmSync(folder, { recursive: true, force: true }); });

  function bmc(args: readonly string[], input: string | Uint8Array = '', env: NodeJS.ProcessEnv = {}): Promise<Result> {
    return runBmc(args, { folder, input, env });
  }
  function write(name: string, text: string): void {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');

  it('teaches what it can do', async () => {
    const { code, out } = await bmc(['--help']);
    assert.equal(code, 0);
    const named = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}(\w+) /gm)].map((match) => match[1]);
    assert.deepEqual(named, [...commands, 'help']);
    assert.match((await bmc(['check', '--help'])).out, /Exit code: 0 if all is well/);
    assert.equal((await bmc(['--version'])).out, `${pack.version}\n`);
  });

  for (const name of commands) {
    it(`teaches by example: ${name}`, async () => {
      const { code, out } = await bmc([name, '--help']);
      assert.equal(code, 0);
      assert.match(out, /^Examples:\n(?: {2}.*bmc .*\n)+/m);
    });
  }

  it('teaches in Dutch', async () => {
    const dutch = { LC_ALL: 'nl_NL.UTF-8' };
    assert.match((await bmc(['--help'], '', dutch)).out, /^Gebruik: bmc[^]*^Opdrachten:\n {2}check .* zeg wat er mis is met canvassen/m);
    assert.match((await bmc(['check', '--help'], '', dutch)).out, /human, json, sarif,\s+github; standaard human[^]*\nExitcode: 0 als alles goed is[^]*\nVoorbeelden:\n/);
    assert.equal((await bmc(['chekc'], '', dutch)).err, 'bmc: De opdracht chekc is er niet. Bedoelde je check?\n(bmc --help vertelt meer)\n');
    assert.match((await bmc(['check', 'x.bmc.yaml'], '', dutch)).err, /^bmc: x\.bmc\.yaml is niet te lezen: dat bestand of die map is er niet\n$/);
  });

  const locales: [env: NodeJS.ProcessEnv, isDutch: boolean][] = [
    [{ LC_ALL: 'nl_BE.UTF-8' }, true], [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'nl_NL' }, true], [{ LC_ALL: 'en_GB.UTF-8', LANG: 'nl_NL' }, false],
    [{ LC_ALL: 'en_GB.UTF-8', LANGUAGE: 'nl:en' }, true], [{ LC_ALL: 'C', LANGUAGE: 'nl' }, false], [{ LC_ALL: 'nonsense' }, false],
  ];
  for (const [env, isDutch] of locales) {
    it(`speaks ${isDutch ? 'Dutch' : 'English'} where ${JSON.stringify(env)}`, async () => {
      assert.match((await bmc(['chekc'], '', { LANGUAGE: '', ...env })).err, isDutch ? /De opdracht/ : /There is no command/);
    });
  }

  const wrong: [args: string[], said: RegExp][] = [
    [['chekc'], /^bmc: There is no command chekc\. Did you mean check\?\n\(bmc --help tells more\)\n$/],
    [['check', '--formt', 'json'], /^bmc: There is no option --formt\. Did you mean --format\?\n\(bmc check --help tells more\)\n$/],
    [['check', '--format', 'xml'], /xml is no value for --format <format>, which takes one of these: human, json, sarif, github/],
    [['check', '--format'], /The option --format <format> takes a value/],
    [['check', 'none.bmc.yaml'], /^bmc: none\.bmc\.yaml cannot be read: there is no such file or folder\n$/],
    [['check', '*.nothing'], /No file matches/], [['check'], /There is no canvas here/], [['diff', 'a'], /The argument after is missing/],
    [['check', '--rule', 'empty-block'], /a rule and its severity/], [['translate', 'a', '--to', 'fr'], /fr is no value for --to.*: en, nl/],
    [['translate', 'a'], /The option --to <language> is needed/], [['new', 'a', 'b'], /Too many arguments: 2, where 1 would be the most/],
    [['render', '--scale', '0'], /a number from 0\.1 to 20/], [['render', '--format', 'gif'], /one of these: svg, png, pdf, html, md/],
    [['check', '--max-warnings', 'few'], /a whole number/], [['check', '--max-warnings', ''], /a whole number/],
    [['completion', 'tcsh'], /one of these: bash, zsh, fish, powershell/],
    [['git', 'install', '--global', '--local'], /--global and --local do not go together/],
    [['diff', '-', '-'], /Standard input can be read only once/],
    [['merge', 'a', 'b'], /The argument theirs is missing/], [['fmt', '.', 'b'], /There is no canvas here|cannot be read/],
    [['new', 'idea.yaml'], /^bmc: idea\.yaml is not the name of a canvas, which ends in \.bmc\.yaml or \.bmc\.yml\. Call it idea\.bmc\.yaml\n$/],
    [['new', 'some/IDEA.YML'], /Call it some\/IDEA\.bmc\.yml\n$/], [['new', 'idea.BMC.YAML'], /Call it idea\.bmc\.yaml\n$/],
    [['new', ''], /^bmc: A canvas needs a name, such as idea\.bmc\.yaml\n$/], [['new', '.bmc.yaml'], /A canvas needs a name/],
    [['new', 'some/'], /A canvas needs a name, such as some\/idea\.bmc\.yaml\n$/],
    [['diff', '.', '/dev/null'], /\. cannot be read: it is a folder/], [['new', 'no/where'], /no\/where\.bmc\.yaml cannot be written: there is no such file or folder/],
  ];
  for (const [args, said] of wrong) {
    it(`says what is wrong, and ends with 2: ${args.join(' ')}`, async () => {
      const { code, err, out } = await bmc(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    });
  }

  describe('check', () => {
    const typo = 'title: a\nchannels:\n  - {name: b, type: ownn}\n';

    it('finds canvases in folders and globs, and counts what is wrong', async () => {
      write('a.bmc.yaml', typo);
      write('more/b.bmc.yml', 'channels: [b]\n');
      write('node_modules/c.bmc.yaml', 'nonsense\n');
      const { code, out } = await bmc(['check']);
      assert.equal(code, 1);
      assert.match(out, /^a\.bmc\.yaml\n {2}3:21 {4}warning {2}`ownn` is not a term.*unknown-term\n/);
      assert.match(out, /\nmore\/b\.bmc\.yml\n {2}1:1 .*missing-title/);
      assert.match(out, /2 canvases: 1 error, 1 warning\n$/);
      assert.match((await bmc(['check', 'm*/*.bmc.yml'])).out, /1 canvas: 1 error, 0 warnings\n$/);
    });

    it('tells what is wrong in the order of the lines, whatever found it', async () => {
      const text = 'title: a\nchannels: [{name: b, key_partners: c}]\nkey_partners: [{name: d, typ: e}]\ncustomer_segments: [{name: f, channels: g}]\n';
      const lines = [...(await bmc(['check', '-'], text)).out.matchAll(/^ {2}(\d+):\d+ /gm)].map(([, line]) => Number(line));
      assert.deepEqual(lines, [2, 3, 4]);
    });

    it('shows no more of a key that goes on for the rest of the file than its beginning', async () => {
      const { out } = await bmc(['check', '-'], `title: a\n=======\nchannels:\n  - ${'b '.repeat(500)}\n`);
      for (const line of out.split('\n')) assert.ok(line.length < 300, line);
    });

    it('commands no terminal with what stands in a canvas', async () => {
      const evil = 'title: a\n"\\e]0;x\\a\\e[2J\\u202Eb": 1\nchannels: [{name: c, key_partners: "d\\e[31m"}]\n';
      for (const format of ['human', 'github']) {
        const { out } = await bmc(['check', '-', '--format', format], evil);
        assert.match(out, /no field `\]0;x\[2Jb`[^]*has the id `d\[31m`/);
        // eslint-disable-next-line no-control-regex
        assert.doesNotMatch(out, /[\u0000-\u0009\u000B-\u001F\u202E]/);
      }
    });

    it('fails for more warnings than allowed', async () => {
      assert.equal((await bmc(['check', '-'], typo)).code, 0);
      assert.equal((await bmc(['check', '-', '--max-warnings', '1'], typo)).code, 0);
      const { code, err } = await bmc(['check', '-', '--max-warnings', '0'], typo);
      assert.deepEqual([code, err], [1, 'More warnings than the 0 that --max-warnings allows\n']);
    });

    it('speaks the user\'s language', async () => {
      const { out } = await bmc(['check', '-'], typo, { LC_ALL: 'nl_NL.UTF-8' });
      assert.match(out, /3:21 {4}waarschuwing .*Bedoelde je `own`[^]*\n1 canvas: 0 fouten, 1 waarschuwing\n$/);
    });

    it('takes the severity of rules', async () => {
      const text = 'title: a\nchannels: [{name: b, key_partners: c}]\n';
      assert.match((await bmc(['check', '-'], text)).out, /unknown-link/);
      assert.doesNotMatch((await bmc(['check', '-', '--rule', 'unknown-link=off'], text)).out, /unknown-link/);
      assert.equal((await bmc(['check', '-', '--rule', 'unknown-link=error'], text)).code, 1);
    });

    it('reports as JSON, SARIF and annotations', async () => {
      write('a, b.bmc.yaml', typo);
      const json = JSON.parse((await bmc(['check', '--format', 'json'])).out) as { problems: { line: number; code: string }[] }[];
      assert.deepEqual(json[0]?.problems.map(({ line, code }) => [line, code]), [[3, 'unknown-term']]);
      assert.match((await bmc(['check', '--format', 'github'])).out,
        /^::warning file=a%2C b\.bmc\.yaml,line=3,endLine=3,col=21,endColumn=25,title=unknown-term::`ownn` is/);
    });
  });

  describe('check --format sarif', () => {
    interface Text { text: string }
    interface Rule { id: string; helpUri: string; shortDescription: Text; fullDescription: Text; help: Text }
    interface Sarif {
      $schema: string;
      version: string;
      runs: {
        columnKind: string;
        tool: { driver: { name: string; version: string; rules: Rule[] } };
        results: {
          ruleId: string; ruleIndex: number; level: string; message: { text: string };
          partialFingerprints: { primaryLocationLineHash: string };
          locations: {
            physicalLocation: { artifactLocation: { uri: string; uriBaseId: string }; region: Record<string, number> };
          }[];
        }[];
      }[];
    }
    const sarif = async (...args: string[]): Promise<Sarif['runs'][number]> => {
      const { runs: [run, ...more], version, $schema } = JSON.parse((await bmc(['check', '--format', 'sarif', ...args])).out) as Sarif;
      assert.deepEqual([version, $schema, more], ['2.1.0', 'https://json.schemastore.org/sarif-2.1.0.json', []]);
      return run ?? assert.fail('No run');
    };
    const wrongs = 'title: é\nchannels:\n  - {name: b, type: ownn}\n  - {name: c, key_partners: [x, x]}\n  - {nme: d}\n';

    it('names rules, places and files as code hosts want them', async () => {
      write('my canvas #1.bmc.yaml', wrongs);
      const { tool: { driver }, results, columnKind } = await sarif(path.join(folder, 'my canvas #1.bmc.yaml'));
      assert.deepEqual([driver.name, driver.version, columnKind], ['bmc', pack.version, 'utf16CodeUnits']);
      assert.ok(results.length >= 4, String(results.length));
      for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of results) {
        assert.equal(driver.rules[ruleIndex]?.id, ruleId);
        assert.ok(['error', 'warning', 'note'].includes(level) && message.text !== '' && partialFingerprints.primaryLocationLineHash !== '');
        const [{ physicalLocation: { artifactLocation, region } } = assert.fail('No place')] = locations;
        // Relative to the repository, as a URI: a host finds no file by any other name.
        assert.deepEqual(artifactLocation, { uri: 'my%20canvas%20%231.bmc.yaml', uriBaseId: '%SRCROOT%' });
        const { startLine = 0, endLine = 0, startColumn = 0, endColumn = 0 } = region;
        assert.ok(startLine >= 1 && startColumn >= 1, JSON.stringify(region));
        assert.ok(endLine > startLine || endColumn >= startColumn, JSON.stringify(region));
      }
      for (const rule of driver.rules) {
        for (const { text } of [rule.shortDescription, rule.fullDescription, rule.help]) {
          assert.ok(text.length > 3 && text !== rule.id, text);
        }
        assert.match(rule.helpUri, /^https:/);
      }
    });

    it('knows a problem again when its line moves, and tells two on one line apart', async () => {
      const prints = async (text: string): Promise<string[]> => {
        write('a.bmc.yaml', text);
        return (await sarif()).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
      };
      const before = await prints(wrongs);
      assert.deepEqual(await prints(wrongs.replace('channels', '# more\n\nchannels')), before);
      assert.equal(new Set(before).size, before.length);
    });

    it('has a run without results where all is well', async () => {
      write('a.bmc.yaml', 'title: a\n');
      assert.deepEqual((await sarif()).results, []);
    });
  });

  describe('fmt', () => {
    it('lays files out in place, and names those that changed', async () => {
      write('a.bmc.yaml', 'title:   a\nchannels: [ b ] # c\n');
      write('b.bmc.yaml', 'title: b\n');
      assert.deepEqual(await bmc(['fmt', '--check']), { code: 1, out: 'a.bmc.yaml\n', err: '' });
      assert.deepEqual(await bmc(['fmt']), { code: 0, out: 'a.bmc.yaml\n', err: '' });
      assert.equal(read('a.bmc.yaml'), 'title: a\nchannels: [b] # c\n');
      assert.deepEqual(await bmc(['fmt', '--check']), { code: 0, out: '', err: '' });
    });

    it('is a filter from standard input to standard output', async () => {
      assert.deepEqual(await bmc(['fmt', '-'], 'title:   a\n'), { code: 0, out: 'title: a\n', err: '' });
    });

    it('leaves what cannot be read as it is', async () => {
      write('a.bmc.yaml', 'title: "a\n');
      const { code, err } = await bmc(['fmt']);
      assert.equal(code, 2);
      assert.match(err, /a\.bmc\.yaml was left as it is, since it cannot be read/);
      assert.equal(read('a.bmc.yaml'), 'title: "a\n');
    });
  });

  describe('diff', () => {
    const before = 'title: Shop\nchannels: [Stores]\nkey_activities: [Roasting]\n';
    const after = 'title: Shop\nkey_partners: [Roasting] # now\n';

    it('says what changed in the business', async () => {
      write('a.bmc.yaml', before);
      const { code, out } = await bmc(['diff', 'a.bmc.yaml', '-'], after);
      assert.equal(code, 0);
      assert.equal(out, 'Key Partners\n  > Roasting moved from Key Activities to Key Partners\n\nChannels\n  - Stores\n');
      assert.equal((await bmc(['diff', 'a.bmc.yaml', '-', '--exit-code'], after)).code, 1);
    });

    it('says nothing of layout, comments and language', async () => {
      write('a.bmc.yaml', 'title: a\nchannels: [{name: b, type: own}]\n');
      const { code, out } = await bmc(['diff', 'a.bmc.yaml', '-', '--exit-code'], '# c\ntitle: a\nchannels:\n  - type: "own"\n    name: b\n');
      assert.deepEqual([code, out], [0, '']);
    });

    it('speaks Markdown and JSON', async () => {
      write('a.bmc.yaml', before);
      assert.match((await bmc(['diff', 'a.bmc.yaml', '-', '--format', 'markdown'], after)).out, /^### Key Partners\n\n- ➡️ \*Roasting\* moved/);
      const told = JSON.parse((await bmc(['diff', 'a.bmc.yaml', '-', '--format', 'json'], after)).out) as { same: boolean; changes: unknown[] };
      assert.deepEqual([told.same, told.changes.length], [false, 2]);
    });

    it('colours as it is told, and as the terminal wants', async () => {
      write('a.bmc.yaml', before);
      const isColored = async (args: string[], env: NodeJS.ProcessEnv): Promise<boolean> =>
        (await bmc(['diff', 'a.bmc.yaml', '-', ...args], after, { NO_COLOR: '', FORCE_COLOR: '0', ...env })).out.includes('\u001B[3');
      const said = [
        await isColored([], {}), await isColored([], { FORCE_COLOR: '1' }), await isColored([], { FORCE_COLOR: '1', NO_COLOR: '1' }),
        await isColored(['--color'], {}), await isColored(['--color'], { NO_COLOR: '1' }), await isColored(['--no-color'], { FORCE_COLOR: '1' }),
      ];
      assert.deepEqual(said, [false, true, false, true, true, false]);
    });

    it('lets no text of a canvas become Markdown, nor call for anybody', async () => {
      const evil = 'title: "*a* | <img src=x> @octocat fixes #12"\nchannels: ["**b** @team/x `c`", "[d](http://e)"]\n';
      const { out } = await bmc(['diff', '/dev/null', '-', '--format', 'markdown'], evil);
      assert.match(out, /^- ➕ Title: \\\*a\\\* \\\| &lt;img src=x> @\u200Boctocat fixes #\u200B12$/m);
      assert.match(out, /^- ➕ \*\\\*\\\*b\\\*\\\* @\u200Bteam\/x \\`c\\`\*$/m);
      assert.match(out, /^- ➕ \*\\\[d\\\]\(http:\/\/e\)\*$/m);
      assert.match((await bmc(['diff', '/dev/null', '-'], evil)).out, /\+ \*\*b\*\* @team\/x `c`$/m);
    });

    it('commands no terminal, and draws what can be drawn, whatever stands in a canvas', async () => {
      const evil = 'title: "\\e[31mShop\\0"\nchannels: ["\\u202EWeb\\e]0;x\\a"]\n';
      for (const format of ['text', 'markdown', 'svg', 'html']) {
        const { out } = await bmc(['diff', '/dev/null', '-', '--format', format], evil);
        assert.match(out, /\[31mShop[^]*Web\\?\]0;x/);
        // eslint-disable-next-line no-control-regex
        assert.doesNotMatch(out, /[\u0000-\u0009\u000B-\u001F\u202E]/);
      }
    });

    it('draws the canvas with what changed, as SVG and as a page with the list of it', async () => {
      write('a.bmc.yaml', before);
      const svg = await bmc(['diff', 'a.bmc.yaml', '-', '--format', 'svg', '--exit-code'], after);
      assert.equal(svg.code, 1);
      assert.match(svg.out, /^<\?xml[^]*<desc>[^<]*Roasting moved from Key Activities to Key Partners[^]*<\/svg>\n$/);
      assert.match(svg.out, />\u2192<\/text>/);
      const html = (await bmc(['diff', 'a.bmc.yaml', '-', '--format', 'html'], after)).out;
      assert.match(html, /<h2 id="changes">Changes<\/h2>\n<h3>Key Partners<\/h3>\n/);
      assert.match(html, /<h3>Key Partners<\/h3>\n<ul.*<li dir="auto">.*Roasting moved from/);
    });

    it('takes a file that is not there yet for an empty canvas, as git names it', async () => {
      write('a.bmc.yaml', before);
      assert.match((await bmc(['diff', '/dev/null', 'a.bmc.yaml'])).out, /Shop\n {2}\+ Title: Shop\n/);
    });

    it('ends with 2 for a file that cannot be read as a canvas', async () => {
      assert.match((await bmc(['diff', '/dev/null', '-'], 'a: "b\n')).err, /cannot be read as a canvas: line 1/);
      assert.equal((await bmc(['diff', '/dev/null', '-', '--exit-code'], '- a list\n')).code, 2);
    });
  });

  describe('render', () => {
    it('draws canvases beside them, or below a folder, and names the pictures', async () => {
      write('a.bmc.yaml', 'title: Shop\nchannels: [Web]\n');
      write('more/b.bmc.yml', 'titel: Winkel\n');
      assert.deepEqual(await bmc(['render']), { code: 0, out: 'a.svg\nmore/b.svg\n', err: '' });
      assert.match(read('a.svg'), /^<\?xml[^]*<title>Shop<\/title>[^]*>Web<\/text>[^]*<\/svg>\n$/);
      assert.match(read('more/b.svg'), /xml:lang="nl"[^]*Klantsegmenten/);
      assert.equal((await bmc(['render', '-o', 'out/'])).out, 'out/a.svg\nout/more/b.svg\n');
      assert.equal(read('out/a.svg'), read('a.svg'));
      assert.equal((await bmc(['render', 'a.bmc.yaml', '-o', 'new/picture.svg'])).out, 'new/picture.svg\n');
    });

    it('streams', async () => {
      assert.match((await bmc(['render', '-'], 'title: Shop\n')).out, /^<\?xml[^]*<\/svg>\n$/);
      write('a.bmc.yaml', 'title: Shop\n');
      assert.match((await bmc(['render', 'a.bmc.yaml', '-o', '-'])).out, /^<\?xml/);
    });

    const formats: [format: string, begin: RegExp][] = [
      ['svg', /^<\?xml/], ['html', /^<!DOCTYPE html>\n<html lang="nl">/], ['md', /^# Winkel\n/], ['pdf', /^%PDF-1\.\d/], ['png', /^\uFFFDPNG/],
    ];
    for (const [format, begin] of formats) {
      it(`writes ${format}, as asked or as the output is called`, async () => {
        const small = ['--scale', '0.1'];
        write('a.bmc.yaml', 'titel: Winkel\nkanalen: [Web]\n');
        assert.deepEqual(await bmc(['render', '--format', format, ...small]), { code: 0, out: `a.${format}\n`, err: '' });
        assert.match(read(`a.${format}`), begin);
        assert.equal((await bmc(['render', '-', '-o', `b.${format}`, ...small], 'titel: Winkel\n')).out, `b.${format}\n`);
        assert.match(read(`b.${format}`), begin);
        assert.match((await bmc(['render', 'a.bmc.yaml', '--format', format, '-o', '-', ...small])).out, begin);
      });
    }

    it('says what cannot be drawn, and does the rest', async () => {
      write('a.bmc.yaml', 'a: "b\n');
      write('b.bmc.yaml', 'title: Shop\n');
      const { code, out, err } = await bmc(['render']);
      assert.deepEqual([code, out], [2, 'b.svg\n']);
      assert.match(err, /^a\.bmc\.yaml was not drawn, since it cannot be read. See bmc check\n$/);
    });

    it('writes nothing to a file whose name tells no format, unless it is told', async () => {
      write('a.bmc.yaml', 'title: Shop\n');
      const endings = '.svg, .png, .pdf, .html, .md';
      for (const name of ['foo.txt', 'foo', 'a.svg.bak']) {
        assert.deepEqual(await bmc(['render', 'a.bmc.yaml', '-o', name]), {
          code: 2, out: '', err: `bmc: ${name} tells no format: it has to end in one of ${endings}. Or say it with --format\n`,
        });
      }
      assert.match((await bmc(['render', '-', '-o', 'foo.txt'], 'title: a\n', { LC_ALL: 'nl_NL' })).err, /^bmc: foo\.txt zegt geen formaat: .*\.svg, \.png/);
      assert.equal((await bmc(['render', 'a.bmc.yaml', '-o', 'foo.txt', '--format', 'md'])).out, 'foo.txt\n');
      write('b.bmc.yaml', 'title: Shop\n');
      assert.match((await bmc(['render', '-o', 'foo.zip'])).err, /foo\.zip tells no format/);
      assert.equal((await bmc(['render', '-o', 'made'])).out, 'made/a.svg\nmade/b.svg\n');
      fs.mkdirSync(path.join(folder, 'v1.x'));
      assert.equal((await bmc(['render', 'a.bmc.yaml', '-o', 'v1.x'])).out, 'v1.x/a.svg\n');
    });

    it('warns of characters that a format cannot show', async () => {
      write('a.bmc.yaml', 'title: Shop 商店 🙂\nchannels: [Cafe\u0301, Ελλάδα, Київ, ไทย, 商]\n');
      const { code, out, err } = await bmc(['render', '--format', 'pdf']);
      assert.deepEqual([code, out], [0, 'a.pdf\n']);
      assert.equal(err, 'a.bmc.yaml holds characters that PDF and PNG cannot show: 商 店 🙂 ไ ท ย. SVG and HTML can.\n');
      assert.match((await bmc(['render', '--format', 'png', '--scale', '0.1'], '', { LC_ALL: 'nl_NL' })).err, /^a\.bmc\.yaml bevat tekens die PDF en PNG niet kunnen laten zien: 商 /);
      for (const format of ['svg', 'html', 'md']) assert.equal((await bmc(['render', '--format', format])).err, '');
      write('a.bmc.yaml', 'title: あいうえおかきくけこ\n');
      assert.match((await bmc(['render', '--format', 'png', '--scale', '0.1'])).err, /: あ い う え お か き く …\. SVG/);
    });

    it('writes no canvas over another', async () => {
      write('a.bmc.yaml', '');
      write('a.bmc.yml', '');
      assert.match((await bmc(['render'])).err, /a\.bmc\.yaml and a\.bmc\.yml would both become a\.svg/);
      assert.match((await bmc(['render', '-o', '-'])).err, /Only one canvas can go to standard output/);
      assert.match((await bmc(['render', '-o', 'all.svg'])).err, /2 canvases do not go into one file/);
    });
  });

  it('translate writes keys and terms in the other language', async () => {
    write('a.bmc.yaml', 'title: own\nchannels: [{name: own, type: own}] # c\n');
    assert.deepEqual(await bmc(['translate', 'a.bmc.yaml', '--to', 'nl']), { code: 0, out: 'a.bmc.yaml\n', err: '' });
    assert.equal(read('a.bmc.yaml'), 'titel: own\nkanalen: [{naam: own, soort: eigen}] # c\n');
    assert.equal((await bmc(['translate', '-', '--to', 'en'], 'titel: a\nkanalen: []\n')).out, 'title: a\nchannels: []\n');
  });

  it('translate leaves what cannot be read as it is', async () => {
    write('a.bmc.yaml', 'title: "a\n');
    assert.deepEqual((await bmc(['translate', 'a.bmc.yaml', '--to', 'nl'])).code, 2);
    assert.equal(read('a.bmc.yaml'), 'title: "a\n');
  });

  it('merge takes three versions, and says by its exit code whether they conflict', async () => {
    write('base.bmc.yaml', 'title: a\nchannels:\n  - Web\n');
    write('ours.bmc.yaml', 'title: a\nchannels:\n  - Web\n  - Shop\n');
    write('theirs.bmc.yaml', 'title: b\nchannels:\n  - Web\n  - Kiosk\n');
    const versions = ['base.bmc.yaml', 'ours.bmc.yaml', 'theirs.bmc.yaml'];
    const { code, out } = await bmc(['merge', ...versions, '-o', '-']);
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n').sort(), ['', '  - Kiosk', '  - Shop', '  - Web', 'channels:', 'title: b']);
    write('ours.bmc.yaml', 'title: c\nchannels:\n  - Web\n');
    const conflict = await bmc(['merge', ...versions, '--ours', 'HEAD', '--theirs', 'topic']);
    assert.deepEqual([conflict.code, conflict.out], [1, '']);
    assert.equal(read('ours.bmc.yaml'), '<<<<<<< HEAD\ntitle: c\n=======\ntitle: b\n>>>>>>> topic\nchannels:\n  - Web\n  - Kiosk\n');
  });

  it('check goes on past what cannot be read, and says so for each', async () => {
    write('bad.bmc.yaml', 'title: a\nchannels: [{name: b, type: ownn}]\n');
    const { code, out, err } = await bmc(['check', 'none.bmc.yaml', 'bad.bmc.yaml', 'neither.bmc.yaml']);
    assert.equal(code, 2);
    assert.match(out, /^bad\.bmc\.yaml\n.*Did you mean `own`[^]*1 canvas: /);
    const why = 'cannot be read: there is no such file or folder\n';
    assert.equal(err, `bmc: none.bmc.yaml ${why}bmc: neither.bmc.yaml ${why}`);
    assert.deepEqual(await bmc(['check', 'none.bmc.yaml', 'neither.bmc.yaml']), { code: 2, out: '', err });
  });

  const odd: [what: string, args: string[], code: number, said: RegExp][] = [
    ['a file that is named as a folder', ['check', 'a.bmc.yaml/'], 2, /^bmc: a\.bmc\.yaml\/ cannot be read: there is no such file or folder\n$/],
    ['an empty name', ['check', ''], 2, /^bmc: The name of a file is empty\n$/],
    ['a name that is too long', ['check', `${'x'.repeat(300)}.bmc.yaml`], 2, /^bmc: x+\.bmc\.yaml cannot be read: the name is too long\n$/],
    ['a path through a file', ['diff', 'a.bmc.yaml/b', 'a.bmc.yaml'], 2, /there is no such file or folder\n$/],
    ['a folder without canvases', ['fmt', 'empty'], 2, /^bmc: There is no canvas in empty: a file that ends in /],
    ['another encoding', ['fmt', 'latin.bmc.yaml'], 2, /^bmc: latin\.bmc\.yaml cannot be read: it is not text in UTF-8\n$/],
    ['text of another encoding by standard input', ['check', '-'], 2, /^bmc: Standard input cannot be read: it is not text in UTF-8\n$/],
    ['what no one can merge', ['merge', 'binary.bmc.yaml', 'a.bmc.yaml', 'b.bmc.yaml'], 2,
      /^bmc: These versions cannot be merged, neither item by item nor line by line: .*binary\.bmc\.yaml\n$/],
    ['a version by standard input that only lines can be merged of', ['merge', '-', 'a.bmc.yaml', 'a.bmc.yaml', '-o', '-'], 0, /^$/],
  ];
  it('says why it merges lines rather than items', async () => {
    write('base', '{"title": "a", "channels": ["Web"]}\n');
    write('ours', '{"title": "a", "channels": ["Web", "Shop"]}\n');
    write('theirs', '{"title": "a", "channels": ["Web", "Mail"]}\n');
    const { code, out, err } = await bmc(['merge', 'base', 'ours', 'theirs', '-o', '-']);
    assert.equal(code, 1);
    assert.match(out, /^<<<<<<< ours\n.*Shop.*\n=======\n.*Mail.*\n>>>>>>> theirs\n$/);
    assert.equal(err, 'ours: merged line by line, not item by item: fields share lines, as in JSON\n');
  });

  it('merges items where the lines that git merges have a block twice', async () => {
    // Both put the same block in, at different places: no line of one is a line of the other.
    write('base', 'title: a\nx: 1\ny: 2\nz: 3\n');
    write('ours', 'title: a\nchannels: [Web]\nx: 1\ny: 2\nz: 3\n');
    write('theirs', 'title: a\nx: 1\ny: 2\nz: 3\nchannels: [Mail]\n');
    const { code, out } = await bmc(['merge', 'base', 'ours', 'theirs', '-o', '-']);
    assert.equal(code, 0);
    assert.equal(out, 'title: a\nchannels: [Web, Mail]\nx: 1\ny: 2\nz: 3\n');
  });

  for (const [what, args, code, said] of odd) {
    it(`says in a line what is wrong with ${what}`, async () => {
      const latin = Buffer.from('title:   caf\u00E9\n', 'latin1');
      write('a.bmc.yaml', 'title: a\n');
      write('b.bmc.yaml', 'title: b\n');
      fs.writeFileSync(path.join(folder, 'latin.bmc.yaml'), latin);
      fs.writeFileSync(path.join(folder, 'binary.bmc.yaml'), Buffer.from([0xFF, 0, 1, 10]));
      fs.mkdirSync(path.join(folder, 'empty'));
      const ended = await bmc(args, code === 0 ? 'title: "b\n' : latin);
      assert.equal(ended.code, code, ended.err);
      assert.match(ended.err, said);
      // In Latin 1, a letter is one byte that UTF-8 does not have.
      assert.deepEqual(fs.readFileSync(path.join(folder, 'latin.bmc.yaml')), latin);
    });
  }

  it('merges text in another encoding line by line, to the byte', async () => {
    const file = (name: string, text: string): string => {
      fs.writeFileSync(path.join(folder, name), Buffer.from(text, 'latin1'));
      return name;
    };
    const base = 'title: caf\u00E9\nchannels:\n  - Web\n';
    const names = [file('base', base), file('ours', base.replace('title', '# ours\ntitle')), file('theirs', `${base}  - Shop\n`)];
    assert.equal((await bmc(['merge', ...names])).code, 0);
    assert.equal(fs.readFileSync(path.join(folder, 'ours'), 'latin1'), `# ours\n${base}  - Shop\n`);
    const input = Buffer.from(base.replace('title', '# mine\ntitle'), 'latin1');
    const { out } = await runBmcBytes(['merge', 'base', '-', 'theirs', '-o', '-'], { folder, input });
    assert.equal(out.toString('latin1'), `# mine\n${base}  - Shop\n`);
  });

  it('takes a file once that is named in several ways', async () => {
    write('more/a.bmc.yaml', 'title: a\nchannels: [Web]\n');
    const names = ['more', './more', 'more/*.bmc.yaml', 'more/a.bmc.yaml', path.join(folder, 'more', 'a.bmc.yaml')];
    assert.match((await bmc(['check', ...names])).out, /^1 canvas: /m);
  });

  it('leaves what stands at the start of a file and at the ends of its lines', async () => {
    write('a.bmc.yaml', '\uFEFFtitle:   a\r\nchannels:\r\n     - Web\r\n');
    assert.equal((await bmc(['check', 'a.bmc.yaml'])).code, 0);
    await bmc(['fmt']);
    assert.equal(read('a.bmc.yaml'), '\uFEFFtitle: a\r\nchannels:\r\n  - Web\r\n');
  });

  it('new begins a canvas, and never writes over one', async () => {
    assert.deepEqual(await bmc(['new', 'idee', '--language', 'nl']), { code: 0, out: 'idee.bmc.yaml\n', err: '' });
    assert.equal(read('idee.bmc.yaml'), emptyCanvas('nl'));
    assert.equal((await bmc(['new', 'other.bmc'])).out, 'other.bmc.yaml\n');
    assert.deepEqual(await bmc(['new', 'idee']), { code: 2, out: '', err: 'bmc: idee.bmc.yaml is there already\n' });
  });

  it('schema prints the JSON Schema that is published', async () => {
    const published = fs.readFileSync(path.resolve('schemas', 'bmc.nl.schema.json'), 'utf8');
    assert.deepEqual(JSON.parse((await bmc(['schema', '--language', 'nl'])).out), JSON.parse(published));
  });
});
