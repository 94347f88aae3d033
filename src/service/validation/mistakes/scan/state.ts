import type { LanguageId } from '../../../../canvas/languages';
import type { TextChange } from '../../../../parsing/source';
import type { Draft, RunKind } from '../drafts';
import { alsoChange, Drafts } from '../drafts';
import type { Frame } from '../frames';
import type { Line } from '../lines';
import { linesOf } from '../lines';
import type { Mistake } from '../mistake';
import { SubBullets } from '../subBullets';
import { FrameStack } from './frameStack';

/** How a text is to be looked at. */
export interface ScanOptions {
  /** What its first line is in, the outermost first. */
  readonly frames: readonly Frame[];
  /** Whether YAML finds something wrong with it. If not, only what says something else than was meant is looked for. */
  readonly isBroken: boolean;
  readonly language: LanguageId;
}

/** Lines that are moved along with one above them. */
interface Shift {
  /** Lines in this column or to the right of it. */
  readonly column: number;
  readonly delta: number;
  readonly draft: Draft;
  /** Whether each key for a name among them begins another item. */
  readonly isItems: boolean;
}

/** Lines of a block scalar that are not indented as such. */
interface Stray {
  readonly draft: Draft;
  /** The column of the first of them. */
  readonly column: number;
}

/** A block scalar, as long as it goes on. */
interface BlockScalar {
  /** The column that its lines stand to the right of. */
  readonly column: number;
  /** The column of its first line. */
  first?: number;
  stray?: Stray;
}

/** What is wrong with the beginning of a line: what is wrong with the rest is mended, and told, with it. */
interface Slip {
  readonly draft: Draft;
  /** What else is changed in the line, for what is said of it. */
  readonly also: TextChange[];
}

/** What is known of a text at the line at hand, and what was found in it so far. Offsets are in the text. */
export class ScanState {
  readonly drafts = new Drafts();
  readonly lines: readonly Line[];
  readonly frames: FrameStack;
  readonly subBullets: SubBullets;
  readonly isBroken: boolean;
  readonly language: LanguageId;
  /** How lines from here on are moved along with those above them. */
  shift: Shift | undefined;
  /** Lines up to this offset belong to a value that began before. */
  until = 0;
  blockScalar: BlockScalar | undefined;
  /** The change that takes away the colon after the item at hand, if a list stands below that. */
  listColon: readonly TextChange[] = [];
  /** What is wrong with the beginning of the line at hand. */
  slip: Slip | undefined;
  /** The last dash without a space after it: keys may stand right below it, as they stand below each other. */
  dashSlip: { readonly draft: Draft; readonly column: number } | undefined;
  /** The last line whose blanks before it are mended, and how. */
  indent: { readonly draft: Draft; readonly line: Line } | undefined;
  /** Whether there are items without a dash. */
  isUndashed = false;

  constructor(readonly source: string, { frames, isBroken, language }: ScanOptions) {
    this.lines = linesOf(source);
    this.frames = new FrameStack(frames);
    this.subBullets = new SubBullets(source, language);
    this.isBroken = isBroken;
    this.language = language;
  }

  /** Whether YAML finds something wrong with the line at hand, or will once its beginning is mended. */
  get isBrokenHere(): boolean {
    return this.isBroken || this.slip !== undefined;
  }

  /** The column where what stands in one is to be, as far as it is moved along with the lines above. */
  shifted(column: number): number {
    return this.shift && column >= this.shift.column ? column + this.shift.delta : column;
  }

  /** Moves lines from here on along: what stands in a column, to another one, and what is right of it as far. */
  shiftBelow(draft: Draft, from: number, to: number, isItems = false): void {
    this.shift = { column: from, delta: to - from, draft, isItems };
  }

  /**
   * Notes a mistake; as part of what is wrong with the beginning of its line, if anything is.
   *
   * @param run Its kind, if it is told once for all lines of a block that it is made on.
   */
  tell(mistake: Mistake, run?: RunKind): Draft {
    const { slip, drafts } = this;
    if (!slip) return run === undefined ? drafts.add(mistake) : drafts.addToRun(run, mistake);
    const changes = mistake.fixes[0]?.changes ?? [];
    for (const change of changes) alsoChange(slip.draft, change);
    slip.also.push(...changes);
    if (run !== undefined) drafts.beginRun(run, slip.draft);
    return slip.draft;
  }
}
