import assert from 'node:assert/strict';
import fs from 'node:fs';
import { build } from 'esbuild';
import * as fc from 'fast-check';
import pack from '../../../package.json';
import texts from '../../../package.nls.json';
import dutch from '../../../package.nls.nl.json';
import { languageIds } from '../../../src/canvas/languages';
import { blockIds } from '../../../src/canvas/structure';
import { emptyCanvas } from '../../../src/canvas/template';
import { keyWord } from '../../../src/canvas/words';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import { english } from '../../../src/l10n/l10n';
import type { RuleId, RuleSettings } from '../../../src/service/rules';
import { documentation, isRuleId, ruleIds, ruleOf } from '../../../src/service/rules';
import { checkRules } from '../../../src/service/rules/engine/checkRules';
import { validate } from '../../../src/service/validation/validate';
import { exampleCanvases } from '../kit/canvases';
import { runs } from '../kit/runs';

/** What a rule reports, as `the text that it marks: message`. */
function report(rule: RuleId, yaml: string, settings?: RuleSettings): string[] {
  const document = parseCanvas(yaml);
  return checkRules(document, english, settings).filter(({ code }) => code === rule).map(({ range, message }) => {
    const marked = yaml.slice(document.source.offsetAt(range.start), document.source.offsetAt(range.end));
    return `${marked}: ${typeof message === 'string' ? message : message.value}`;
  });
}

/** For each rule: a canvas that trips it, what it says there, and a canvas that is fine. */
const cases: Record<RuleId, [tripping: string, says: string, fine: string]> = {
  'unknown-link': [
    'customer_segments: [Shops]\nchannels:\n  - name: a\n    customer_segments: [shops, shosp]\n',
    'shosp: No item in “Customer Segments” has the id `shosp`.',
    'customer_segments:\n  - {name: Shops, id: s}\nchannels:\n  - name: a\n    customer_segments: s\n',
  ],
  'duplicate-id': [
    'channels:\n  - Web shop\n  - name: web shop!\n',
    'web shop!: “Web shop” and “web shop!” both have the id `web-shop`, so links cannot tell them apart.',
    'channels:\n  - Web shop\n  - {name: Web shop, id: other}\nkey_partners: [Web shop]\n',
  ],
  'segment-without-value-proposition': [
    'value_propositions:\n  - {name: a, customer_segments: shops}\ncustomer_segments:\n  - Shops\n  - Offices\n',
    'Offices: What value is there for “Offices”? No value proposition is linked to this segment.',
    'value_propositions: [a]\ncustomer_segments:\n  - Shops\n  - Offices\n',
  ],
  'value-proposition-without-segment': [
    'value_propositions:\n  - {name: a, customer_segments: shops}\n  - b\ncustomer_segments: [Shops]\n',
    'b: Who is “b” for? This value proposition is linked to no customer segment.',
    'value_propositions: [a, b]\ncustomer_segments:\n  - {name: Shops, value_propositions: [a, b]}\n',
  ],
  'segment-without-channel': [
    'channels:\n  - {name: a, customer_segments: shops}\ncustomer_segments: [Shops, Offices]\n',
    'Offices: How do we reach “Offices”? No channel is linked to this segment.',
    'channels:\n  - {name: a, customer_segments: shops}\ncustomer_segments: [Shops, {name: b, status: rejected}]\n',
  ],
  'segment-without-relationship': [
    'customer_relationships:\n  - {name: a, customer_segments: shops}\ncustomer_segments: [Shops, Offices]\n',
    'Offices: What relationship does “Offices” expect? No customer relationship is linked to this segment.',
    'customer_relationships: [a]\ncustomer_segments: [Shops, Offices]\n',
  ],
  'segment-without-revenue': [
    'revenue_streams:\n  - {name: a, customer_segments: shops}\ncustomer_segments: [Shops, Offices]\n',
    'Offices: What does “Offices” pay for? No revenue stream is linked to this segment.',
    'revenue_streams:\n  - {name: a, customer_segments: [shops, offices]}\ncustomer_segments: [Shops, Offices]\n',
  ],
  'revenue-without-segment': [
    'revenue_streams:\n  - {name: a, customer_segments: shops}\n  - b\ncustomer_segments: [Shops]\n',
    'b: Who pays for “b”? This revenue stream is linked to no customer segment.',
    'revenue_streams: [a, b]\ncustomer_segments: [Shops]\n',
  ],
  'uncovered-phase': [
    'kanalen:\n  - {naam: a, fases: [awareness, evaluatie, aankoop]}\n  - {naam: b, fases: after-sales}\n',
    'kanalen: No channel covers the phase “Aflevering”. Hoe leveren we een waardepropositie aan klanten?',
    'kanalen: [a, b]\n',
  ],
  'channel-without-phase': [
    'kanalen:\n  - {naam: a, fases: aankoop}\n  - b\n',
    'b: In which phase does “b” meet customers? It has no phases.',
    'channels:\n  - {name: a, phases: purchase}\n  - {name: b, status: rejected}\n',
  ],
  'revenue-without-pricing': [
    'revenue_streams:\n  - {name: a, pricing: auctions}\n  - b\n',
    'b: How does the price of “b” come about? It has no pricing.',
    'revenue_streams: [a, b]\n',
  ],
  'activity-without-purpose': [
    'key_activities:\n  - {name: a, channels: web}\n  - b\n  - {name: c, channels: web}\nchannels: [Web]\n',
    'b: What is “b” for? This activity is linked to no value proposition, channel, relationship or revenue stream.',
    'key_activities: [a, b]\nchannels:\n  - {name: Web, key_activities: a}\n',
  ],
  'partner-without-contribution': [
    'key_partners:\n  - {name: a, key_activities: c}\n  - b\n  - {name: e, key_activities: c}\nkey_activities: [c]\n',
    'b: What does “b” contribute? This partner is linked to no resource, activity, value proposition or channel.',
    'key_partners: [a, b]\nkey_activities:\n  - {name: c, key_partners: [a, b]}\n',
  ],
  'cost-without-source': [
    'cost_structure:\n  - {name: a, key_activities: c}\n  - b\n  - {name: d, key_activities: c}\nkey_activities: [c]\n',
    'b: Where does “b” come from? This cost is linked to no key resource, activity or partner.',
    'cost_structure: [a, {name: b, customer_segments: d}]\ncustomer_segments: [d]\n',
  ],
  'cost-structure-without-focus': [
    'kostenstructuur: [Huur]\n',
    'kostenstructuur: Is this business more Kostengestuurd or more Waardegestuurd? Say so with `gericht_op`.',
    'cost_structure: {focus: cost-driven, items: [Rent]}\n',
  ],
  'empty-block': [
    'title: x\nkey_partners: [a]\nkey_activities: [b]\nkey_resources: [c]\nchannels: [d]\ncustomer_segments: [e]\n'
      + 'value_propositions: [f]\nrevenue_streams: [g]\ncost_structure: [h]\ncustomer_relationships:\n',
    'customer_relationships: “Customer Relationships” is still empty.',
    'title: x\nkey_partners: [a]\nchannels:\n',
  ],
  'same-name': [
    'channels:\n  - {name: Web shop, id: a}\n  - {name: web  shop, id: b}\n',
    'web  shop: Another item of “Channels” is called “web  shop” too. What sets them apart?',
    'channels: [Web shop, Web shop]\nkey_partners: [Web shop]\n',
  ],
  'long-name': [
    `channels:\n  - ${'a'.repeat(61)}\n`,
    `${'a'.repeat(61)}: This name has 61 characters, too many for a sticky note. Keep a few words, and put the rest in a note.`,
    `channels:\n  - ${'a'.repeat(60)}\n`,
  ],
  'crowded-block': [
    `channels: [${Array.from({ length: 16 }, (_, index) => `a${index}`).join(', ')}]\n`,
    'channels: “Channels” has 16 items, more than anyone can take in. Could some be grouped?',
    `channels: [${Array.from({ length: 15 }, (_, index) => `a${index}`).join(', ')}]\n`,
  ],
  'lonely-side': [
    'customer_segments:\n  - {name: Hosts, type: multi-sided-platform}\n',
    'Hosts: A multi-sided platform brings groups together, and “Hosts” is the only segment. Who is on the other side?',
    'customer_segments:\n  - {name: Hosts, type: multi-sided-platform}\n  - Guests\n',
  ],
  'same-color': [
    'klantsegmenten:\n  - {naam: Winkels, kleur: blauw}\n  - {naam: Kantoren, kleur: blue}\n',
    'kleur: “Winkels” has this colour too, so what is linked to one seems linked to the other.',
    'customer_segments: [{name: a, color: blue}, {name: b, color: red}, c, d]\nchannels: [{name: a, color: blue}]\n',
  ],
  'only-assumptions': [
    `title: a\nkanalen: [${Array.from({ length: 5 }, (_, index) => `{naam: b${index}, status: aanname}`).join(', ')}]\n`,
    'title: 5 assumptions, and none of them tested. Which would hurt most if it were wrong? Test that one first.',
    `title: a\nchannels: [${Array.from({ length: 5 }, (_, index) => `{name: b${index}, status: assumption}`).join(', ')}, `
      + '{name: c, status: testing}]\n',
  ],
  'link-to-rejected': [
    'customer_segments:\n  - {name: Shops, status: rejected}\nchannels:\n  - {name: a, customer_segments: shops}\n',
    'shops: “Shops” was rejected. Does “a” still hold?',
    'customer_segments:\n  - {name: Shops, status: rejected}\nchannels:\n  - {name: a, customer_segments: shops, status: rejected}\n',
  ],
  'amount-without-per': [
    'inkomstenstromen:\n  - {naam: a, bedrag: 10}\n',
    'bedrag: How often does this amount come? Without `per` it counts as an amount for each year.',
    'inkomstenstromen:\n  - {naam: a, bedrag: 10, per: maand}\n',
  ],
  'amount-without-currency': [
    'title: x\nrevenue_streams:\n  - {name: a, amount: 10}\n',
    'title: Which currency are the amounts in? Say so with `currency`, such as `EUR`.',
    'title: x\ncurrency: EUR\nrevenue_streams:\n  - {name: a, amount: 10}\n',
  ],
};

describe('the canvas rules', () => {
  for (const rule of ruleIds) {
    const [tripping, says, fine] = cases[rule];
    it(`${rule} reports what it is for, where it is`, () => {
      assert.deepEqual(report(rule, tripping), [says]);
    });
    it(`${rule} has nothing to say of a canvas that is fine`, () => {
      assert.deepEqual(report(rule, fine), []);
    });
    it(`${rule} trips on the example in its documentation, and not on the one that is fine`, () => {
      const { invalid, valid } = documentation[rule];
      assert.notDeepEqual(report(rule, invalid), []);
      assert.deepEqual(report(rule, valid), []);
      const problems = validate(parseCanvas(`title: a\n${valid}`), english);
      assert.deepEqual(problems.filter(({ severity }) => severity !== 4), [], 'something else is wrong with it');
    });
    it(`${rule} can be silenced on a line and in a file`, () => {
      assert.deepEqual(report(rule, `# bmc-disable ${rule}\n${tripping}`), []);
      const line = checkRules(parseCanvas(tripping), english).find(({ code }) => code === rule)?.range.start.line ?? 0;
      const lines = tripping.split('\n');
      lines.splice(line, 0, `${/^ */.exec(lines[line] ?? '')?.[0] ?? ''}# bmc-disable-next-line ${rule}`);
      assert.deepEqual(report(rule, lines.join('\n')), []);
    });
    it(`${rule} can be turned off in the settings and made louder`, () => {
      assert.deepEqual(report(rule, tripping, { [rule]: 'off' }), []);
      const [loud] = checkRules(parseCanvas(tripping), english, { [rule]: 'error' }).filter(({ code }) => code === rule);
      assert.equal(loud?.severity, 1);
    });
  }

  it('are all in the settings, with their own severity for default', () => {
    const settings = Object.entries(pack.contributes.configuration.properties['bmc.rules'].properties);
    assert.deepEqual(settings.map(([id]) => id), ruleIds);
    for (const [id, setting] of settings) {
      assert.ok(isRuleId(id));
      assert.equal(setting.default, ruleOf(id).severity);
      assert.deepEqual(setting.enum, ['off', 'hint', 'information', 'warning', 'error']);
      assert.equal(setting.description, `%configuration.rules.${id}%`);
      assert.equal((texts as Record<string, string>)[`configuration.rules.${id}`], documentation[id].title.en);
      assert.equal((dutch as Record<string, string>)[`configuration.rules.${id}`], documentation[id].title.nl);
    }
  });

  it('stand each in a file that is called after it', () => {
    const files = fs.readdirSync('src/service/rules').filter((file) => file.endsWith('.ts') && file !== 'index.ts');
    assert.deepEqual(files, ruleIds.map((id) => `${id}.ts`).sort());
    for (const id of ruleIds) {
      const source = fs.readFileSync(`src/service/rules/${id}.ts`, 'utf8');
      assert.match(source, new RegExp(`export const rule: Rule<'${id}'> = \\{`), id);
    }
  });

  it('have documentation that stays out of what asks for the rules alone', async () => {
    const contents = "import { isRuleId, rules } from './src/service/rules'; console.log(rules, isRuleId('a'));";
    const { outputFiles: [bundle] } = await build({
      stdin: { contents, resolveDir: '.' }, bundle: true, write: false, format: 'esm', charset: 'utf8',
    });
    const shipped = bundle?.text ?? '';
    assert.ok(shipped.includes('too many for a sticky note. Keep a few words'));
    const left = ruleIds.flatMap((id) => {
      const { title, explanation } = documentation[id];
      return [...Object.values(title), explanation];
    });
    assert.deepEqual(left.filter((text) => shipped.includes(JSON.stringify(text).slice(1, -1))), []);
  });

  for (const language of languageIds) {
    it(`say nothing above a hint of a new canvas (${language})`, () => {
      const found = checkRules(parseCanvas(emptyCanvas(language)), english);
      assert.deepEqual(found.filter(({ severity }) => severity !== 4), []);
    });
  }

  it('say nothing above a hint of a canvas of names alone, however few there are yet', () => {
    const canvases = exampleCanvases.map((text) => canvasOf(parseCanvas(text)));
    const chosen = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
    fc.assert(fc.property(fc.constantFrom(...canvases), chosen, ({ title, blocks, language }, isThere) => {
      let index = 0;
      const lines = blockIds.map((block) => {
        const names = blocks[block].items.filter(() => isThere[index++ % isThere.length] === true);
        const key = keyWord({ in: 'canvas' }, block, language);
        return `${key}:\n${names.map(({ name }) => `  - ${JSON.stringify(name)}\n`).join('')}`;
      });
      const document = parseCanvas(`title: ${JSON.stringify(title)}\n${lines.join('')}`);
      assert.deepEqual(checkRules(document, english).filter(({ severity }) => severity !== 4), []);
    }), { numRuns: runs(100) });
  });

  it('link to their documentation', () => {
    const [first] = checkRules(parseCanvas(cases['duplicate-id'][0]), english).filter(({ code }) => code === 'duplicate-id');
    assert.match(first?.codeDescription?.href ?? '', /docs\/rules\.md#duplicate-id$/);
  });
});

describe('a comment in the file', () => {
  const canvas = (comment: string): string => `${comment.startsWith('!') ? `${comment.slice(1)}\n` : ''}channels:\n  - Web shop\n`
    + `${comment.startsWith('!') ? '' : `  ${comment}\n`}  - name: Web shop\n`;
  const table: [comment: string, found: number][] = [
    ['# bmc-disable-next-line duplicate-id', 0],
    ['# bmc-disable-next-line long-name, duplicate-id', 0],
    ['#bmc-disable-next-line duplicate-id because we say so', 0],
    ['# bmc-disable-next-line', 0],
    ['# bmc-disable-next-line long-name', 1],
    ['# bmc-disable-next-line no-such-rule', 1],
    ['!# bmc-disable duplicate-id', 0],
    ['!# bmc-disable long-name', 1],
    ['# duplicate-id', 1],
  ];
  for (const [comment, found] of table) {
    it(`${comment} leaves ${found} finding`, () => {
      assert.equal(report('duplicate-id', canvas(comment)).length, found);
    });
  }
});
