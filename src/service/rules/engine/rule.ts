import type { LanguageId } from '../../../canvas/languages';
import type { Part } from '../../../parsing/syntax';
import type { Fixes } from '../../codeActions/fixer';
import type { Localize } from '../../../l10n/l10n';
import type { RuleModel } from './model';
import type { RuleSeverity } from './severity';

/** Something that a rule found, not yet in any language. */
export interface Finding {
  readonly part: Part;
  /** Offsets in the part. */
  readonly span: readonly [start: number, end: number];
  readonly say: (l10n: Localize) => string;
}

/** A canvas rule: what runs. Each file beside `index.ts` exports one as `rule`. */
export interface Rule<Id extends string = string> {
  /** The code of its diagnostics, and its name in the settings and in comments that disable it. */
  readonly id: Id;
  /** Its severity where the user has set none. */
  readonly severity: RuleSeverity;
  /** Looks at the whole canvas. Findings come in the order of the file; they may be made as they are asked for. */
  readonly check: (model: RuleModel) => Iterable<Finding>;
  /** The quick fixes for what it finds, the best first, or why there are none. */
  readonly fixes: Fixes;
}

/**
 * What a rule is, for those who read about it. Each rule's file exports it as `documentation`, apart from `rule`, so
 * that it is left out of the extension, which never asks for it. For that it has to be made of literals alone.
 */
export interface Documentation {
  /** What the rule reports, in a few words. */
  readonly title: Readonly<Record<LanguageId, string>>;
  /** Why it matters, when the rule keeps quiet, and what to do: Markdown, in English as its page is. */
  readonly explanation: string;
  /** A canvas, as YAML, that the rule reports. */
  readonly invalid: string;
  /** One much like it, as YAML, that no rule has anything against but as a hint. */
  readonly valid: string;
}
