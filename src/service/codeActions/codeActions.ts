import type { Range } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../../l10n/l10n';
import type { LinkState } from '../../links/linkState';
import { isRuleId } from '../rules';
import type { ServiceSettings } from '../settings';
import type { Told } from '../validation/told';
import { diagnose } from '../validation/validate';
import type { FileAction } from './fileAction';
import { fixesOf } from './fixes';
import { harmless } from './harmless';
import { fixLeftBehind } from './leftBehindFixes';
import { refactorings } from './refactorings';
import { suppress } from './suppress';
import { fixAllWords } from './wordFixes';

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

/** What mends one thing that is told of a canvas: only the fixers for its code are asked. */
function fixesFor(document: CanvasDocument, told: Told, l10n: Localize): FileAction[] {
  const fixes = fixesOf(told.diagnostic.code);
  return typeof fixes === 'string' ? [] : fixes.flatMap((fix) => fix(document, told, l10n));
}

/**
 * What can be done in a range: mend what is wrong there, silence a rule, rewrite or move the item, and what
 * concerns the canvas as a whole. Preferred is what gives what was meant; done on save is only what changes no meaning.
 */
export function codeActions(
  document: CanvasDocument, range: Range, l10n: Localize, context: ActionContext = {},
): FileAction[] {
  const [start, end] = [document.source.offsetAt(range.start), document.source.offsetAt(range.end)];
  const told = diagnose(document, l10n, context.settings);
  const all = told.map(({ diagnostic }) => diagnostic);
  const toldHere = told.filter(({ diagnostic }) => overlaps(diagnostic.range, range));
  const here = toldHere.map(({ diagnostic }) => diagnostic);
  const fixes = toldHere.flatMap((each): FileAction[] => fixesFor(document, each, l10n));
  const leftBehind = context.links ? fixLeftBehind(document, context.links, start, end, here, l10n) : [];
  const silenced = here.flatMap((diagnostic) => {
    const { code } = diagnostic;
    return isRuleId(code) ? suppress(document, diagnostic, code, l10n) : [];
  });
  const more = context.isAutomatic === true && !context.only ? [] : refactorings(document, start, l10n);
  const mends = harmless(document, [...leftBehind, ...fixes, ...silenced, ...fixAllWords(document, all, here, l10n)]);
  return [...mends, ...more]
    .filter(({ kind }) => isAsked(context, kind));
}
