import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { SourceText } from '../../parsing/source';
import { ruleIds } from '../rules';
import { editAt, groups, order } from './insertions';
import { inBlockScalar, shapeOf } from './lines';
import { filterText } from './matches';

/** A comment that silences rules, up to the rule that is being named. */
const directive = /^[ \t]*#[ \t]*bmc-disable(?:-next-line)?[ \t]+((?:[\w-]+[\s,]+)*)([\w-]*)$/;

/** The rules that a comment could silence, after `bmc-disable-next-line` or `bmc-disable`; `undefined` elsewhere. */
export function ruleItems(source: SourceText, { line, character }: Position): CompletionItem[] | undefined {
  const text = source.lineText(line);
  const [, before = '', typed] = directive.exec(text.slice(0, character)) ?? [];
  if (typed === undefined || inBlockScalar(source, line, shapeOf(text).indent)) return undefined;
  const start = Math.min(character, text.length) - typed.length;
  const end = start + (/^[\w-]*/.exec(text.slice(start))?.[0].length ?? 0);
  const named = new Set([...before.split(/[\s,]+/), ...text.slice(end).split(/[\s,]+/)]);
  const place = { lead: '', trail: '', replace: { line, start, end } } as const;
  return ruleIds.filter((id) => !named.has(id)).map((id, index) => ({
    label: id,
    kind: CompletionItemKind.Constant,
    filterText: filterText(typed, [id]),
    sortText: order(groups.near, index),
    textEdit: editAt(place, id),
  }));
}
