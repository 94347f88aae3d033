import type { LanguageId } from '../canvas/languages';
import type { Mark } from '../diff/describe';
import type { Badge, BlockHead, ItemView, LinkView, StatusView } from '../preview/model';
import type { Piece, Signed } from './pieces';

/*
 * The view model of a visual diff. Plain JSON values, as it is sent in messages; all words are in the language of the
 * canvas after, so that a different language is no change.
 */

/** The change of an item at a place: a {@link Mark}, or it `left` for another block. */
export type ItemMark = Mark | 'left';

/** An item of either canvas, at one place. A moved one appears twice: where it is, and where it was. */
export interface ReviewItem {
  /** Unique among all items shown. */
  readonly key: string;
  /** Its target in the list of changes; `null` if unchanged. */
  readonly target: string | null;
  readonly mark: ItemMark | null;
  /** The heading of the block that it came from or went to. */
  readonly where?: string;
  /** Whether only its order within the block changed. */
  readonly reordered: boolean;
  /** Its index in the block before, among those that were there. */
  readonly index: number | null;
  /** As it was and as it is; only one for an added or removed item. */
  readonly before?: ItemView;
  readonly after?: ItemView;
  /** Its changes, if it is on both sides. */
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

/** A total before and after; only one if it was added or removed. */
export interface ReviewTotal {
  readonly label: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Why the total is uncertain, before or after; uncertain amounts carry a mark. */
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
  /** Its target: an item, a block or the canvas; several changes may share one. */
  readonly target: string;
  readonly mark: Mark;
  /** Markdown emphasis around names, nothing else. */
  readonly text: string;
  /** The heading to list it under: of a block, or the canvas's title. */
  readonly heading: string;
  readonly isOrder: boolean;
  /** Whether that side has a text to reveal; `after` likewise. */
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * The most significant kind of change: `same` text, only the `layout` (comments and key order included), only the
 * `language`, only the `order` of items, or a change of the `business`.
 */
export type Verdict = 'same' | 'layout' | 'language' | 'order' | 'business';

export interface ReviewModel {
  readonly verdict: Verdict;
  readonly head: ReviewHead;
  readonly blocks: readonly ReviewBlock[];
  readonly changes: readonly ReviewChange[];
}
