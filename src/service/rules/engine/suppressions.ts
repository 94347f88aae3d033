import type { CanvasDocument } from '../../../parsing/syntax';
import type { RuleId } from '..';
import { isRuleId } from '..';

/** A comment that silences rules: `# bmc-disable-next-line a, b`, or `# bmc-disable a` for the whole file. */
const directive = /^[ \t]*#[ \t]*bmc-disable(-next-line)?(?:[ \t]+([\w\- \t,]*))?/gm;

/** Which rules a file silences, and where. */
interface Suppressions {
  /** Whether findings of a rule on a line (counted from 0) are silenced. */
  silences(rule: RuleId, line: number): boolean;
}

const nothing: Suppressions = { silences: () => false };

/** The rules that a directive names; `undefined` if it names none and so means all. */
function rulesIn(names: string | undefined): ReadonlySet<RuleId> | undefined {
  const named = (names ?? '').split(/[\s,]+/).filter((name) => name !== '');
  return named.length === 0 ? undefined : new Set(named.filter(isRuleId));
}

/** Reads the directives in a file's comments. A directive stands on a line of its own. */
export function readSuppressions({ source }: CanvasDocument): Suppressions {
  if (!source.contains('bmc-disable')) return nothing;
  const everywhere: (ReadonlySet<RuleId> | undefined)[] = [];
  const byLine = new Map<number, (ReadonlySet<RuleId> | undefined)[]>();
  for (const match of source.text.matchAll(directive)) {
    const rules = rulesIn(match[2]);
    if (match[1] === undefined) {
      everywhere.push(rules);
      continue;
    }
    const line = source.lineAt(match.index) + 1;
    byLine.set(line, [...byLine.get(line) ?? [], rules]);
  }
  return {
    silences: (rule, line) => [...everywhere, ...byLine.get(line) ?? []].some((rules) => !rules || rules.has(rule)),
  };
}
