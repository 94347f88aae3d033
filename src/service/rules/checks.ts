import { keyWord, termText, termsOf } from '../../canvas/words';
import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import { languageOf } from '../../canvas/languages';
import { fieldOf, nameSpan } from '../../parsing/spans';
import type { Part } from '../../parsing/syntax';
import { span } from '../../parsing/yaml';
import type { Localize } from '../l10n';
import { inFileOrder } from '../../links/linkIndex';
import { unlinkedItems } from '../../links/unlinked';
import type { RuleId } from './definitions';
import {
  itemsThat, lacking, ofPhase, rejected, withAmount, withAmountAlone, withColor, withLongName,
  withRepeatedId, withRepeatedName, withStatus, withoutPhase, withoutPricing,
} from './items';
import type { Placed, RuleModel } from './model';

/** Something that a rule found, not yet in any language. */
export interface Finding {
  readonly part: Part;
  /** Offsets in the part. */
  readonly span: readonly [start: number, end: number];
  readonly say: (l10n: Localize) => string;
}

type Check = (model: RuleModel) => Iterable<Finding>;

const mostItems = 15;
const blocksBeforeHints = 5;
const statusesBeforeHints = 5;

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
  const lonely = unlinkedItems(model.index, block, others);
  const count = items.length - lonely.length;
  if (count === 0 || (most && count <= items.length / 2)) return [];
  return lonely.filter(({ item }) => item.status !== 'rejected')
    .map((placed) => atName(placed, (l10n) => say(l10n, placed.item.name)));
}

/** What key activities are there for. */
const outcomes = ['value_propositions', 'channels', 'customer_relationships', 'revenue_streams'] as const;

/** What each rule finds. Rules look at the whole canvas, through what is known of each item. */
export const checks: Readonly<Record<RuleId, Check>> = {
  'unknown-link': (model) => model.index.dangling.map(({ from, link: { block, id, scalar } }) => {
    const say = (l10n: Localize): string => l10n('No item in “{0}” has the id `{1}`.', heading(model, block), id);
    return { part: from.syntax.part, span: span(scalar), say };
  }),

  'duplicate-id': (model) => blockIds.flatMap((block) => withRepeatedId(model, block)).map((placed) => {
    const { block, id, name } = placed.item;
    return atName(placed, (l10n) => l10n(
      '“{0}” and “{1}” both have the id `{2}`, so links cannot tell them apart.', model.withId(block, id)[0]?.item.name ?? '', name, id,
    ));
  }),

  'segment-without-value-proposition': (model) => unlinked(model, 'customer_segments', ['value_propositions'], (l10n, name) =>
    l10n('What value is there for “{0}”? No value proposition is linked to this segment.', name)),

  'value-proposition-without-segment': (model) => unlinked(model, 'value_propositions', ['customer_segments'], (l10n, name) =>
    l10n('Who is “{0}” for? This value proposition is linked to no customer segment.', name)),

  'segment-without-channel': (model) => unlinked(model, 'customer_segments', ['channels'], (l10n, name) =>
    l10n('How do we reach “{0}”? No channel is linked to this segment.', name)),

  'segment-without-relationship': (model) => unlinked(model, 'customer_segments', ['customer_relationships'], (l10n, name) =>
    l10n('What relationship does “{0}” expect? No customer relationship is linked to this segment.', name)),

  'segment-without-revenue': (model) => unlinked(model, 'customer_segments', ['revenue_streams'], (l10n, name) =>
    l10n('What does “{0}” pay for? No revenue stream is linked to this segment.', name)),

  'revenue-without-segment': (model) => unlinked(model, 'revenue_streams', ['customer_segments'], (l10n, name) =>
    l10n('Who pays for “{0}”? This revenue stream is linked to no customer segment.', name)),

  'uncovered-phase': (model) => {
    const { language } = model.document;
    const phases = termsOf('channels.phases');
    const missing = phases.filter((phase) => ofPhase.get(phase)?.(model.blocks.channels).length === 0);
    if (missing.length === phases.length) return [];
    return missing.flatMap((phase) => {
      const text = languageOf(language).vocabularies['channels.phases'].terms[phase];
      return atBlock(model, 'channels', (l10n) => l10n('No channel covers the phase “{0}”. {1}', text.label, text.question));
    });
  },

  'channel-without-phase': (model) => {
    const without = lacking(model, 'channels', withoutPhase);
    return without.filter(({ item }) => item.status !== 'rejected').map((placed) =>
      atName(placed, (l10n) => l10n('In which phase does “{0}” meet customers? It has no phases.', placed.item.name)));
  },

  'revenue-without-pricing': (model) => lacking(model, 'revenue_streams', withoutPricing).map((placed) =>
    atName(placed, (l10n) => l10n('How does the price of “{0}” come about? It has no pricing.', placed.item.name))),

  'activity-without-purpose': (model) => unlinked(model, 'key_activities', outcomes, (l10n, name) =>
    l10n('What is “{0}” for? This activity is linked to no value proposition, channel, relationship or revenue stream.', name), true),

  'partner-without-contribution': (model) => {
    const contributions = ['key_resources', 'key_activities', 'value_propositions', 'channels'] as const;
    return unlinked(model, 'key_partners', contributions, (l10n, name) =>
      l10n('What does “{0}” contribute? This partner is linked to no resource, activity, value proposition or channel.', name), true);
  },

  'cost-without-source': (model) => {
    const sources = ['key_resources', 'key_activities', 'key_partners'] as const;
    return unlinked(model, 'cost_structure', sources, (l10n, name) =>
      l10n('Where does “{0}” come from? This cost is linked to no key resource, activity or partner.', name), true);
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
      ? atBlock(model, block, (l10n) => l10n('“{0}” is still empty.', heading(model, block)))
      : atTop(model, (l10n) => l10n('The block “{0}” is missing.', heading(model, block)))));
  },

  'same-name': (model) => blockIds.flatMap((block) => withRepeatedName(model, block)).map((placed) => atName(placed, (l10n) => l10n(
    'Another item of “{0}” is called “{1}” too. What sets them apart?', heading(model, placed.item.block), placed.item.name,
  ))),

  'long-name': (model) => itemsThat(model, withLongName)
    .map((placed) => atName(placed, (l10n) => l10n(
      'This name has {0} characters, too many for a sticky note. Keep a few words, and put the rest in a note.',
      placed.item.name.length,
    ))),

  'crowded-block': (model) => blockIds.flatMap((block) => {
    const { length } = model.blocks[block];
    if (length <= mostItems) return [];
    return atBlock(model, block, (l10n) =>
      l10n('“{0}” has {1} items, more than anyone can take in. Could some be grouped?', heading(model, block), length));
  }),

  'lonely-side': (model) => {
    if (model.blocks.customer_segments.length > 1) return [];
    const sides = model.blocks.customer_segments.filter(({ item }) => item.terms.type?.includes('multi-sided-platform'));
    return sides.map((placed) => atName(placed, (l10n) => l10n(
      'A multi-sided platform brings groups together, and “{0}” is the only segment. Who is on the other side?', placed.item.name,
    )));
  },

  // One by one, as there may be as many as segments.
  *'same-color'(model) {
    const first = new Map<string, string>();
    for (const { syntax, item: { color = '', name } } of withColor(model.blocks.customer_segments)) {
      const other = first.get(color);
      if (other === undefined) {
        first.set(color, name);
        continue;
      }
      const field = fieldOf(syntax.fields, 'color');
      const say = (l10n: Localize): string =>
        l10n('“{0}” has this colour too, so what is linked to one seems linked to the other.', other);
      yield { part: syntax.part, span: field?.merged === false ? span(field.key) : nameSpan(syntax), say };
    }
  },

  'only-assumptions': (model) => {
    const some = itemsThat(model, withStatus);
    const isTested = some.some(({ item }) => item.status !== 'assumption');
    if (some.length < statusesBeforeHints || isTested) return [];
    return atTop(model, (l10n) => l10n(
      '{0} assumptions, and none of them tested. Which would hurt most if it were wrong? Test that one first.', some.length,
    ));
  },

  'link-to-rejected': (model) => {
    const links = itemsThat(model, rejected).flatMap((target) => {
      const { block, id } = target.item;
      return model.withId(block, id)[0] === target ? model.index.linksTo(block, id) : [];
    });
    return inFileOrder(model.document, links.filter(({ from }) => from.item.status !== 'rejected')).map(({ from, link }) => {
      const target = model.withId(link.block, link.id)[0]?.item.name ?? '';
      const say = (l10n: Localize): string => l10n('“{0}” was rejected. Does “{1}” still hold?', target, from.item.name);
      return { part: from.syntax.part, span: span(link.scalar), say };
    });
  },

  'amount-without-per': (model) => (['cost_structure', 'revenue_streams'] as const).flatMap((block) =>
    withAmountAlone(model.blocks[block]).flatMap(({ syntax }) => {
      const field = fieldOf(syntax.fields, 'amount');
      if (!field) return [];
      const key = keyWord({ in: 'item', block }, 'per', model.document.language);
      const say = (l10n: Localize): string =>
        l10n('How often does this amount come? Without `{0}` it counts as an amount for each year.', key);
      return [{ part: syntax.part, span: span(field.key), say }];
    })),

  'amount-without-currency': (model) => {
    const { cost_structure: costs, revenue_streams: revenue } = model.blocks;
    if (model.currency !== undefined || withAmount(costs).length + withAmount(revenue).length === 0) return [];
    const key = keyWord({ in: 'canvas' }, 'currency', model.document.language);
    return atTop(model, (l10n) => l10n('Which currency are the amounts in? Say so with `{0}`, such as `EUR`.', key));
  },
};
