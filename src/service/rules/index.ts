import * as activityWithoutPurpose from './activity-without-purpose';
import * as amountWithoutCurrency from './amount-without-currency';
import * as amountWithoutPer from './amount-without-per';
import * as channelWithoutPhase from './channel-without-phase';
import * as costStructureWithoutFocus from './cost-structure-without-focus';
import * as costWithoutSource from './cost-without-source';
import * as crowdedBlock from './crowded-block';
import * as duplicateId from './duplicate-id';
import * as emptyBlock from './empty-block';
import * as linkToRejected from './link-to-rejected';
import * as lonelySide from './lonely-side';
import * as longName from './long-name';
import * as onlyAssumptions from './only-assumptions';
import * as partnerWithoutContribution from './partner-without-contribution';
import * as revenueWithoutPricing from './revenue-without-pricing';
import * as revenueWithoutSegment from './revenue-without-segment';
import * as sameColor from './same-color';
import * as sameName from './same-name';
import * as segmentWithoutChannel from './segment-without-channel';
import * as segmentWithoutRelationship from './segment-without-relationship';
import * as segmentWithoutRevenue from './segment-without-revenue';
import * as segmentWithoutValueProposition from './segment-without-value-proposition';
import * as uncoveredPhase from './uncovered-phase';
import * as unknownLink from './unknown-link';
import * as valuePropositionWithoutSegment from './value-proposition-without-segment';
import type { Documentation, Rule } from './engine/rule';
import type { RuleSeverity } from './engine/severity';

/** Every canvas rule, in the order in which they report. */
export const rules = [
  unknownLink.rule,
  duplicateId.rule,
  segmentWithoutValueProposition.rule,
  valuePropositionWithoutSegment.rule,
  segmentWithoutChannel.rule,
  segmentWithoutRelationship.rule,
  segmentWithoutRevenue.rule,
  revenueWithoutSegment.rule,
  uncoveredPhase.rule,
  channelWithoutPhase.rule,
  revenueWithoutPricing.rule,
  activityWithoutPurpose.rule,
  partnerWithoutContribution.rule,
  costWithoutSource.rule,
  costStructureWithoutFocus.rule,
  emptyBlock.rule,
  sameName.rule,
  longName.rule,
  crowdedBlock.rule,
  lonelySide.rule,
  sameColor.rule,
  onlyAssumptions.rule,
  linkToRejected.rule,
  amountWithoutPer.rule,
  amountWithoutCurrency.rule,
] as const;

export type RuleId = (typeof rules)[number]['id'];

/**
 * What each rule is, for its page, the settings and the reports of `bmc`. A list of its own, since the build leaves it
 * out of the extension, which asks for the rules alone.
 */
export const documentation: Readonly<Record<RuleId, Documentation>> = {
  'unknown-link': unknownLink.documentation,
  'duplicate-id': duplicateId.documentation,
  'segment-without-value-proposition': segmentWithoutValueProposition.documentation,
  'value-proposition-without-segment': valuePropositionWithoutSegment.documentation,
  'segment-without-channel': segmentWithoutChannel.documentation,
  'segment-without-relationship': segmentWithoutRelationship.documentation,
  'segment-without-revenue': segmentWithoutRevenue.documentation,
  'revenue-without-segment': revenueWithoutSegment.documentation,
  'uncovered-phase': uncoveredPhase.documentation,
  'channel-without-phase': channelWithoutPhase.documentation,
  'revenue-without-pricing': revenueWithoutPricing.documentation,
  'activity-without-purpose': activityWithoutPurpose.documentation,
  'partner-without-contribution': partnerWithoutContribution.documentation,
  'cost-without-source': costWithoutSource.documentation,
  'cost-structure-without-focus': costStructureWithoutFocus.documentation,
  'empty-block': emptyBlock.documentation,
  'same-name': sameName.documentation,
  'long-name': longName.documentation,
  'crowded-block': crowdedBlock.documentation,
  'lonely-side': lonelySide.documentation,
  'same-color': sameColor.documentation,
  'only-assumptions': onlyAssumptions.documentation,
  'link-to-rejected': linkToRejected.documentation,
  'amount-without-per': amountWithoutPer.documentation,
  'amount-without-currency': amountWithoutCurrency.documentation,
};

/** The severities that a user has chosen, by rule; the others keep their default. */
export type RuleSettings = Readonly<Partial<Record<RuleId, RuleSeverity>>>;

/** The ids of all rules, in the order of {@link rules}. */
export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);

// `fromEntries` knows nothing of which keys it was given.
const byId = Object.fromEntries(rules.map((rule) => [rule.id, rule])) as Readonly<Record<RuleId, Rule<RuleId>>>;

/** Whether a string is a rule's id. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(byId, id);
}

/** The rule with an id. */
export function ruleOf(id: RuleId): Rule<RuleId> {
  return byId[id];
}
