import type { Diagnostic, Range, TextEdit } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../l10n';
import { isRuleId } from '../rules/definitions';
import type { ServiceSettings } from '../settings';
import { validate } from '../validation/validate';

/** Something that mends a file: an LSP `CodeAction` whose edits are all in that file. */
export interface FileAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll.bmc';
  /** What it mends; nothing in particular for `source.fixAll.bmc`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly edits: readonly TextEdit[];
  readonly isPreferred: boolean;
}

/** The word to write instead of what a diagnostic marks, if it is known. */
function replacementOf(diagnostic: Diagnostic): string | undefined {
  const data: unknown = diagnostic.data;
  if (typeof data !== 'object' || data === null || !('replacement' in data)) return undefined;
  return typeof data.replacement === 'string' && data.replacement !== '' ? data.replacement : undefined;
}

/** Mends that change no meaning: the same word, as this file writes it. */
function isSameWord({ code }: Diagnostic): boolean {
  return code === 'foreign-word' || code === 'spelling';
}

function edit(diagnostic: Diagnostic): TextEdit[] {
  const newText = replacementOf(diagnostic);
  return newText === undefined ? [] : [{ range: diagnostic.range, newText }];
}

function overlaps(one: Range, other: Range): boolean {
  const isBefore = (a: Range, b: Range): boolean =>
    a.end.line < b.start.line || (a.end.line === b.start.line && a.end.character < b.start.character);
  return !isBefore(one, other) && !isBefore(other, one);
}

/** Silences a rule on a line, by a comment above it in the indentation of the line. */
function suppression(document: CanvasDocument, diagnostic: Diagnostic, rule: string, l10n: Localize): FileAction {
  const { line } = diagnostic.range.start;
  const text = document.source.lineText(line);
  const indent = /^\s*/.exec(text)?.[0] ?? '';
  const start = { line, character: 0 };
  const lineBreak = document.source.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    title: l10n('Disable {0} for this line', rule),
    kind: 'quickfix', diagnostics: [diagnostic], isPreferred: false,
    edits: [{ range: { start, end: start }, newText: `${indent}# bmc-disable-next-line ${rule}${lineBreak}` }],
  };
}

/**
 * What can be done about the problems in a range: write the word that was meant, write all words of another
 * language in the file's, or silence a rule. Nothing that could change what the canvas means is done unasked.
 */
export function codeActions(
  document: CanvasDocument, range: Range, l10n: Localize, settings?: ServiceSettings,
): FileAction[] {
  const all = validate(document, l10n, settings);
  const here = all.filter((diagnostic) => overlaps(diagnostic.range, range));
  const actions = here.flatMap((diagnostic): FileAction[] => {
    const word = replacementOf(diagnostic);
    const { code } = diagnostic;
    if (word !== undefined) {
      const title = l10n('Change to `{0}`', word);
      return [{ title, kind: 'quickfix', diagnostics: [diagnostic], edits: edit(diagnostic), isPreferred: true }];
    }
    return typeof code === 'string' && isRuleId(code) ? [suppression(document, diagnostic, code, l10n)] : [];
  });
  const sameWords = all.filter(isSameWord);
  if (sameWords.length === 0) return actions;
  const everywhere = sameWords.flatMap(edit);
  const title = l10n('Write all {0} words as this canvas does', sameWords.length);
  if (here.some(isSameWord) && sameWords.length > 1) {
    const mended = here.filter(isSameWord);
    actions.push({ title, kind: 'quickfix', diagnostics: mended, edits: everywhere, isPreferred: false });
  }
  actions.push({ title, kind: 'source.fixAll.bmc', diagnostics: [], edits: everywhere, isPreferred: false });
  return actions;
}
