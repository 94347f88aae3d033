/**
 * What a canvas is made of, without a word of any language: blocks, fields, vocabularies. Everything
 * else (schema, validation, completion, hover, preview, grammar) derives from here and from the
 * texts in `languages/`. The ids are the English words of the format.
 *
 * Source: the format's own page, and Osterwalder & Pigneur, *Business Model Generation* (2010).
 */

/** The nine blocks, in the reading order of the canvas's poster (left to right, then the bottom row). */
export const blockIds = [
  'key_partners',
  'key_activities',
  'key_resources',
  'value_propositions',
  'customer_relationships',
  'channels',
  'customer_segments',
  'cost_structure',
  'revenue_streams',
] as const;
export type BlockId = (typeof blockIds)[number];

/** Price mechanisms in two families, as the book has them. */
export const pricingGroups = {
  fixed: ['list-price', 'product-feature-dependent', 'customer-segment-dependent', 'volume-dependent'],
  dynamic: ['negotiation', 'yield-management', 'real-time-market', 'auctions'],
} as const;
export type PricingGroup = keyof typeof pricingGroups;

/** Every vocabulary, named `block.field`, or `field` where all blocks share it. */
export const vocabularies = {
  'key_partners.motivation': [
    'optimisation-and-economy', 'reduction-of-risk-and-uncertainty', 'acquisition-of-resources-and-activities',
  ],
  'key_partners.type': ['strategic-alliance', 'coopetition', 'joint-venture', 'buyer-supplier'],
  'key_activities.type': ['production', 'problem-solving', 'platform-network'],
  'key_resources.type': ['physical', 'intellectual', 'human', 'financial'],
  'value_propositions.characteristics': [
    'newness', 'performance', 'customization', 'getting-the-job-done', 'design', 'brand-status', 'price',
    'cost-reduction', 'risk-reduction', 'accessibility', 'convenience-usability',
  ],
  'customer_relationships.type': [
    'personal-assistance', 'dedicated-personal-assistance', 'self-service', 'automated-services', 'communities',
    'co-creation',
  ],
  'channels.phases': ['awareness', 'evaluation', 'purchase', 'delivery', 'after-sales'],
  'channels.type': ['own', 'indirect', 'direct', 'partner'],
  'customer_segments.type': ['mass-market', 'niche-market', 'segmented', 'diversified', 'multi-sided-platform'],
  'cost_structure.focus': ['cost-driven', 'value-driven'],
  'cost_structure.characteristics': ['fixed-costs', 'variable-costs', 'economies-of-scale', 'economies-of-scope'],
  'revenue_streams.type': [
    'asset-sale', 'usage-fee', 'subscription-fees', 'lending-renting-leasing', 'licensing', 'brokerage', 'advertising',
    'bait-and-hook', 'entry-level', 'bundling', 'service',
  ],
  'revenue_streams.pricing': [...pricingGroups.fixed, ...pricingGroups.dynamic],
  status: ['assumption', 'testing', 'validated', 'rejected'],
  color: ['yellow', 'orange', 'red', 'pink', 'purple', 'blue', 'teal', 'green', 'gray'],
  per: ['month', 'year', 'once'],
} as const;
export type VocabularyId = keyof typeof vocabularies;
export type TermId<V extends VocabularyId = VocabularyId> = (typeof vocabularies)[V][number];
export const vocabularyIds = Object.keys(vocabularies) as VocabularyId[];

/**
 * What shows in a canvas that a guiding question of a block has an answer. `items`: any item of the block.
 * `term`: an item with that term. `fields`: every item has one of these fields. `linked`: an item linked with
 * one of another block, whichever way. `each`: an item for each item of another block, by a link if there is
 * more than one. `focus`: the block's own field. An item that has no name yet, or that was rejected, answers
 * nothing.
 */
export type Evidence =
  | { readonly by: 'items' | 'focus' }
  | { readonly by: 'term'; readonly field: 'type' | 'phases'; readonly term: string }
  | { readonly by: 'fields'; readonly fields: readonly ('type' | 'pricing')[] }
  | { readonly by: 'linked' | 'each'; readonly block: BlockId };

/** What answers the guiding questions of each block, in the order of the guide's questions. */
export const questionEvidence = {
  key_partners: [
    { by: 'items' }, { by: 'term', field: 'type', term: 'buyer-supplier' }, { by: 'linked', block: 'key_resources' },
    { by: 'linked', block: 'key_activities' },
  ],
  key_activities: [{ by: 'items' }],
  key_resources: [{ by: 'items' }],
  value_propositions: [{ by: 'each', block: 'customer_segments' }],
  customer_relationships: [{ by: 'each', block: 'customer_segments' }],
  channels: [{ by: 'each', block: 'customer_segments' }],
  customer_segments: [{ by: 'items' }, { by: 'items' }],
  cost_structure: [{ by: 'items' }, { by: 'focus' }],
  revenue_streams: [{ by: 'items' }, { by: 'fields', fields: ['type', 'pricing'] }],
} as const satisfies Readonly<Record<BlockId, readonly Evidence[]>>;

/**
 * The blocks in the order in which they are best filled in: from the customers, over what is offered them and
 * what they pay, to what that takes.
 */
export const fillingOrder = [
  'customer_segments', 'value_propositions', 'channels', 'customer_relationships', 'revenue_streams', 'key_resources',
  'key_activities', 'key_partners', 'cost_structure',
] as const satisfies readonly BlockId[];

/** What may stand after a field's key. `many`: a term, or a list of terms. */
export type ValueKind =
  | { readonly kind: 'formatVersion' | 'language' | 'text' | 'markdown' | 'texts' | 'date' | 'version' }
  | { readonly kind: 'currency' | 'number' | 'id' | 'items' }
  | { readonly kind: 'block'; readonly block: BlockId }
  | { readonly kind: 'terms'; readonly vocabulary: VocabularyId; readonly many: boolean }
  | { readonly kind: 'links'; readonly block: BlockId };

/** The fields beside the blocks at the top of the file, in canonical order. */
export const canvasFields = {
  bmc: { kind: 'formatVersion' },
  language: { kind: 'language' },
  title: { kind: 'text' },
  description: { kind: 'markdown' },
  authors: { kind: 'texts' },
  date: { kind: 'date' },
  version: { kind: 'version' },
  currency: { kind: 'currency' },
  tags: { kind: 'texts' },
} as const satisfies Readonly<Record<string, ValueKind>>;
export type CanvasFieldId = keyof typeof canvasFields;

/** Blocks whose items carry money. */
export const moneyBlocks: readonly BlockId[] = ['cost_structure', 'revenue_streams'];

/** What a field takes: one kind of value, or (`own`) terms of the vocabulary that a block has for it. */
type OwnKind = ValueKind | { readonly kind: 'terms'; readonly vocabulary: 'own'; readonly many: boolean };

/**
 * A field of blocks or items, and which `blocks` have it. Without these all do; one with terms of the block's `own`
 * vocabulary is in those that have a vocabulary for it.
 */
type FieldDefinition = OwnKind & { readonly blocks?: readonly BlockId[] };

/** The own fields of a block written as a mapping, in canonical order. */
export const blockFields = {
  focus: { kind: 'terms', vocabulary: 'own', many: true },
  note: { kind: 'markdown' },
  items: { kind: 'items' },
} as const satisfies Readonly<Record<string, FieldDefinition>>;
export type BlockFieldId = keyof typeof blockFields;

/** The fields of an item that are no links, in canonical order. */
export const itemFields = {
  id: { kind: 'id' },
  name: { kind: 'text' },
  type: { kind: 'terms', vocabulary: 'own', many: true },
  motivation: { kind: 'terms', vocabulary: 'own', many: true },
  characteristics: { kind: 'terms', vocabulary: 'own', many: true },
  phases: { kind: 'terms', vocabulary: 'own', many: true },
  pricing: { kind: 'terms', vocabulary: 'own', many: true },
  amount: { kind: 'number', blocks: moneyBlocks },
  per: { kind: 'terms', vocabulary: 'per', many: false, blocks: moneyBlocks },
  status: { kind: 'terms', vocabulary: 'status', many: false },
  color: { kind: 'terms', vocabulary: 'color', many: false },
  tags: { kind: 'texts' },
  note: { kind: 'markdown' },
} as const satisfies Readonly<Record<string, FieldDefinition>>;
export type ItemFieldId = keyof typeof itemFields;

export const blockFieldIds = Object.keys(blockFields) as BlockFieldId[];
export const itemFieldIds = Object.keys(itemFields) as ItemFieldId[];

/** The fields that have to be there: without them a canvas or an item is not one. */
export const requiredFields: Readonly<Record<Scope['in'], readonly KeyId[]>> = {
  canvas: ['title'], block: [], item: ['name'],
};

/** Whether a string is the canonical id of a field of items that is no link. */
export function isItemFieldId(id: string): id is ItemFieldId {
  return Object.hasOwn(itemFields, id);
}

/** Whether the items of all blocks have a field, with the same kind of value. */
export function isSharedField(id: ItemFieldId): boolean {
  const field: FieldDefinition = itemFields[id];
  return field.blocks === undefined && !(field.kind === 'terms' && field.vocabulary === 'own');
}

/** What a field takes in a block; `undefined` where the block does not have it. */
function kindIn(block: BlockId, id: string, { blocks, ...kind }: FieldDefinition): ValueKind | undefined {
  if (blocks?.includes(block) === false) return undefined;
  if (kind.kind !== 'terms' || kind.vocabulary !== 'own') return kind;
  const vocabulary = vocabularyIds.find((candidate) => candidate === `${block}.${id}`);
  return vocabulary && { kind: 'terms', vocabulary, many: kind.many };
}

/**
 * A mapping of the format, and so a set of keys that are known there: the whole canvas, a block
 * written as a mapping, or an item of a block.
 */
export type Scope =
  | { readonly in: 'canvas' }
  | { readonly in: 'block'; readonly block: BlockId }
  | { readonly in: 'item'; readonly block: BlockId };

/** A key's canonical id: a field's, or a block's (at the top: the block; in an item: links to it). */
export type KeyId = CanvasFieldId | BlockFieldId | ItemFieldId | BlockId;

function collect(scope: Scope): ReadonlyMap<KeyId, ValueKind> {
  const fields = new Map<KeyId, ValueKind>();
  const add = (id: KeyId, kind: ValueKind | undefined): void => {
    if (kind) fields.set(id, kind);
  };
  switch (scope.in) {
    case 'canvas':
      for (const id of Object.keys(canvasFields) as CanvasFieldId[]) add(id, canvasFields[id]);
      for (const block of blockIds) add(block, { kind: 'block', block });
      break;
    case 'block':
      for (const id of blockFieldIds) add(id, kindIn(scope.block, id, blockFields[id]));
      break;
    case 'item':
      for (const id of itemFieldIds) add(id, kindIn(scope.block, id, itemFields[id]));
      for (const block of blockIds) if (block !== scope.block) add(block, { kind: 'links', block });
      break;
  }
  return fields;
}

const collected = new Map<string, ReadonlyMap<KeyId, ValueKind>>();

/** The keys known in a mapping, in canonical order, each with what its value may be. */
export function fieldsOf(scope: Scope): ReadonlyMap<KeyId, ValueKind> {
  const name = scope.in === 'canvas' ? scope.in : `${scope.in}.${scope.block}`;
  let fields = collected.get(name);
  if (!fields) collected.set(name, (fields = collect(scope)));
  return fields;
}

/** Something about each block, in canonical order. */
export function ofBlocks<T>(find: (id: BlockId) => T): Record<BlockId, T> {
  // By a loop, as this is done several times with each keystroke.
  const found: Partial<Record<BlockId, T>> = {};
  for (const id of blockIds) found[id] = find(id);
  return found as Record<BlockId, T>;
}

/** Whether a string is a block's canonical id. */
export function isBlockId(id: string): id is BlockId {
  return (blockIds as readonly string[]).includes(id);
}
