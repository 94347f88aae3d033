import type {
  BlockFieldId, BlockId, CanvasFieldId, ItemFieldId, PricingGroup, questionEvidence, TermId, VocabularyId,
} from './structure';

/** A field's key in the file, its name for people, and what it means. */
export interface FieldText {
  readonly key: string;
  readonly label: string;
  readonly doc: string;
  /** Other words by which people know the field; understood, and reported with the right key. */
  readonly also?: readonly string[];
}

/** A list as long as another. */
type OnePerElement<List extends readonly unknown[], Value> = { readonly [Index in keyof List]: Value };

interface BlockText<B extends BlockId = BlockId> {
  readonly key: string;
  /** The heading on the canvas. */
  readonly heading: string;
  /** What the block is for, in a sentence or two. */
  readonly purpose: string;
  /** The guiding questions, in the order in which to ask them; `questionEvidence` says what answers each. */
  readonly questions: OnePerElement<(typeof questionEvidence)[B], string>;
  /** Other names under which people know the block; understood, and reported with the right key. */
  readonly also: readonly string[];
  /** An item that could stand in the block, for snippets. */
  readonly example: string;
}

export interface TermText {
  /** The term for people. The word in the file is its kebab-case, without what is in parentheses. */
  readonly label: string;
  readonly doc: string;
  /** Other words that people use for it; understood, and reported with the right one. */
  readonly also?: readonly string[];
}

/** A phase of a channel comes with the question that it asks. */
interface PhaseText extends TermText {
  readonly question: string;
}

interface VocabularyText<V extends VocabularyId> {
  /** What the guide calls this list. */
  readonly heading: string;
  /** The key of the field with this vocabulary, where it has one of its own; the heading is its name then. */
  readonly key?: string;
  readonly terms: Readonly<Record<TermId<V>, V extends 'channels.phases' ? PhaseText : TermText>>;
}

/** Words on the canvas itself, in the language of the file. `{0}` stands for what is filled in. */
interface Phrases {
  readonly untitled: string;
  readonly totalRevenue: string;
  readonly totalCosts: string;
  readonly margin: string;
  readonly perYear: string;
  readonly once: string;
  readonly unnamedItem: string;
  readonly guidingQuestions: string;
  /** Why a total is marked; `{0}` are the amounts as they are written. */
  readonly unclearTotal: string;
  readonly linkedFrom: string;
  readonly linksTo: string;
  readonly noItemWithId: string;
  readonly unknownWord: string;
  readonly didYouMean: string;
  readonly knownHere: string;
  readonly ownWord: string;
  readonly standsFor: string;
  /** What a schema says of a text that has nothing in it, and of what is no date. */
  readonly noText: string;
  readonly noDate: string;
}

/**
 * All words of one language. A new language is one file that exports one of these, named in
 * `languages/index.ts`; the compiler says what is missing.
 */
export interface Language {
  readonly id: string;
  /** The language's name in itself. */
  readonly name: string;
  /** What begins the decimals of a number, as people write it. */
  readonly decimalSign: '.' | ',';
  readonly canvasFields: Readonly<Record<CanvasFieldId, FieldText>>;
  readonly blockFields: Readonly<Record<BlockFieldId, FieldText>>;
  readonly itemFields: Readonly<Record<ItemFieldId, FieldText>>;
  /** What a link field means; `{0}` is the heading of the block that it links to. */
  readonly linkDoc: string;
  readonly blocks: { readonly [B in BlockId]: BlockText<B> };
  readonly vocabularies: { readonly [V in VocabularyId]: VocabularyText<V> };
  readonly pricingGroups: Readonly<Record<PricingGroup, string>>;
  readonly phrases: Phrases;
}
