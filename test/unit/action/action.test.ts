import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runStep } from '../../../src/action/steps';
import { patience } from '../kit/patience';
import type { Repository, StandIn } from './standIn';
import { startStandIn } from './standIn';

const script = path.resolve('dist', 'action.js');
const event = path.resolve('test', 'unit', 'action', 'pull_request.json');

const shop = `title: Shop
currency: EUR
channels: [Stores]
key_activities: [Roasting]
key_resources: [Beans]
customer_segments:
  - {name: Households, status: assumption}
revenue_streams:
  - {name: Capsules, type: asset-sale, pricing: list-price, amount: 40, per: month}
cost_structure:
  focus: value-driven
  items:
    - {name: Coffee, amount: 20, per: month}
`;
const after = shop.replace('[Stores]', '[Web shop]').replace('key_activities: [Roasting]', 'key_partners: [Roasting]')
  .replace('assumption', 'validated').replace('amount: 40', 'amount: 45');

interface Run {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: string;
}

describe('the GitHub Action', () => {
  let folder = '';
  let standIn: StandIn;
  let repository: Repository;
  /** How long each try waited for the next, in milliseconds. */
  let waits: number[] = [];

  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-action-'));
    repository = {
      files: [{ filename: 'README.md', status: 'modified' }, { filename: 'my models/shop.bmc.yaml', status: 'modified' }],
      contents: { 'fork-point:my models/shop.bmc.yaml': shop, 'head:my models/shop.bmc.yaml': after }, comments: [], faults: [],
    };
    waits = [];
    standIn = await startStandIn(repository);
  });
  afterEach(async () => {
    await standIn.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** What a runner puts into the environment of a step. */
  function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    return {
      INPUT_TOKEN: 'secret', INPUT_LANGUAGE: 'en', GITHUB_API_URL: standIn.url, GITHUB_EVENT_PATH: event,
      GITHUB_SERVER_URL: 'https://host', RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: path.join(folder, 'summary'),
      GITHUB_OUTPUT: path.join(folder, 'output'), ...env,
    };
  }

  /** One step of the action, without a wait. */
  async function step(name: string, env: NodeJS.ProcessEnv): Promise<{ code: number | null; log: string }> {
    let log = '';
    const code = await runStep(name, {
      env: environment(env), log: (line) => { log += `${line}\n`; },
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    });
    return { code, log };
  }

  /** One step of the action, as a runner starts it. */
  function start(name: string): Promise<{ code: number | null; log: string }> {
    return new Promise((resolve, reject) => {
      const env = environment({ PATH: process.env.PATH });
      const child = spawn(process.execPath, [script, name], { cwd: folder, env });
      let log = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { log += chunk.toString(); });
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, log }));
    });
  }

  /** Both steps. */
  async function run(env: NodeJS.ProcessEnv = {}, take = step): Promise<Run> {
    for (const name of ['summary', 'output']) fs.writeFileSync(path.join(folder, name), '');
    const look = await take('look', env);
    const tell = look.code === 0 ? await take('tell', env) : { code: look.code, log: '' };
    const [summary = '', outputs = ''] = ['summary', 'output'].map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    return { code: tell.code, log: look.log + tell.log, summary, outputs };
  }
  const bodies = (): string[] => repository.comments.map(({ body }) => body);

  it('says what changes in the business, in a comment and in the summary', async () => {
    const { code, log, summary, outputs } = await run({ PICTURES_URL: 'https://host/artifact/1' });
    assert.deepEqual([code, log], [0, '']);
    const [body = '', ...more] = bodies();
    assert.deepEqual(more, []);
    assert.equal(body, `<!-- bmc-as-code: canvases -->\n${summary.trimEnd()}\n`.trimEnd() + body.slice(body.trimEnd().length));
    for (const line of [
      '### Shop', '[`my models/shop.bmc.yaml`](https://host/o/r/blob/head/my%20models/shop.bmc.yaml)', '[Pictures of the canvases](https://host/artifact/1)',
      '**Channels**', '- `−` *Stores*', '- `+` *Web shop*', '- `→` *Roasting* moved from Key Activities to Key Partners',
      '- `~` *Households*: is now validated', '| Total revenue | €480 per year | **€540 per year** |', '| Total costs | €240 per year | €240 per year |',
    ]) assert.ok(body.split('\n').includes(line), `${line} is not in\n${body}`);
    assert.match(body, /<b>Channels<\/b><br>\+ <b>Web shop<\/b><br>− <del>Stores<\/del><\/td>/);
    assert.match(body, /<b>Key Partners<\/b><br>→ <b>Roasting<\/b> \(from Key Activities\)<\/td>/);
    assert.match(body, /<b>Customer Segments<\/b><br>~ <b>Households<\/b><\/td>/);
    assert.match(body, /<b>Key Resources<\/b><br>Beans<\/td>/);
    // A table is one block of HTML only as long as no line in it is blank.
    assert.doesNotMatch(/<table>[^]*<\/table>/.exec(body)?.[0] ?? assert.fail('No table'), /\n\s*\n/);
    assert.match(outputs, /^pictures<<(\S+)\n.*bmc-pictures\n\1\n/m);
    const picture = fs.readFileSync(path.join(folder, 'bmc-pictures', 'my models', 'shop.svg'), 'utf8');
    assert.match(picture, /<svg [^]*Roasting/);
    // What went is drawn too, and all changes are told to those who do not see them.
    assert.match(picture, /<desc[^>]*>[^<]*Roasting moved from Key Activities to Key Partners/);
    assert.match(picture, /<\/desc>[^]*Stores/);
    assert.match(outputs, /^canvases<<(\S+)\n1\n\1\n/);
  });

  it('compares with where the pull request began, not with what came to main since', async () => {
    repository.contents['base:my models/shop.bmc.yaml'] = shop.replace('Beans', 'Others’ change');
    await run();
    assert.doesNotMatch(bodies().join(''), /Others/);
  });

  it('keeps one comment up to date, also when the changes are gone', async () => {
    await run();
    const [first] = bodies();
    await run();
    assert.deepEqual(bodies(), [first]);
    assert.equal(standIn.asked.filter((request) => /^(?:POST|PATCH)/.test(request)).length, 1);
    repository.contents['head:my models/shop.bmc.yaml'] = after.replace('Web shop', 'Web store');
    await run();
    assert.equal(bodies().length, 1);
    assert.match(bodies()[0] ?? '', /Web store/);
    repository.contents['head:my models/shop.bmc.yaml'] = `# only text\n${shop}`;
    await run();
    assert.deepEqual(bodies(), ['<!-- bmc-as-code: canvases -->\n## What changes in the business\n\nNothing: this pull request leaves every business as it is.\n']);
  });

  it('begins no comment where no business changes and nothing is wrong', async () => {
    repository.contents['head:my models/shop.bmc.yaml'] = `# only text\n${shop}`;
    const { code, summary } = await run();
    assert.deepEqual([code, bodies()], [0, []]);
    assert.match(summary, /Nothing: this pull request leaves every business as it is/);
  });

  it('asks nothing but the list of files where no canvas changes', async () => {
    repository.files = [{ filename: 'README.md', status: 'modified' }];
    const { code, summary } = await run();
    assert.deepEqual([code, summary], [0, '']);
    assert.deepEqual(standIn.asked, ['GET /repos/o/r/pulls/7/files', 'GET /repos/o/r/issues/7/comments']);
  });

  it('has a comment for each target', async () => {
    await run({ INPUT_TARGET: 'one' });
    await run({ INPUT_TARGET: 'other -->' });
    assert.deepEqual(bodies().map((body) => body.split('\n')[0]), ['<!-- bmc-as-code: one -->', '<!-- bmc-as-code: other - -->']);
  });

  it('reads lists page by page, and finds its comment on the last one', async () => {
    repository.files = [...Array.from({ length: 230 }, (_, index) => ({ filename: `${index}.md`, status: 'modified' })), ...repository.files];
    repository.comments = Array.from({ length: 120 }, (_, id) => ({ id, body: 'Nice <!-- bmc-as-code: canvases -->', user: { type: 'User' } }));
    repository.comments.push({ id: 500, body: '<!-- bmc-as-code: canvases -->\r\nold', user: { type: 'Bot' } });
    await run();
    assert.equal(repository.comments.length, 121);
    assert.match(repository.comments.at(-1)?.body ?? '', /Web shop/);
  });

  it('reads renamed, new and deleted canvases', async () => {
    repository.files = [
      { filename: 'store.bmc.yml', status: 'renamed', previous_filename: 'shop.bmc.yaml' }, { filename: 'new.bmc.yaml', status: 'added' },
      { filename: 'old.bmc.yaml', status: 'removed' }, { filename: 'now.yaml', status: 'renamed', previous_filename: 'was.bmc.yaml' },
      { filename: 'became.bmc.yaml', status: 'renamed', previous_filename: 'was.yaml' },
    ];
    repository.contents = {
      'fork-point:shop.bmc.yaml': shop, 'head:store.bmc.yml': after, 'head:new.bmc.yaml': 'title: New\nchannels: [A]\n',
      'fork-point:old.bmc.yaml': 'titel: Oud\nkanalen: [B]\n', 'fork-point:was.bmc.yaml': 'title: Was\n', 'head:became.bmc.yaml': 'title: Became\n',
    };
    const { code } = await run();
    assert.equal(code, 0);
    const [body = ''] = bodies();
    const told = [...body.matchAll(/^### (.*)\n\n(.*)/gm)].map(([, title, what = '']) => [title, what.replace(/\[(.*?)\]\(.*?\)/, '$1')]);
    assert.deepEqual(told, [
      ['Became', '`became.bmc.yaml` · new'], ['New', '`new.bmc.yaml` · new'], ['Oud', '`old.bmc.yaml` · deleted'],
      ['Shop', '`store.bmc.yml` · renamed from `shop.bmc.yaml`'], ['Was', '`was.bmc.yaml` · deleted'],
    ]);
    assert.match(body, /<b>Channels<\/b><br>\+ <b>A<\/b>/);
  });

  it('annotates lines, ten of a kind, and fails for errors', async () => {
    const many = `title: a\nchannels:\n${Array.from({ length: 12 }, (_, index) => `  - {name: b${index}, type: ownn}\n`).join('')}`;
    repository.contents['head:my models/shop.bmc.yaml'] = `${many}${'  - {nme: c}\n'.repeat(11)}`;
    const { code, log } = await run();
    assert.equal(code, 1);
    const lines = log.trim().split('\n');
    assert.equal(lines.filter((line) => /^::error file=my models\/shop\.bmc\.yaml,line=\d+,/.test(line)).length, 10);
    assert.equal(lines.filter((line) => line.startsWith("::warning file=")).length, 10);
    assert.match(lines.at(-1) ?? '', /^::error title=BMC as code::There are 11 errors and \d+ warnings/);
    assert.match(bodies()[0] ?? '', /^- ❌ line 15: /m);
  });

  it('fails for more warnings than allowed, and takes the severity of rules', async () => {
    repository.contents['head:my models/shop.bmc.yaml'] = `${after}  # x\nx: 1\n`;
    assert.equal((await run()).code, 0);
    assert.equal((await run({ INPUT_MAX_WARNINGS: '0' })).code, 1);
    repository.contents['head:my models/shop.bmc.yaml'] = after.replace('Web shop', '{name: Web, key_partners: none}');
    assert.equal((await run({ INPUT_MAX_WARNINGS: '0', INPUT_RULES: 'unknown-link=off\nempty-block = hint' })).code, 0);
    assert.match((await run({ INPUT_RULES: 'unknown-link' })).log, /::error .*rules: "unknown-link" has to be a rule and its severity/);
  });

  it('lets no text of a canvas command the runner, mark up the comment or call for anybody', async () => {
    const evil = '"<img src=x> @octocat #12 **b** | x\\n::set-output name=a::b"';
    repository.contents['head:my models/shop.bmc.yaml'] = `${after.replace('Web shop', evil)}"::error::%0Aa\\n::warning::x": 1\n`;
    repository.contents['head:my models/shop.bmc.yaml'] = repository.contents['head:my models/shop.bmc.yaml'].replace('title: Shop', 'title: "# <b>@team"');
    const { log } = await run();
    const [body = ''] = bodies();
    assert.doesNotMatch(body, /<img|@(?:octocat|team)|#12\b|^::/m);
    assert.doesNotMatch(body.replace(/<table>[^]*<\/table>/, ''), /[^\\]\*\*b/);
    for (const line of log.trim().split('\n')) assert.match(line, /^(?:::(?:warning|error) (?:file|title)=|$)/);
  });

  it('tells the summary alone where the token may not write, as for forks', async () => {
    repository.faults = [{ method: 'POST', path: /comments$/, status: 403 }];
    const { code, log, summary } = await run();
    assert.equal(code, 0);
    assert.match(log, /^::notice title=BMC as code::The token of this run may not write comments/m);
    assert.match(summary, /Web shop/);
    assert.deepEqual(bodies(), []);
  });

  it('asks again where the API fails for a moment', async () => {
    repository.faults = [
      { method: 'GET', path: /files$/, status: 502 }, { method: 'GET', path: /contents/, status: 503 }, { method: 'GET', path: /comments$/, status: 429, headers: { 'retry-after': '1' } },
    ];
    assert.equal((await run()).code, 0);
    assert.equal(bodies().length, 1);
    assert.equal(standIn.asked.filter((request) => request.endsWith('/files')).length, 2);
    // As long as the API asks for, if that is longer than it would be.
    assert.deepEqual(waits.sort((a, b) => a - b), [500, 500, 1000]);
  });

  it('has one comment also where the answer to it was lost', async () => {
    repository.faults = [{ method: 'POST', path: /comments$/, status: 502, lost: true }];
    assert.equal((await run()).code, 0);
    assert.equal(bodies().length, 1);
  });

  it('says so where the API keeps failing', async () => {
    repository.faults = Array.from({ length: 9 }, () => ({ method: 'GET', path: /files$/, status: 500 }));
    const { code, log } = await run();
    assert.equal(code, 1);
    assert.match(log, /^::error title=BMC as code::GET \/repos\/o\/r\/pulls\/7\/files: 500/);
    assert.deepEqual(waits, [500, 1000, 2000]);
  });

  it('says what of a canvas cannot be read', async () => {
    repository.contents['head:my models/shop.bmc.yaml'] = 'title: "a\n';
    const { code } = await run();
    assert.equal(code, 1);
    assert.match(bodies()[0] ?? '', /One of the versions cannot be read as a canvas\.[^]*❌ line 1: A quote is opened here, and not closed/);
  });

  it('keeps within what a comment may be long', async () => {
    const items = (count: number): string => Array.from({ length: count }, (_, index) => `  - New number ${index} of many\n`).join('');
    repository.contents['head:my models/shop.bmc.yaml'] = `title: Shop\nchannels:\n${items(1500)}`;
    const { summary } = await run();
    const [body = ''] = bodies();
    assert.ok(body.length <= 65_536 && body.length > 10_000, String(body.length));
    assert.match(summary, /<table>[^]*New number 1499/);
  });

  it('draws what is worth a look, and nothing if so asked', async () => {
    const pictures = (): string[] => (fs.existsSync(path.join(folder, 'bmc-pictures')) ? fs.readdirSync(path.join(folder, 'bmc-pictures')) : []);
    repository.files = [{ filename: 'a.bmc.yaml', status: 'modified' }, { filename: 'b.bmc.yaml', status: 'removed' }, { filename: 'c.bmc.yaml', status: 'added' }];
    repository.contents = {
      'fork-point:a.bmc.yaml': shop, 'head:a.bmc.yaml': `# text\n${shop}`, 'fork-point:b.bmc.yaml': shop, 'head:c.bmc.yaml': shop,
    };
    await run();
    assert.deepEqual(pictures(), ['c.svg']);
    await run({ INPUT_PICTURES: 'false' });
    assert.deepEqual(pictures(), []);
  });

  it('has nothing to do in a run without a pull request', async () => {
    fs.writeFileSync(path.join(folder, 'push.json'), '{"ref": "refs/heads/main", "repository": {"full_name": "o/r"}}');
    const { code, log } = await run({ GITHUB_EVENT_PATH: path.join(folder, 'push.json') });
    assert.equal(code, 0);
    assert.match(log, /^::notice .*not about a pull request/);
    assert.deepEqual(standIn.asked, []);
  });

  it('does the same in a process of its own', async function () {
    this.timeout(patience);
    const here = await run();
    const [body] = bodies();
    repository.comments = [];
    const there = await run({}, start);
    assert.deepEqual([there.code, there.log, there.summary], [here.code, here.log, here.summary]);
    assert.deepEqual(bodies(), [body]);
    repository.faults = Array.from({ length: 2 }, () => ({ method: 'GET', path: /files$/, status: 404 }));
    assert.deepEqual(await start('look'), await step('look', {}));
  });

  it('knows no other steps', async () => {
    for (const name of ['nothing', '', 'constructor']) {
      assert.deepEqual(await step(name, {}), { code: 1, log: '::error title=BMC as code::Usage: action.js look|tell\n' });
    }
  });

  it('writes in Dutch if asked', async () => {
    await run({ INPUT_LANGUAGE: 'nl' });
    assert.match(bodies()[0] ?? '', /## Wat er zakelijk verandert\n\n1 canvas: 0 fouten[^]*\*Roasting\* is verplaatst van/);
  });
});
