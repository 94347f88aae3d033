import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import { lineBreak } from '../../edit/style';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../../l10n/l10n';
import type { RuleId } from '../rules';
import type { FileAction } from './fileAction';

/** A comment above a line, in the indentation of that; after the byte order mark, if there is one. */
function commentAbove(document: CanvasDocument, line: number, comment: string): TextEdit {
  const { source } = document;
  const mark = line === 0 && source.text.startsWith('\uFEFF') ? 1 : 0;
  const indent = /^\s*/.exec(source.lineText(line).slice(mark))?.[0] ?? '';
  const start = source.lineStart(line) + mark;
  return { range: source.range(start, start), newText: `${indent}# ${comment}${lineBreak(document)}` };
}

/** Silences a rule, by a comment: where it speaks, or in the whole file. */
export function suppress(
  document: CanvasDocument, diagnostic: Diagnostic, rule: RuleId, l10n: Localize,
): FileAction[] {
  const { line } = diagnostic.range.start;
  const action = (title: string, edit: TextEdit): FileAction => (
    { title, kind: 'quickfix', diagnostics: [diagnostic], edits: [edit], isPreferred: false }
  );
  return [
    action(l10n('Disable {0} for this line', rule), commentAbove(document, line, `bmc-disable-next-line ${rule}`)),
    action(l10n('Disable {0} for this file', rule), commentAbove(document, 0, `bmc-disable ${rule}`)),
  ];
}
