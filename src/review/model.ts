import type { LanguageId } from '../canvas/languages';
import type { Mark } from '../diff/describe';
import type { Badge, BlockHead, ItemView, LinkView, StatusView } from '../preview/model';
import type { Piece, Signed } from './pieces';

/*
 * Two canvases as one picture of what changed. Plain values only, as it travels in messages, and all words in the
 * language of the canvas after, so that another language is no change.
 */

/** What happened to an item at a place: as a {@link Mark} says, or it `left` for another block. */
export type ItemMark = Mark | 'left';

/** An item of either canvas, at one place. One that moved is at two: where it is, and where it was. */
export interface ReviewItem {
  /** Names it among all that is shown. */
  readonly key: string;
  /** What it is in the list of changes; `null` if nothing happened to it. */
  readonly target: string | null;
  readonly mark: ItemMark | null;
  /** The heading of the block that it came from or went to. */
  readonly where?: string;
  /** Whether it only stands elsewhere among the others of its block. */
  readonly reordered: boolean;
  /** Its index in the block before, among those that were there. */
  readonly index: number | null;
  /** As it was and as it is; one of the two for what came or went. */
  readonly before?: ItemView;
  readonly after?: ItemView;
  /** What changed in it, for one that is there before and after. */
  readonly inside?: ItemInside;
}

/** An item in both its versions, part by part. */
export interface ItemInside {
  readonly name: readonly Piece[];
  /** Only of a note that changed: its text, not as Markdown. */
  readonly note?: readonly Piece[];
  /** Only of an id that changed. */
  readonly id?: readonly Piece[];
  readonly badges: readonly Signed<Badge>[];
  readonly tags: readonly Signed<string>[];
  readonly links: readonly Signed<LinkView>[];
  readonly status: readonly Signed<StatusView>[];
  readonly amount: readonly Signed<string>[];
  /** Only of an item that has any. */
  readonly facts?: readonly Signed<string>[];
}

export interface ReviewBlock {
  readonly head: BlockHead;
  readonly target: string | null;
  /** Only of a note that changed. */
  readonly note?: readonly Piece[];
  readonly focus: readonly Signed<Badge>[];
  /** Only of a block that has any. */
  readonly facts?: readonly Signed<string>[];
  readonly items: readonly ReviewItem[];
}

/** A sum before and after; one alone for a sum that was not there, or is not any more. */
export interface ReviewTotal {
  readonly label: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Why it may be another sum, before or after; what is in doubt carries a mark. */
  readonly doubt?: string;
}

export interface ReviewHead {
  readonly language: LanguageId;
  readonly target: string | null;
  readonly title: readonly Piece[];
  readonly description: readonly Piece[];
  readonly meta: readonly Signed<string>[];
  readonly tags: readonly Signed<string>[];
  readonly totals: readonly ReviewTotal[];
}

/** A change in words, for the list of them. */
export interface ReviewChange {
  /** What it is about: an item, a block or the canvas; several changes may be about the same. */
  readonly target: string;
  readonly mark: Mark;
  /** Markdown emphasis around names, nothing else. */
  readonly text: string;
  /** The heading that it stands under: of a block, or the canvas's title. */
  readonly heading: string;
  readonly isOrder: boolean;
  /** On which sides there is a text to go to. */
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * What sort of change it is, at the most: the `same` text, another `layout` (comments and the order of keys as well),
 * other `language` words, another `order` of items, or a change of the `business`.
 */
export type Verdict = 'same' | 'layout' | 'language' | 'order' | 'business';

export interface ReviewModel {
  readonly verdict: Verdict;
  readonly head: ReviewHead;
  readonly blocks: readonly ReviewBlock[];
  readonly changes: readonly ReviewChange[];
}
