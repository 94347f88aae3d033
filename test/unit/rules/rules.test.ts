import assert from 'node:assert/strict';
import { languageIds } from '../../../src/canvas/languages';
import { emptyCanvas } from '../../../src/canvas/template';
import { parseCanvas } from '../../../src/parsing/parse';
import { english } from '../../../src/service/l10n';
import { checkRules } from '../../../src/service/rules/checkRules';
import type { RuleId, RuleSettings } from '../../../src/service/rules/definitions';
import { ruleDefinitions, ruleIds } from '../../../src/service/rules/definitions';

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
    'shosp: No item in *Customer Segments* has the id `shosp`.',
    'customer_segments:\n  - {name: Shops, id: s}\nchannels:\n  - name: a\n    customer_segments: s\n',
  ],
  'duplicate-id': [
    'channels:\n  - Web shop\n  - name: web shop!\n',
    'web shop!: *Web shop* and *web shop!* both have the id `web-shop`, so links cannot tell them apart.',
    'channels:\n  - Web shop\n  - {name: Web shop, id: other}\nkey_partners: [Web shop]\n',
  ],
  'segment-without-value-proposition': [
    'value_propositions:\n  - {name: a, customer_segments: shops}\ncustomer_segments:\n  - Shops\n  - Offices\n',
    'Offices: What value is there for *Offices*? No value proposition is linked to this segment.',
    'value_propositions: [a]\ncustomer_segments:\n  - Shops\n  - Offices\n',
  ],
  'value-proposition-without-segment': [
    'value_propositions:\n  - {name: a, customer_segments: shops}\n  - b\ncustomer_segments: [Shops]\n',
    'b: Who is *b* for? This value proposition is linked to no customer segment.',
    'value_propositions: [a, b]\ncustomer_segments:\n  - {name: Shops, value_propositions: [a, b]}\n',
  ],
  'segment-without-channel': [
    'channels:\n  - {name: a, customer_segments: shops}\ncustomer_segments: [Shops, Offices]\n',
    'Offices: How do we reach *Offices*? No channel is linked to this segment.',
    'channels:\n  - {name: a, customer_segments: shops}\ncustomer_segments: [Shops, {name: b, status: rejected}]\n',
  ],
  'segment-without-relationship': [
    'customer_relationships:\n  - {name: a, customer_segments: shops}\ncustomer_segments: [Shops, Offices]\n',
    'Offices: What relationship does *Offices* expect? No customer relationship is linked to this segment.',
    'customer_relationships: [a]\ncustomer_segments: [Shops, Offices]\n',
  ],
  'segment-without-revenue': [
    'revenue_streams:\n  - {name: a, customer_segments: shops}\ncustomer_segments: [Shops, Offices]\n',
    'Offices: What does *Offices* pay for? No revenue stream is linked to this segment.',
    'revenue_streams:\n  - {name: a, customer_segments: [shops, offices]}\ncustomer_segments: [Shops, Offices]\n',
  ],
  'uncovered-phase': [
    'kanalen:\n  - {naam: a, fases: [awareness, evaluatie, aankoop]}\n  - {naam: b, fases: after-sales}\n',
    'kanalen: No channel covers the phase *Aflevering*. Hoe leveren we een waardepropositie aan klanten?',
    'kanalen: [a, b]\n',
  ],
  'revenue-without-pricing': [
    'revenue_streams:\n  - {name: a, pricing: auctions}\n  - b\n',
    'b: How does the price of *b* come about? It has no pricing.',
    'revenue_streams: [a, b]\n',
  ],
  'cost-structure-without-focus': [
    'kostenstructuur: [Huur]\n',
    'kostenstructuur: Is this business more Kostengestuurd or more Waardegestuurd? Say so with `gericht_op`.',
    'cost_structure: {focus: cost-driven, items: [Rent]}\n',
  ],
  'empty-block': [
    'title: x\nkey_partners: [a]\nkey_activities: [b]\nkey_resources: [c]\nchannels: [d]\ncustomer_segments: [e]\n'
      + 'value_propositions: [f]\nrevenue_streams: [g]\ncost_structure: [h]\ncustomer_relationships:\n',
    'customer_relationships: *Customer Relationships* is still empty.',
    'title: x\nkey_partners: [a]\nchannels:\n',
  ],
  'long-name': [
    `channels:\n  - ${'a'.repeat(61)}\n`,
    `${'a'.repeat(61)}: This name has 61 characters, too many for a sticky note. Keep a few words, and put the rest in a note.`,
    `channels:\n  - ${'a'.repeat(60)}\n`,
  ],
  'crowded-block': [
    `channels: [${Array.from({ length: 16 }, (_, index) => `a${index}`).join(', ')}]\n`,
    'channels: *Channels* has 16 items, more than anyone can take in. Could some be grouped?',
    `channels: [${Array.from({ length: 15 }, (_, index) => `a${index}`).join(', ')}]\n`,
  ],
  'lonely-side': [
    'customer_segments:\n  - {name: Hosts, type: multi-sided-platform}\n',
    'Hosts: A multi-sided platform brings groups together, and *Hosts* is the only segment. Who is on the other side?',
    'customer_segments:\n  - {name: Hosts, type: multi-sided-platform}\n  - Guests\n',
  ],
  'link-to-rejected': [
    'customer_segments:\n  - {name: Shops, status: rejected}\nchannels:\n  - {name: a, customer_segments: shops}\n',
    'shops: *Shops* was rejected. Does *a* still hold?',
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
    it(`${rule} trips on the example in its documentation`, () => {
      assert.notDeepEqual(report(rule, ruleDefinitions[rule].example), []);
    });
    it(`${rule} can be turned off in the settings and made louder`, () => {
      assert.deepEqual(report(rule, tripping, { [rule]: 'off' }), []);
      const [loud] = checkRules(parseCanvas(tripping), english, { [rule]: 'error' }).filter(({ code }) => code === rule);
      assert.equal(loud?.severity, 1);
    });
  }

  for (const language of languageIds) {
    it(`say nothing above a hint of a new canvas (${language})`, () => {
      const found = checkRules(parseCanvas(emptyCanvas(language)), english);
      assert.deepEqual(found.filter(({ severity }) => severity !== 4), []);
    });
  }

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
