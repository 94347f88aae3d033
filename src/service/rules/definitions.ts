import type { DiagnosticSeverity } from 'vscode-languageserver-types';

/** How loudly a rule speaks; `off` for not at all. The words of the setting `bmc.rules`. */
export type RuleSeverity = 'off' | 'hint' | 'information' | 'warning' | 'error';

/** LSP's numbers for the severities. */
export const lspSeverities: Readonly<Record<Exclude<RuleSeverity, 'off'>, DiagnosticSeverity>> = {
  error: 1, warning: 2, information: 3, hint: 4,
};

/** What a rule is, for its documentation page. In English, as that page is. */
export interface RuleDefinition {
  readonly severity: RuleSeverity;
  /** What it reports, in a few words. */
  readonly title: string;
  /** Why it matters, when it keeps quiet, and what to do. */
  readonly explanation: string;
  /** A canvas that it reports. */
  readonly example: string;
}

/** Every canvas rule. Adding one is an entry here and its check; the compiler asks for the second. */
export const ruleDefinitions = {
  'unknown-link': {
    severity: 'warning',
    title: 'A link to nothing',
    explanation: 'No item of that block has this id. Without an `id` of its own, an item\'s id is its name in kebab-case. '
      + 'Correct the link, or create the item.',
    example: 'customer_segments:\n  - name: Households\nchannels:\n  - name: Web shop\n    customer_segments: housholds\n',
  },
  'duplicate-id': {
    severity: 'warning',
    title: 'Two items with one id',
    explanation: 'Links cannot tell them apart. Give one of them another name, or an `id` of its own.',
    example: 'channels:\n  - Web shop\n  - name: Web shop\n',
  },
  'segment-without-value-proposition': {
    severity: 'information',
    title: 'A customer segment that no value proposition serves',
    explanation: 'Each segment needs something that is of value to it. The rule keeps quiet until some value proposition '
      + 'is linked to a segment.',
    example: 'value_propositions:\n  - name: Speed\n    customer_segments: shops\ncustomer_segments:\n  - Shops\n  - Offices\n',
  },
  'value-proposition-without-segment': {
    severity: 'information',
    title: 'A value proposition for no customer segment',
    explanation: 'Value is always value to someone. The rule keeps quiet until some value proposition is linked to a segment.',
    example: 'value_propositions:\n  - name: Speed\n    customer_segments: shops\n  - Trust\ncustomer_segments:\n  - Shops\n',
  },
  'segment-without-channel': {
    severity: 'information',
    title: 'A customer segment that no channel reaches',
    explanation: 'How does this segment hear of us, buy, and get what it bought? The rule keeps quiet until some channel is '
      + 'linked to a segment.',
    example: 'channels:\n  - name: Web shop\n    customer_segments: shops\ncustomer_segments:\n  - Shops\n  - Offices\n',
  },
  'segment-without-relationship': {
    severity: 'information',
    title: 'A customer segment without a customer relationship',
    explanation: 'What kind of relationship does this segment expect? The rule keeps quiet until some relationship is linked '
      + 'to a segment.',
    example: 'customer_relationships:\n  - name: Forum\n    customer_segments: shops\ncustomer_segments:\n  - Shops\n  - Offices\n',
  },
  'segment-without-revenue': {
    severity: 'information',
    title: 'A customer segment that brings in nothing',
    explanation: 'A segment may well be free of charge, when another one pays for it: say so in its note, and turn the rule off '
      + 'there. The rule keeps quiet until some revenue stream is linked to a segment.',
    example: 'revenue_streams:\n  - name: Sales\n    customer_segments: shops\ncustomer_segments:\n  - Shops\n  - Offices\n',
  },
  'revenue-without-segment': {
    severity: 'information',
    title: 'A revenue stream from nobody',
    explanation: 'Someone pays for it: which customer segment? The rule keeps quiet until some revenue stream is linked to a '
      + 'segment.',
    example: 'revenue_streams:\n  - name: Sales\n    customer_segments: shops\n  - name: Repairs\ncustomer_segments:\n  - Shops\n',
  },
  'uncovered-phase': {
    severity: 'information',
    title: 'A phase that no channel covers',
    explanation: 'From awareness to after sales, customers need a way through every phase. The rule keeps quiet until some '
      + 'channel has phases.',
    example: 'channels:\n  - name: Web shop\n    phases: [awareness, purchase]\n',
  },
  'channel-without-phase': {
    severity: 'hint',
    title: 'A channel in no phase',
    explanation: 'What is the channel for: being known, judged, bought from, delivering, or helping afterwards? The rule keeps '
      + 'quiet until some channel has phases.',
    example: 'channels:\n  - name: Web shop\n    phases: purchase\n  - name: Newsletter\n',
  },
  'revenue-without-pricing': {
    severity: 'information',
    title: 'A revenue stream without pricing',
    explanation: 'How the price comes about shapes the stream. The rule keeps quiet until some revenue stream has pricing.',
    example: 'revenue_streams:\n  - name: Sales\n    pricing: list-price\n  - name: Repairs\n',
  },
  'activity-without-purpose': {
    severity: 'hint',
    title: 'A key activity that nothing needs',
    explanation: 'Key activities are what the value propositions, channels, customer relationships and revenue streams require. '
      + 'The rule keeps quiet until most activities are linked to one of those.',
    example: 'key_activities:\n  - name: Roasting\n    value_propositions: coffee\n  - name: Packing\n    value_propositions: coffee\n'
      + '  - name: Training\nvalue_propositions:\n  - Coffee\n',
  },
  'partner-without-contribution': {
    severity: 'hint',
    title: 'A key partner that contributes nothing',
    explanation: 'Which key resources do we acquire from this partner, which key activities does it perform, or what else is it part '
      + 'of? The rule keeps quiet until most partners are linked to a resource, an activity, a value proposition or a channel.',
    example: 'key_partners:\n  - name: Growers\n    key_resources: beans\n  - name: Traders\n    key_resources: beans\n  - name: Bank\n'
      + 'key_resources:\n  - Beans\n',
  },
  'cost-without-source': {
    severity: 'hint',
    title: 'A cost that comes from nothing',
    explanation: 'Which key resource, key activity or key partner costs this? The rule keeps quiet until most costs are linked '
      + 'to one of those.',
    example: 'cost_structure:\n  - name: Wages\n    key_activities: roasting\n  - name: Gas\n    key_activities: roasting\n  - name: Rent\n'
      + 'key_activities:\n  - Roasting\n',
  },
  'cost-structure-without-focus': {
    severity: 'hint',
    title: 'A cost structure without a focus',
    explanation: 'Is the business more cost-driven or more value-driven? Write the block as a mapping with `focus` and `items`.',
    example: 'cost_structure:\n  - Rent\n',
  },
  'empty-block': {
    severity: 'hint',
    title: 'A block that is empty or missing',
    explanation: 'A canvas grows, and every block is a question to the business. The rule keeps quiet until at least five '
      + 'blocks have items.',
    example: 'key_partners: [a]\nkey_activities: [b]\nkey_resources: [c]\nchannels: [d]\ncustomer_segments: [e]\n',
  },
  'same-name': {
    severity: 'information',
    title: 'Two items of a block with one name',
    explanation: 'On the canvas no one can tell them apart. Say in each name what sets it apart, or make them one item.',
    example: 'channels:\n  - name: Shops\n    id: own-shops\n  - name: Shops\n    id: shops-of-partners\n',
  },
  'long-name': {
    severity: 'information',
    title: 'A name too long for a sticky note',
    explanation: 'A name of more than 60 characters does not fit on a sticky note. Keep a few words, and put the rest in the note.',
    example: 'channels:\n  - Our own shops in the centres of all larger cities, open seven days a week\n',
  },
  'crowded-block': {
    severity: 'hint',
    title: 'More items in a block than anyone can take in',
    explanation: 'A canvas tells the story of a business at a glance. With more than 15 items in a block, group some of them.',
    example: `channels: [${Array.from({ length: 16 }, (_, index) => `Shop ${index + 1}`).join(', ')}]\n`,
  },
  'lonely-side': {
    severity: 'information',
    title: 'A multi-sided platform with one side',
    explanation: 'A multi-sided platform brings together two or more groups that depend on each other.',
    example: 'customer_segments:\n  - name: Hosts\n    type: multi-sided-platform\n',
  },
  'same-color': {
    severity: 'hint',
    title: 'Two customer segments in one colour',
    explanation: 'The colour of a segment shows on every item that is linked to it, so each needs its own. A segment without a '
      + '`color` is given one.',
    example: 'customer_segments:\n  - name: Shops\n    color: blue\n  - name: Offices\n    color: blue\n',
  },
  'only-assumptions': {
    severity: 'hint',
    title: 'Assumptions, and none of them tested',
    explanation: 'A business model is a set of guesses until customers have been asked. Find the assumption that would hurt most '
      + 'if it were wrong, and test that first. The rule keeps quiet until five items have a status.',
    example: `channels:\n${Array.from({ length: 5 }, (_, index) => `  - name: Shop ${index + 1}\n    status: assumption\n`).join('')}`,
  },
  'link-to-rejected': {
    severity: 'information',
    title: 'A link to an item that was rejected',
    explanation: 'Tests have shown that the item does not hold, so what leans on it may not hold either.',
    example: 'customer_segments:\n  - name: Shops\n    status: rejected\nchannels:\n  - name: Web shop\n    customer_segments: shops\n',
  },
  'amount-without-per': {
    severity: 'hint',
    title: 'An amount that does not say how often',
    explanation: 'It is counted as an amount for each year. Say `per: month`, `per: year` or `per: once`.',
    example: 'revenue_streams:\n  - name: Sales\n    amount: 1000\n',
  },
  'amount-without-currency': {
    severity: 'hint',
    title: 'Amounts in no currency',
    explanation: 'Say at the top of the canvas which `currency` all amounts are in, such as `EUR`.',
    example: 'revenue_streams:\n  - name: Sales\n    amount: 1000\n    per: year\n',
  },
} as const satisfies Record<string, RuleDefinition>;

export type RuleId = keyof typeof ruleDefinitions;
export const ruleIds = Object.keys(ruleDefinitions) as RuleId[];

/** Whether a string is a rule's id. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(ruleDefinitions, id);
}

/** The severities that a user has chosen, by rule; the others keep their default. */
export type RuleSettings = Readonly<Partial<Record<RuleId, RuleSeverity>>>;
