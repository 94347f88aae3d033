import type { LanguageId } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';

/*
 * The canvas as it is shown: words in the file's language, colours carried over, money added up. It holds
 * plain values only, as it travels in messages, and no positions, so that it stays the same while only
 * the text around an item moves.
 */

/** A term on an item, with what it means. */
export interface Badge {
  readonly label: string;
  readonly doc: string;
}

export interface StatusView extends Badge {
  readonly id: string;
}

/** An item that another one links to; by its id alone if there is none. */
export interface LinkView {
  readonly label: string;
  readonly heading: string;
  readonly broken: boolean;
  /** The key of the item that it leads to; also of one that there is not. */
  readonly key: string;
}

export interface ItemView {
  /** Names the item for as long as it keeps its id: `block/id`, and a number where that is not unique. */
  readonly key: string;
  readonly name: string;
  /** Whether the name is only a stand-in. */
  readonly unnamed: boolean;
  /** Markdown. */
  readonly note?: string;
  readonly badges: readonly Badge[];
  readonly status?: StatusView;
  /** Colours of the palette, by canonical id: its own, else those of the customer segments linked with it. */
  readonly colors: readonly string[];
  readonly links: readonly LinkView[];
  /** How many other items link to this one. */
  readonly linkedFrom: number;
  readonly amount?: string;
  readonly tags: readonly string[];
  /** What else it says, in fields without a place of their own: each with its label. */
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
  /** What else the block says of itself, as {@link ItemView.facts}. */
  readonly facts?: readonly string[];
}

export interface BlockView {
  readonly head: BlockHead;
  readonly items: readonly ItemView[];
}

/** A sum in words: what it is of, and how much. */
export interface TotalView {
  readonly label: string;
  readonly amounts: readonly string[];
  readonly negative: boolean;
  /** Why it may be another sum, where an amount in it may not be what is read; its amounts carry a mark then. */
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
