import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { SourceText, TextChange } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import { toEdits } from '../edits';

/** The kinds of actions there are, as the LSP names them: each is also one of the kinds that its name begins with. */
export const actionKinds = [
  'quickfix', 'refactor.rewrite', 'refactor.move', 'source.fixAll.bmc', 'source.sortBlocks.bmc', 'source.addMissingBlocks.bmc',
  'source.translate.bmc',
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** Something that mends or rewrites a file: an LSP `CodeAction` whose edits are all in that file. */
export interface FileAction {
  readonly title: string;
  readonly kind: ActionKind;
  /** What it mends; nothing in particular for what is no quick fix. */
  readonly diagnostics: readonly Diagnostic[];
  readonly edits: readonly TextEdit[];
  readonly isPreferred: boolean;
}

/** An action that makes changes; none if the changes cannot be made or there are none. */
export function actionFor(
  document: CanvasDocument, title: string, kind: ActionKind, changes: readonly TextChange[] | undefined,
  diagnostics: readonly Diagnostic[] = [], isPreferred = false,
): FileAction[] {
  if (!changes || changes.length === 0) return [];
  return [{ title, kind, diagnostics, edits: toEdits(document, changes), isPreferred }];
}

/** The edits of an action as changes, with offsets in the text. */
export function changesOf(source: SourceText, edits: FileAction['edits']): TextChange[] {
  return edits.map(({ range, newText: text }) =>
    ({ start: source.offsetAt(range.start), end: source.offsetAt(range.end), text }));
}
