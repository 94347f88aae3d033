import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { shortLine } from '../../canvas/clean';
import type { SourceText } from '../../parsing/source';
import { editAt, groups, order } from './insertions';
import { inBlockScalar, shapeOf } from './lines';
import { filterText } from './matches';

/** An alias up to the cursor, where a value begins: after a key or dash, or in brackets. */
const behindMark = /^\*([^\s,[\]{}*]*)$/;
const inBrackets = /^(?=[[{]).*(?:[[{,]|:[ \t])[ \t]*\*([^\s,[\]{}*]*)$/;
/** An anchor where a value begins, and what it names on its line, up to the next one. */
const anchors = /(?:^[ \t]*|[-:?,][ \t]+|[[{][ \t]*)&([^\s,[\]{}]+)[ \t]*(?=([^\r\n]*?)(?:,[ \t]+&|$))/gm;

/** The anchors above, after the `*` of an alias; `undefined` where no alias is being written. */
export function aliasItems(source: SourceText, { line, character }: Position): CompletionItem[] | undefined {
  const text = source.lineText(line);
  const { marks, restColumn, indent } = shapeOf(text);
  const before = text.slice(restColumn, Math.max(restColumn, character));
  const typed = (marks.length > 0 ? behindMark.exec(before) ?? inBrackets.exec(before) : null)?.[1];
  if (typed === undefined || inBlockScalar(source, line, indent)) return undefined;
  if (!source.contains('&')) return [];
  const start = Math.min(character, text.length) - typed.length;
  const end = start + (/^[^\s,[\]{}]*/.exec(text.slice(start))?.[0].length ?? 0);
  const named = new Map<string, string>();
  // A name that is given again means the last.
  const above = source.slice(0, source.lineStart(line) + start);
  for (const [, name = '', what = ''] of above.matchAll(anchors)) named.set(name, what);
  const place = { lead: '', trail: '', replace: { line, start, end } } as const;
  return [...named].map(([name, what], index) => ({
    label: name,
    ...(what !== '' && { labelDetails: { description: shortLine(what, 40) } }),
    kind: CompletionItemKind.Reference,
    filterText: filterText(typed, [name]),
    sortText: order(groups.near, index),
    textEdit: editAt(place, name),
  }));
}
