import type { LanguageId } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';

/*
 * The view model of a canvas: words in the file's language, inherited colours, totals. It holds plain JSON values, as
 * it is sent in messages, and no positions, so that it does not change when only the text around an item moves.
 */

/** A term on an item, with what it means. */
export interface Badge {
  readonly label: string;
  readonly doc: string;
}

export interface StatusView extends Badge {
  readonly id: string;
}

/** The target of a link; only its id if it does not resolve. */
export interface LinkView {
  readonly label: string;
  readonly heading: string;
  readonly broken: boolean;
  /** The key of the target, even if that does not exist. */
  readonly key: string;
}

export interface ItemView {
  /** Identifies the item while its id is unchanged: `block/id`, with a number if that is not unique. */
  readonly key: string;
  readonly name: string;
  /** Whether the name is a placeholder. */
  readonly unnamed: boolean;
  /** Markdown. */
  readonly note?: string;
  readonly badges: readonly Badge[];
  readonly status?: StatusView;
  /** Palette colours by canonical id: its explicit one, else those of its linked customer segments. */
  readonly colors: readonly string[];
  readonly links: readonly LinkView[];
  /** How many other items link to this one. */
  readonly linkedFrom: number;
  readonly amount?: string;
  readonly tags: readonly string[];
  /** Fields without a special presentation, each with its label. */
  readonly facts?: readonly string[];
}

/** A block without its items. */
export interface BlockHead {
  readonly id: BlockId;
  readonly heading: string;
  readonly purpose: string;
  readonly questions: readonly string[];
  /** Markdown. */
  readonly note?: string;
  readonly focus: readonly Badge[];
  /** Other fields of the block, as {@link ItemView.facts}. */
  readonly facts?: readonly string[];
}

export interface BlockView {
  readonly head: BlockHead;
  readonly items: readonly ItemView[];
}

/** A formatted total: its label and amounts. */
export interface TotalView {
  readonly label: string;
  readonly amounts: readonly string[];
  readonly negative: boolean;
  /** Why the total is uncertain, if an amount in it is ambiguous; its amounts carry a mark then. */
  readonly doubt?: string;
}

/** The canvas without its blocks. */
export interface CanvasHead {
  readonly language: LanguageId;
  readonly title: string;
  /** Markdown. */
  readonly description?: string;
  readonly meta: readonly string[];
  readonly tags: readonly string[];
  readonly totals: readonly TotalView[];
  readonly guidingQuestions: string;
}

export interface PreviewModel {
  readonly head: CanvasHead;
  readonly blocks: readonly BlockView[];
}
