import type { Range } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../l10n';
import type { LinkState } from '../links/linkState';
import { isRuleId } from '../rules/definitions';
import type { ServiceSettings } from '../settings';
import { validate } from '../validation/validate';
import type { FileAction } from './fileAction';
import { fixDuplicateId, fixId } from './idFixes';
import { fixLeftBehind, fixUnknownLink } from './linkFixes';
import { fixList } from './listFixes';
import { fixNumber } from './numberFixes';
import { refactorings } from './refactorings';
import { fixRule } from './ruleFixes';
import { suppress } from './suppress';
import { fixAllWords, fixWord } from './wordFixes';

/** What an editor asks code actions for. */
export interface ActionContext {
  readonly settings?: ServiceSettings;
  /** The canvas when its links were well, for offers to mend those that were left behind since. */
  readonly links?: LinkState | undefined;
  /** The kinds asked for, each with all kinds below it; by default all. */
  readonly only?: readonly string[] | undefined;
  /** Whether the editor asks by itself, as the cursor moves: then for quick fixes alone. */
  readonly isAutomatic?: boolean;
}

function overlaps(one: Range, other: Range): boolean {
  const isBefore = (a: Range, b: Range): boolean =>
    a.end.line < b.start.line || (a.end.line === b.start.line && a.end.character < b.start.character);
  return !isBefore(one, other) && !isBefore(other, one);
}

function isAsked({ only }: ActionContext, kind: string): boolean {
  return only?.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`)) ?? true;
}

/**
 * What can be done in a range: mend what is wrong there, silence a rule, rewrite or move the item, and what
 * concerns the canvas as a whole. Nothing that could change what the canvas means is preferred or done on save.
 */
export function codeActions(
  document: CanvasDocument, range: Range, l10n: Localize, context: ActionContext = {},
): FileAction[] {
  const [start, end] = [document.source.offsetAt(range.start), document.source.offsetAt(range.end)];
  const all = validate(document, l10n, context.settings);
  const here = all.filter((diagnostic) => overlaps(diagnostic.range, range));
  const fixes = here.flatMap((diagnostic): FileAction[] => [
    ...fixId(document, diagnostic, l10n) ?? fixWord(document, diagnostic, l10n),
    ...fixList(document, diagnostic, l10n),
    ...fixRule(document, diagnostic, l10n),
    ...fixNumber(document, diagnostic, l10n),
    ...(diagnostic.code === 'unknown-link' ? fixUnknownLink(document, diagnostic, l10n) : []),
    ...(diagnostic.code === 'duplicate-id' ? fixDuplicateId(document, diagnostic, l10n) : []),
  ]);
  const leftBehind = context.links ? fixLeftBehind(document, context.links, start, end, here, l10n) : [];
  const silenced = here.flatMap((diagnostic) => {
    const { code } = diagnostic;
    return typeof code === 'string' && isRuleId(code) ? suppress(document, diagnostic, code, l10n) : [];
  });
  const more = context.isAutomatic === true && !context.only ? [] : refactorings(document, start, l10n);
  return [...leftBehind, ...fixes, ...silenced, ...fixAllWords(document, all, here, l10n), ...more]
    .filter(({ kind }) => isAsked(context, kind));
}
