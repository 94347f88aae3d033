import { indented } from '../edit/style';
import type { Item } from './entries';
import type { Joined } from './joinValues';
import { behind, conflict, preferred } from './joinValues';
import type { Combined } from './layOut';
import { laidOut } from './layOut';
import { isSameYaml } from './meaning';
import type { Three } from './values';
import { mergedList, ofThree } from './values';

/** The fields of an item between braces; `undefined` where that would say something else, or leave a comment out. */
function inBraces(fields: readonly Combined[], lines: readonly string[]): string | undefined {
  if (fields.some((each) => each.lines.length !== 1 || each.isRemark)) return undefined;
  const flow = `{${fields.map((each) => each.lines[0]).join(', ')}}`;
  return !/(?:^|\s)#/.test(flow) && isSameYaml(flow, lines.join('\n')) ? flow : undefined;
}

/**
 * An item that both changed, from its merged fields: as a name alone, in braces, or with a line for each field, as the
 * versions have it where that can be.
 */
export function joinItem(versions: Three<Item>, fields: readonly Combined[]): Joined | typeof conflict {
  const first = preferred(versions);
  const at = fields.findIndex((each) => !each.isRemark);
  if (!first || at < 0) return conflict;
  // A comment after the braces, or in them, stands above what is written anew.
  const comments = mergedList(ofThree(versions, (item) => item.comments));
  // Comments that it begins with stand above its dash.
  const above = fields.slice(0, at).flatMap((each) => each.lines);
  const body = laidOut(fields.slice(at).map((each, index) => (index === 0 ? { ...each, gap: [] } : each)));
  const start = body.findIndex((line) => !line.startsWith('#'));
  const lead = [...comments, ...above, ...body.slice(0, start)];
  const [head = '', ...others] = body.slice(start);
  const isText = versions.ours?.style === 'text' || versions.theirs?.style === 'text';
  if (isText && fields.every((each) => each.key === 'name' || each.isRemark)) {
    return { lead, lines: [`- ${head.replace(/^[^:]*: +/, '')}`, ...indented(others, 2)] };
  }
  const flow = first.style === 'flow' ? inBraces(fields, [head, ...others]) : undefined;
  if (flow === undefined) return { lead, lines: [`- ${head}`, ...indented(others, 2)] };
  return { lead: comments.slice(0, -1), lines: [`- ${flow}${behind(comments.at(-1) ?? '')}`] };
}
