import { keyWord, termText, termsOf } from '../../canvas/words';
import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import { languageOf } from '../../canvas/languages';
import { fieldOf, nameSpan } from '../../parsing/spans';
import type { Part } from '../../parsing/syntax';
import { span } from '../../parsing/yaml';
import type { Localize } from '../l10n';
import { inFileOrder } from '../links/linkIndex';
import type { RuleId } from './definitions';
import type { Placed, RuleModel } from './model';

/** Something that a rule found, not yet in any language. */
export interface Finding {
  readonly part: Part;
  /** Offsets in the part. */
  readonly span: readonly [start: number, end: number];
  readonly say: (l10n: Localize) => string;
}

type Check = (model: RuleModel) => Finding[];

function atName({ syntax }: Placed, say: Finding['say']): Finding {
  return { part: syntax.part, span: nameSpan(syntax), say };
}

function atBlock(model: RuleModel, block: BlockId, say: Finding['say']): Finding[] {
  const field = model.syntax(block)?.field;
  return field ? [{ part: field.part, span: span(field.key), say }] : [];
}

/** At the title, for what is missing from the file as a whole; nothing in a file without any field. */
function atTop({ document: { fields } }: RuleModel, say: Finding['say']): Finding[] {
  const field = fieldOf(fields, 'title') ?? fields[0];
  return field ? [{ part: field.part, span: span(field.key), say }] : [];
}

function heading({ document }: RuleModel, block: BlockId): string {
  return languageOf(document.language).blocks[block].heading;
}

/** What was found in a list of items, by the name of what was looked for. */
const found = new WeakMap<readonly Placed[], Map<string, readonly Placed[]>>();

/** The items of a list that something holds for, found once for each list. */
function itemsOfList(
  items: readonly Placed[], name: string, find: (items: readonly Placed[]) => readonly Placed[],
): readonly Placed[] {
  let known = found.get(items);
  if (!known) found.set(items, (known = new Map<string, readonly Placed[]>()));
  let some = known.get(name);
  if (!some) known.set(name, (some = find(items)));
  return some;
}

/** The items of the whole canvas that something holds for, which is looked at again only in blocks that changed. */
function itemsThat(model: RuleModel, name: string, find: (items: readonly Placed[]) => readonly Placed[]): Placed[] {
  return blockIds.flatMap((block) => itemsOfList(model.blocks[block], name, find));
}

/** The items of a block that lack something, as long as others have it. */
function lacking(model: RuleModel, block: BlockId, name: string, has: (placed: Placed) => boolean): readonly Placed[] {
  const items = model.blocks[block];
  const without = itemsOfList(items, name, (all) => all.filter((placed) => !has(placed)));
  return without.length === items.length ? [] : without;
}

/** By the linkage of two blocks, which items of the first are linked with none of the second. */
const unlinkedItems = new WeakMap<object, WeakMap<object, ReadonlySet<number>>>();

/** Which items of one block are linked with none of another, looked for again when ids or links in either change. */
function withoutLink(model: RuleModel, block: BlockId, other: BlockId): ReadonlySet<number> {
  const [linkage, otherLinkage] = [model.index.linkageOf(block), model.index.linkageOf(other)];
  let known = unlinkedItems.get(linkage);
  if (!known) unlinkedItems.set(linkage, (known = new WeakMap()));
  let some = known.get(otherLinkage);
  if (some) return some;
  const without = new Set<number>();
  for (const [index, placed] of model.blocks[block].entries()) if (!model.isLinked(placed, other)) without.add(index);
  known.set(otherLinkage, (some = without));
  return some;
}

/** What was found of a list of items, and the linkage of the blocks that it depends on. */
interface KnownLonely {
  readonly linkages: readonly object[];
  readonly lonely: readonly Placed[];
}

const lonelyItems = new WeakMap<readonly Placed[], Map<string, KnownLonely>>();

/** The items of one block that are linked with none of some others. */
function lonelyIn(model: RuleModel, block: BlockId, others: readonly BlockId[]): readonly Placed[] {
  const items = model.blocks[block];
  let known = lonelyItems.get(items);
  if (!known) lonelyItems.set(items, (known = new Map<string, KnownLonely>()));
  const before = known.get(others.join());
  const linkages = others.map((other) => model.index.linkageOf(other));
  if (before && linkages.every((linkage, index) => linkage === before.linkages[index])) return before.lonely;
  const sets = others.map((other) => withoutLink(model, block, other));
  const lonely = items.filter((_, index) => sets.every((set) => set.has(index)));
  known.set(others.join(), { linkages, lonely });
  return lonely;
}

/**
 * The items of one block that are linked with none of some others, once any of them is.
 *
 * @param most Only once most of them are: where links are less of a matter of course.
 */
function unlinked(
  model: RuleModel, block: BlockId, others: readonly BlockId[], say: (l10n: Localize, name: string) => string,
  most = false,
): Finding[] {
  const items = model.blocks[block];
  const lonely = lonelyIn(model, block, others);
  const count = items.length - lonely.length;
  if (count === 0 || (most && count <= items.length / 2)) return [];
  return lonely.filter(({ item }) => item.status !== 'rejected')
    .map((placed) => atName(placed, (l10n) => say(l10n, placed.item.name)));
}

const phasesCovered = new WeakMap<readonly Placed[], ReadonlySet<string>>();

/** The phases that any of some channels is for. */
function phasesOf(channels: readonly Placed[]): ReadonlySet<string> {
  const phases = phasesCovered.get(channels);
  if (phases) return phases;
  const covered = new Set<string>();
  for (const { item } of channels) for (const phase of item.terms.phases ?? []) covered.add(phase);
  phasesCovered.set(channels, covered);
  return covered;
}

/** What key activities are there for. */
const outcomes = ['value_propositions', 'channels', 'customer_relationships', 'revenue_streams'] as const;

const longestName = 60;
const mostItems = 15;
const blocksBeforeHints = 5;
const statusesBeforeHints = 5;

/** What each rule finds. Rules look at the whole canvas, through what is known of each item. */
export const checks: Readonly<Record<RuleId, Check>> = {
  'unknown-link': (model) => model.index.dangling.map(({ from, link: { block, id, scalar } }) => {
    const say = (l10n: Localize): string => l10n('No item in *{0}* has the id `{1}`.', heading(model, block), id);
    return { part: from.syntax.part, span: span(scalar), say };
  }),

  'duplicate-id': (model) => itemsThat(model, 'duplicate-id', (items) => {
    const first = new Map<string, Placed>();
    return items.filter((placed) => {
      const { id } = placed.item;
      if (id === '' || first.has(id)) return id !== '';
      first.set(id, placed);
      return false;
    });
  }).map((placed) => {
    const { block, id, name } = placed.item;
    return atName(placed, (l10n) => l10n(
      '*{0}* and *{1}* both have the id `{2}`, so links cannot tell them apart.', model.withId(block, id)[0]?.item.name ?? '', name, id,
    ));
  }),

  'segment-without-value-proposition': (model) => unlinked(model, 'customer_segments', ['value_propositions'], (l10n, name) =>
    l10n('What value is there for *{0}*? No value proposition is linked to this segment.', name)),

  'value-proposition-without-segment': (model) => unlinked(model, 'value_propositions', ['customer_segments'], (l10n, name) =>
    l10n('Who is *{0}* for? This value proposition is linked to no customer segment.', name)),

  'segment-without-channel': (model) => unlinked(model, 'customer_segments', ['channels'], (l10n, name) =>
    l10n('How do we reach *{0}*? No channel is linked to this segment.', name)),

  'segment-without-relationship': (model) => unlinked(model, 'customer_segments', ['customer_relationships'], (l10n, name) =>
    l10n('What relationship does *{0}* expect? No customer relationship is linked to this segment.', name)),

  'segment-without-revenue': (model) => unlinked(model, 'customer_segments', ['revenue_streams'], (l10n, name) =>
    l10n('What does *{0}* pay for? No revenue stream is linked to this segment.', name)),

  'revenue-without-segment': (model) => unlinked(model, 'revenue_streams', ['customer_segments'], (l10n, name) =>
    l10n('Who pays for *{0}*? This revenue stream is linked to no customer segment.', name)),

  'uncovered-phase': (model) => {
    const covered = phasesOf(model.blocks.channels);
    const { language } = model.document;
    const missing = covered.size === 0 ? [] : termsOf('channels.phases').filter((phase) => !covered.has(phase));
    return missing.flatMap((phase) => {
      const text = languageOf(language).vocabularies['channels.phases'].terms[phase];
      return atBlock(model, 'channels', (l10n) => l10n('No channel covers the phase *{0}*. {1}', text.label, text.question));
    });
  },

  'channel-without-phase': (model) => {
    const hasPhases = ({ item }: Placed): boolean => (item.terms.phases ?? []).length > 0;
    const without = lacking(model, 'channels', 'without-phase', hasPhases);
    return without.filter(({ item }) => item.status !== 'rejected').map((placed) =>
      atName(placed, (l10n) => l10n('In which phase does *{0}* meet customers? It has no phases.', placed.item.name)));
  },

  'revenue-without-pricing': (model) => {
    const hasPricing = ({ item }: Placed): boolean => (item.terms.pricing ?? []).length > 0;
    return lacking(model, 'revenue_streams', 'without-pricing', hasPricing).map((placed) =>
      atName(placed, (l10n) => l10n('How does the price of *{0}* come about? It has no pricing.', placed.item.name)));
  },

  'activity-without-purpose': (model) => unlinked(model, 'key_activities', outcomes, (l10n, name) =>
    l10n('What is *{0}* for? This activity is linked to no value proposition, channel, relationship or revenue stream.', name), true),

  'partner-without-contribution': (model) => {
    const contributions = ['key_resources', 'key_activities', 'value_propositions', 'channels'] as const;
    return unlinked(model, 'key_partners', contributions, (l10n, name) =>
      l10n('What does *{0}* contribute? This partner is linked to no resource, activity, value proposition or channel.', name), true);
  },

  'cost-without-source': (model) => {
    const sources = ['key_resources', 'key_activities', 'key_partners'] as const;
    return unlinked(model, 'cost_structure', sources, (l10n, name) =>
      l10n('Where does *{0}* come from? This cost is linked to no key resource, activity or partner.', name), true);
  },

  'cost-structure-without-focus': (model) => {
    const block = model.syntax('cost_structure');
    if (model.blocks.cost_structure.length === 0 || !block || fieldOf(block.fields, 'focus')) return [];
    const { language } = model.document;
    const key = keyWord({ in: 'block', block: 'cost_structure' }, 'focus', language);
    const labels = termsOf('cost_structure.focus').map((term) => termText('cost_structure.focus', term, language)?.label ?? term);
    return atBlock(model, 'cost_structure', (l10n) =>
      l10n('Is this business more {0} or more {1}? Say so with `{2}`.', labels[0] ?? '', labels[1] ?? '', key));
  },

  'empty-block': (model) => {
    const empty = blockIds.filter((block) => model.blocks[block].length === 0);
    if (blockIds.length - empty.length < blocksBeforeHints) return [];
    return empty.flatMap((block) => (model.syntax(block)
      ? atBlock(model, block, (l10n) => l10n('*{0}* is still empty.', heading(model, block)))
      : atTop(model, (l10n) => l10n('The block *{0}* is missing.', heading(model, block)))));
  },

  'same-name': (model) => itemsThat(model, 'same-name', (items) => {
    const ids = new Map<string, string>();
    return items.filter(({ item }) => {
      const name = item.name.replace(/\s+/g, ' ').toLowerCase();
      if (name === '' || item.status === 'rejected') return false;
      const first = ids.get(name);
      if (first === undefined) ids.set(name, item.id);
      // Two with one id are told as that.
      return first !== undefined && first !== item.id;
    });
  }).map((placed) => atName(placed, (l10n) => l10n(
    'Another item of *{0}* is called *{1}* too. What sets them apart?', heading(model, placed.item.block), placed.item.name,
  ))),

  'long-name': (model) => itemsThat(model, 'long-name', (items) => items.filter(({ item }) => item.name.length > longestName))
    .map((placed) => atName(placed, (l10n) => l10n(
      'This name has {0} characters, too many for a sticky note. Keep a few words, and put the rest in a note.',
      placed.item.name.length,
    ))),

  'crowded-block': (model) => blockIds.flatMap((block) => {
    const { length } = model.blocks[block];
    if (length <= mostItems) return [];
    return atBlock(model, block, (l10n) =>
      l10n('*{0}* has {1} items, more than anyone can take in. Could some be grouped?', heading(model, block), length));
  }),

  'lonely-side': (model) => {
    if (model.blocks.customer_segments.length > 1) return [];
    const sides = model.blocks.customer_segments.filter(({ item }) => item.terms.type?.includes('multi-sided-platform'));
    return sides.map((placed) => atName(placed, (l10n) => l10n(
      'A multi-sided platform brings groups together, and *{0}* is the only segment. Who is on the other side?', placed.item.name,
    )));
  },

  'same-color': (model) => {
    const first = new Map<string, string>();
    const colored = itemsOfList(model.blocks.customer_segments, 'color', (items) =>
      items.filter(({ item }) => item.color !== undefined));
    return colored.flatMap(({ syntax, item: { color, name } }) => {
      if (color === undefined) return [];
      const other = first.get(color);
      if (other === undefined) {
        first.set(color, name);
        return [];
      }
      const field = fieldOf(syntax.fields, 'color');
      const say = (l10n: Localize): string =>
        l10n('*{0}* has this color too, so what is linked to one seems linked to the other.', other);
      return [{ part: syntax.part, span: field?.merged === false ? span(field.key) : nameSpan(syntax), say }];
    });
  },

  'only-assumptions': (model) => {
    const withStatus = itemsThat(model, 'status', (items) => items.filter(({ item }) => item.status !== undefined));
    const isTested = withStatus.some(({ item }) => item.status !== 'assumption');
    if (withStatus.length < statusesBeforeHints || isTested) return [];
    return atTop(model, (l10n) => l10n(
      '{0} assumptions, and none of them tested. Which would hurt most if it were wrong? Test that one first.', withStatus.length,
    ));
  },

  'link-to-rejected': (model) => {
    const rejected = itemsThat(model, 'rejected', (items) => items.filter(({ item }) => item.status === 'rejected'));
    const links = rejected.flatMap((target) => {
      const { block, id } = target.item;
      return model.withId(block, id)[0] === target ? model.index.linksTo(block, id) : [];
    });
    return inFileOrder(links.filter(({ from }) => from.item.status !== 'rejected')).map(({ from, link }) => {
      const target = model.withId(link.block, link.id)[0]?.item.name ?? '';
      const say = (l10n: Localize): string => l10n('*{0}* was rejected. Does *{1}* still hold?', target, from.item.name);
      return { part: from.syntax.part, span: span(link.scalar), say };
    });
  },

  'amount-without-per': (model) => (['cost_structure', 'revenue_streams'] as const).flatMap((block) =>
    itemsOfList(model.blocks[block], 'without-per', (items) => items.filter(
      ({ syntax, item }) => item.amount !== undefined && !fieldOf(syntax.fields, 'per'),
    )).flatMap(({ syntax }) => {
      const field = fieldOf(syntax.fields, 'amount');
      if (!field) return [];
      const key = keyWord({ in: 'item', block }, 'per', model.document.language);
      const say = (l10n: Localize): string =>
        l10n('How often does this amount come? Without `{0}` it counts as an amount for each year.', key);
      return [{ part: syntax.part, span: span(field.key), say }];
    })),

  'amount-without-currency': (model) => {
    const { cost_structure: costs, revenue_streams: revenue } = model.blocks;
    const isAmount = ({ item }: Placed): boolean => item.amount !== undefined;
    if (model.currency !== undefined || !(costs.some(isAmount) || revenue.some(isAmount))) return [];
    const key = keyWord({ in: 'canvas' }, 'currency', model.document.language);
    return atTop(model, (l10n) => l10n('Which currency are the amounts in? Say so with `{0}`, such as `EUR`.', key));
  },
};
