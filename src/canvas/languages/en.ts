import type { Language } from '../language';

/** English, with the standard terms of *Business Model Generation*. */
export const en = {
  id: 'en',
  name: 'English',
  decimalSign: '.',
  canvasFields: {
    bmc: { key: 'bmc', label: 'Format version', doc: 'The version of the format that this file is written in: `1`.' },
    language: {
      key: 'language', label: 'Language',
      doc: 'The language of the keys and terms in this file. Without it, the block keys tell.',
    },
    title: { key: 'title', label: 'Title', doc: 'The name of the business or the idea that this canvas is about.' },
    description: { key: 'description', label: 'Description', doc: 'What this canvas is about, in a few lines of Markdown.' },
    authors: { key: 'authors', label: 'Authors', doc: 'The people who made this canvas.' },
    date: { key: 'date', label: 'Date', doc: 'The day for which this canvas holds, as `2026-01-31`.' },
    version: { key: 'version', label: 'Version', doc: 'Your own name for this version of the canvas, such as `1.2` or `pilot`.' },
    currency: {
      key: 'currency', label: 'Currency',
      doc: 'The currency of all amounts, as an ISO 4217 code such as `EUR` or `USD`.',
    },
    tags: { key: 'tags', label: 'Tags', doc: 'Your own words to find this canvas by.' },
  },
  blockFields: {
    focus: { key: 'focus', label: 'Focus', doc: 'Is your business more cost driven or more value driven?' },
    note: { key: 'note', label: 'Note', doc: 'What to know about this block as a whole, in Markdown.' },
    items: { key: 'items', label: 'Items', doc: 'The sticky notes in this block.' },
  },
  itemFields: {
    id: {
      key: 'id', label: 'Id',
      doc: 'The word by which other items link to this one, in kebab-case. Without it, the name in kebab-case is the id.',
    },
    name: { key: 'name', label: 'Name', doc: 'What stands on the sticky note: a few words.' },
    type: { key: 'type', label: 'Type', doc: 'The kind of item, from the vocabulary of its block.' },
    motivation: { key: 'motivation', label: 'Motivation', doc: 'Why we work with this partner.' },
    characteristics: { key: 'characteristics', label: 'Characteristics', doc: 'What is characteristic of this item.' },
    phases: {
      key: 'phases', label: 'Phases',
      doc: 'The phases of the customer\'s journey, from first hearing of us to support afterwards, that this channel covers.',
    },
    pricing: { key: 'pricing', label: 'Pricing', doc: 'How the price comes about: fixed beforehand, or dynamic with the market.' },
    amount: { key: 'amount', label: 'Amount', doc: 'How much money, as a number in the canvas\'s currency.' },
    per: { key: 'per', label: 'Per', doc: 'How often the amount comes.' },
    status: { key: 'status', label: 'Status', doc: 'How sure we are of this item.' },
    color: {
      key: 'color', label: 'Colour',
      doc: 'The colour of the sticky note. A customer segment\'s colour carries over to the items linked to it.',
    },
    tags: { key: 'tags', label: 'Tags', doc: 'Your own words to group items by.' },
    note: { key: 'note', label: 'Note', doc: 'What there is to know beyond the name, in Markdown.' },
  },
  linkDoc: 'Links this item to items in *{0}*: the id of one, or a list of ids.',
  blocks: {
    key_partners: {
      key: 'key_partners', heading: 'Key Partners',
      purpose: 'The network of suppliers and partners that make the business model work.',
      questions: [
        'Who are our key partners?',
        'Who are our key suppliers?',
        'Which key resources are we acquiring from our partners?',
        'Which key activities do our partners perform?',
      ],
      also: ['partners', 'key_partnerships', 'partnerships', 'partner_network', 'suppliers'],
      example: 'Supplier we depend on',
    },
    key_activities: {
      key: 'key_activities', heading: 'Key Activities',
      purpose: 'The most important things a company must do to make its business model work.',
      questions: ['What key activities does our value proposition require?'],
      also: ['activities'],
      example: 'What we must be good at',
    },
    key_resources: {
      key: 'key_resources', heading: 'Key Resources',
      purpose: 'The most important assets required to make a business model work.',
      questions: ['What key resources does our value proposition require?'],
      also: ['resources'],
      example: 'What we cannot do without',
    },
    value_propositions: {
      key: 'value_propositions', heading: 'Value Propositions',
      purpose: 'The bundle of products and services that create value for a specific customer segment.',
      questions: ['What value do we, in essence, create for each specific customer segment?'],
      also: ['value_proposition', 'propositions', 'proposition', 'values', 'unique_value_proposition', 'usp'],
      example: 'The problem we solve',
    },
    customer_relationships: {
      key: 'customer_relationships', heading: 'Customer Relationships',
      purpose: 'The types of relationships a company establishes with specific customer segments.',
      questions: ['What type of relationship does each of our customer segments expect us to establish and maintain?'],
      also: ['relationships', 'customer_relations', 'customer_relationship'],
      example: 'How we keep our customers',
    },
    channels: {
      key: 'channels', heading: 'Channels',
      purpose: 'How a company communicates with and reaches its customer segments to deliver a value proposition.',
      questions: ['Through which channels do our customer segments want to be reached?'],
      also: ['channel', 'distribution_channels', 'distribution'],
      example: 'Where customers find us',
    },
    customer_segments: {
      key: 'customer_segments', heading: 'Customer Segments',
      purpose: 'The different groups of people or organisations an enterprise aims to reach and serve.',
      questions: ['For whom are we creating value?', 'Who are our most important customers?'],
      also: ['segments', 'customers', 'customer_segment', 'target_groups'],
      example: 'People who need us most',
    },
    cost_structure: {
      key: 'cost_structure', heading: 'Cost Structure',
      purpose: 'All costs incurred to operate a business model.',
      questions: ['What are the most important costs in our business model?', 'Is our business cost driven or value driven?'],
      also: ['costs', 'cost', 'expenses'],
      example: 'Our largest cost',
    },
    revenue_streams: {
      key: 'revenue_streams', heading: 'Revenue Streams',
      purpose: 'The cash a company generates from each customer segment.',
      questions: ['For what value are our customers really willing to pay?', 'How would they prefer to pay?'],
      also: ['revenues', 'revenue', 'revenue_model', 'income'],
      example: 'What customers pay for',
    },
  },
  vocabularies: {
    'key_partners.motivation': {
      heading: 'Motivations',
      terms: {
        'optimisation-and-economy': {
          label: 'Optimisation and economy (of scale)',
          doc: 'To cut costs by dividing resources and activities well, often by outsourcing or sharing.',
        },
        'reduction-of-risk-and-uncertainty': {
          label: 'Reduction of risk and uncertainty', doc: 'To carry less risk in a competitive and uncertain environment.',
        },
        'acquisition-of-resources-and-activities': {
          label: 'Acquisition of resources and activities',
          doc: 'To get particular resources or have particular activities done, rather than owning or doing all of it.',
        },
      },
    },
    'key_partners.type': {
      heading: 'Types',
      terms: {
        'strategic-alliance': { label: 'Strategic alliance', doc: 'An alliance between companies that do not compete.' },
        coopetition: { label: 'Coopetition', doc: 'A strategic partnership between competitors.' },
        'joint-venture': { label: 'Joint venture', doc: 'A new business developed together with the partner.' },
        'buyer-supplier': { label: 'Buyer-supplier', doc: 'A relationship that makes supplies reliable.' },
      },
    },
    'key_activities.type': {
      heading: 'Categories',
      terms: {
        production: { label: 'Production', doc: 'Designing, making and delivering a product in quantity or of high quality.' },
        'problem-solving': { label: 'Problem solving', doc: 'Finding new solutions to the problems of individual customers.' },
        'platform-network': {
          label: 'Platform / network', doc: 'Running and developing a platform or network on which others meet or build.',
        },
      },
    },
    'key_resources.type': {
      heading: 'Types',
      terms: {
        physical: { label: 'Physical', doc: 'Buildings, vehicles, machines, points of sale, distribution networks.' },
        intellectual: { label: 'Intellectual', doc: 'Brands, patents and copyrights, knowledge, partnerships, customer data.' },
        human: { label: 'Human', also: ['people', 'staff'], doc: 'People, above all where knowledge and creativity count.' },
        financial: { label: 'Financial', doc: 'Cash, lines of credit, guarantees, or stock options to hire with.' },
      },
    },
    'value_propositions.characteristics': {
      heading: 'Characteristics',
      terms: {
        newness: { label: 'Newness', doc: 'It meets a need that customers did not know before, as nothing like it existed.' },
        performance: { label: 'Performance', doc: 'It does better than what there was.' },
        customization: {
          label: 'Customization', also: ['customisation'],
          doc: 'It is tailored to the individual customer or segment.',
        },
        'getting-the-job-done': { label: 'Getting the job done', doc: 'It simply helps the customer get a certain job done.' },
        design: { label: 'Design', doc: 'It stands out by its design.' },
        'brand-status': { label: 'Brand / status', doc: 'Customers find value in using and showing the brand.' },
        price: { label: 'Price', doc: 'Similar value for a lower price.' },
        'cost-reduction': { label: 'Cost reduction', doc: 'It helps customers to reduce their costs.' },
        'risk-reduction': { label: 'Risk reduction', doc: 'It takes away risk that customers run.' },
        accessibility: { label: 'Accessibility', doc: 'It is there for people who had no access to it before.' },
        'convenience-usability': { label: 'Convenience / usability', doc: 'It is more convenient or easier to use.' },
      },
    },
    'customer_relationships.type': {
      heading: 'Examples',
      terms: {
        'personal-assistance': { label: 'Personal assistance', doc: 'A customer can talk with a real person, before or after buying.' },
        'dedicated-personal-assistance': {
          label: 'Dedicated personal assistance', doc: 'Each customer has a person of their own to turn to.',
        },
        'self-service': { label: 'Self-service', doc: 'Customers have all they need to help themselves.' },
        'automated-services': {
          label: 'Automated services', doc: 'Self-service that knows the customer and adapts to them, such as recommendations.',
        },
        communities: { label: 'Communities', doc: 'Customers help one another, and we learn to know them there.' },
        'co-creation': { label: 'Co-creation', doc: 'Customers make the value together with us: reviews, designs, content.' },
      },
    },
    'channels.phases': {
      heading: 'Phases',
      terms: {
        awareness: {
          label: 'Awareness', doc: 'Customers get to know that we exist and what we offer.',
          question: 'How do we raise awareness about our company\'s products and services?',
        },
        evaluation: {
          label: 'Evaluation', doc: 'Customers weigh what we offer.',
          question: 'How do we help customers evaluate our organisation\'s value proposition?',
        },
        purchase: {
          label: 'Purchase', doc: 'Customers buy.',
          question: 'How do we allow customers to purchase specific products and services?',
        },
        delivery: {
          label: 'Delivery', doc: 'Customers get what they bought.',
          question: 'How do we deliver a value proposition to customers?',
        },
        'after-sales': {
          label: 'After sales', doc: 'Customers get help once they have bought.',
          question: 'How do we provide post-purchase customer support?',
        },
      },
    },
    'channels.type': {
      heading: 'Types',
      terms: {
        own: { label: 'Own', doc: 'A channel that we run ourselves, such as our own shops, sales force or website.' },
        indirect: { label: 'Indirect (wholesale)', doc: 'A channel with others between us and the customer, such as wholesale.' },
        direct: { label: 'Direct', doc: 'A channel without anyone between us and the customer.' },
        partner: { label: 'Partner (stores)', doc: 'A channel that a partner runs, such as a partner\'s stores.' },
      },
    },
    'customer_segments.type': {
      heading: 'Examples',
      terms: {
        'mass-market': { label: 'Mass market', doc: 'One large group with broadly similar needs and problems.' },
        'niche-market': { label: 'Niche market', doc: 'A specific, specialised group of customers.' },
        segmented: { label: 'Segmented', doc: 'Groups with slightly different needs and problems.' },
        diversified: { label: 'Diversified', doc: 'Unrelated groups with very different needs and problems.' },
        'multi-sided-platform': {
          label: 'Multi-sided platform', also: ['two-sided-platform'],
          doc: 'Two or more groups that depend on each other, and both are needed.',
        },
      },
    },
    'cost_structure.focus': {
      heading: 'Is your business',
      terms: {
        'cost-driven': {
          label: 'Cost-driven',
          doc: 'Lean cost structure, low price against value, as much automation as possible, extensive outsourcing.',
        },
        'value-driven': {
          label: 'Value-driven', doc: 'Focused on value creation: premium, with a high degree of personalised service.',
        },
      },
    },
    'cost_structure.characteristics': {
      heading: 'Characteristics',
      terms: {
        'fixed-costs': { label: 'Fixed costs', doc: 'The same whatever the volume: salaries, rent, machines.' },
        'variable-costs': { label: 'Variable costs', doc: 'In proportion to the volume: materials, transaction costs.' },
        'economies-of-scale': { label: 'Economies of scale', doc: 'The more we make, the less each one costs.' },
        'economies-of-scope': {
          label: 'Economies of scope', doc: 'The wider our operations, the less each costs, as they share activities or channels.',
        },
      },
    },
    'revenue_streams.type': {
      heading: 'Types',
      terms: {
        'asset-sale': { label: 'Asset sale', also: ['sale', 'sales'], doc: 'Selling the ownership of a product.' },
        'usage-fee': {
          label: 'Usage fee', also: ['pay-per-use'],
          doc: 'Customers pay for each use: the more they use, the more they pay.',
        },
        'subscription-fees': {
          label: 'Subscription fees', also: ['subscription', 'subscriptions'],
          doc: 'Customers pay for continuous access to a service.',
        },
        'lending-renting-leasing': {
          label: 'Lending / renting / leasing', also: ['rental', 'renting', 'leasing'],
          doc: 'Customers pay to use something for themselves alone for a fixed time.',
        },
        licensing: {
          label: 'Licensing', also: ['licence', 'license'],
          doc: 'Customers pay for permission to use protected intellectual property.',
        },
        brokerage: { label: 'Brokerage', doc: 'A fee for bringing two or more parties together.' },
        advertising: { label: 'Advertising', also: ['ads'], doc: 'Fees for advertising a product, service or brand.' },
        'bait-and-hook': {
          label: 'Bait and hook', doc: 'A cheap or free first product that leads to repeated purchases of what goes with it.',
        },
        'entry-level': { label: 'Entry-level', doc: 'A simple, cheap version that brings customers in, with better ones to step up to.' },
        bundling: { label: 'Bundling', doc: 'Several products or services sold together as one.' },
        service: { label: 'Service', doc: 'Customers pay for work done for them or for maintenance of what they have.' },
      },
    },
    'revenue_streams.pricing': {
      heading: 'Pricing mechanisms',
      terms: {
        'list-price': { label: 'List price', doc: 'Fixed prices for individual products, services or other value propositions.' },
        'product-feature-dependent': {
          label: 'Product feature dependent', doc: 'The price depends on the number or quality of the features.',
        },
        'customer-segment-dependent': {
          label: 'Customer segment dependent', doc: 'The price depends on the kind and characteristics of the customer segment.',
        },
        'volume-dependent': { label: 'Volume dependent', doc: 'The price depends on the quantity bought.' },
        negotiation: { label: 'Negotiation', doc: 'The price is agreed between partners, by power and skill.' },
        'yield-management': {
          label: 'Yield management', doc: 'The price depends on what is left and on the time of buying, as with rooms and seats.',
        },
        'real-time-market': { label: 'Real-time market', doc: 'Supply and demand set the price from moment to moment.' },
        auctions: { label: 'Auctions', doc: 'The price is the outcome of competitive bidding.' },
      },
    },
    status: {
      heading: 'Status',
      terms: {
        assumption: { label: 'Assumption', also: ['hypothesis'], doc: 'We believe this, and have not tested it yet.' },
        testing: { label: 'Testing', doc: 'We are testing this now.' },
        validated: { label: 'Validated', doc: 'Tests or sales have shown that this holds.' },
        rejected: { label: 'Rejected', doc: 'Tests have shown that this does not hold.' },
      },
    },
    color: {
      heading: 'Colours',
      terms: {
        yellow: { label: 'Yellow', doc: 'A yellow sticky note.' },
        orange: { label: 'Orange', doc: 'An orange sticky note.' },
        red: { label: 'Red', doc: 'A red sticky note.' },
        pink: { label: 'Pink', doc: 'A pink sticky note.' },
        purple: { label: 'Purple', doc: 'A purple sticky note.' },
        blue: { label: 'Blue', doc: 'A blue sticky note.' },
        teal: { label: 'Teal', doc: 'A teal sticky note.' },
        green: { label: 'Green', doc: 'A green sticky note.' },
        gray: { label: 'Gray', also: ['grey'], doc: 'A gray sticky note.' },
      },
    },
    per: {
      heading: 'Per',
      terms: {
        month: { label: 'Month', also: ['monthly'], doc: 'Every month: counts twelve times in the total of a year.' },
        year: { label: 'Year', also: ['yearly', 'annually'], doc: 'Every year.' },
        once: { label: 'Once', also: ['one-time', 'one-off'], doc: 'One time only: shown beside the total of a year, not in it.' },
      },
    },
  },
  pricingGroups: { fixed: 'Fixed pricing', dynamic: 'Dynamic pricing' },
  phrases: {
    untitled: 'Untitled canvas',
    totalRevenue: 'Total revenue',
    totalCosts: 'Total costs',
    margin: 'Margin',
    perYear: '{0} per year',
    once: '{0} once',
    unnamedItem: 'No name yet',
    guidingQuestions: 'Guiding questions',
    unclearTotal: 'Not certain, as not every amount is a plain number: {0}.',
    linkedFrom: 'Linked from',
    linksTo: 'Links to',
    noItemWithId: 'No item in *{0}* has the id `{1}`.',
    unknownWord: '`{0}` is not known here.',
    didYouMean: 'Did you mean `{0}`?',
    knownHere: 'Known here',
    ownWord: 'A word of your own: it is left as it is.',
    standsFor: '`{0}` stands for:',
    noText: 'This says nothing: write something here, or take it away.',
    noDate: 'This is no date: write a day that there is, as `2026-01-31`.',
  },
} as const satisfies Language;
