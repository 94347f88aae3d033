import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../../l10n/l10n';
import type { Told } from '../validation/told';
import type { FileAction } from './fileAction';

/** Gives the quick fixes for something that is told of a canvas, the best first; none where it sees no way. */
export type Fixer = (document: CanvasDocument, told: Told, l10n: Localize) => readonly FileAction[];

/**
 * Why nothing fixes what a code says.
 *
 * - `advice`: the answer is a decision about the business
 * - `meaning`: what is meant is in the author's head
 * - `whole`: the file as a whole is something else
 */
type NoFix = 'advice' | 'meaning' | 'whole';

/** What fixes whatever has one code: all of these, in this order, or nothing, and why. */
export type Fixes = readonly [Fixer, ...Fixer[]] | NoFix;
