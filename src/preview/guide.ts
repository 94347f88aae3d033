import { blockListIds } from '../canvas/held';
import { languageOf } from '../canvas/languages';
import type { BlockId, Evidence, VocabularyId } from '../canvas/structure';
import { blockIds, fieldsOf, isItemFieldId } from '../canvas/structure';
import { keyText, termsOf } from '../canvas/words';
import type { Said } from '../edit/answer';
import type { Canvas, CanvasItem } from '../parsing/canvas';
import { canvasOf } from '../parsing/canvas';
import { valuesIn } from '../parsing/itemValues';
import type { CanvasDocument } from '../parsing/syntax';
import { itemKeys } from './keys';
import type { Badge } from './model';
import { badge } from './view';

/** A guiding question, with whether it is open, as the language service reports it. */
interface AskedQuestion {
  readonly block: BlockId;
  readonly text: string;
  readonly evidence: Evidence;
  readonly isOpen: boolean;
}

/** Something to choose: a term by its canonical id, or an item by its id. */
interface GuideOption extends Badge {
  readonly value: string;
}

/**
 * How a question is answered. `add`: with a new item, with a preset field (`says`) or one to choose (`choose`).
 * `focus`: with what drives the costs. `items`: with a field of existing items, by key.
 */
export type AnswerForm =
  | { readonly by: 'add'; readonly block: BlockId; readonly says?: Said; readonly choose?: LinkChoice }
  | { readonly by: 'focus'; readonly options: readonly GuideOption[] }
  | { readonly by: 'items'; readonly items: readonly { readonly key: string; readonly name: string }[] };

/** Items of another block to link a new item to. */
export interface LinkChoice {
  readonly field: BlockId;
  readonly label: string;
  readonly options: readonly GuideOption[];
}

export interface GuideQuestion {
  readonly text: string;
  readonly isOpen: boolean;
  readonly answer: AnswerForm;
}

export interface GuideTerm extends Badge {
  /** The number of items of the block that use it. */
  readonly uses: number;
}

/** The terms of a field, in the guide's order. */
export interface GuideVocabulary {
  readonly label: string;
  readonly terms: readonly GuideTerm[];
}

/** The guide of a block, in the language of the file. */
export interface BlockGuide {
  readonly id: BlockId;
  readonly questions: readonly GuideQuestion[];
  readonly vocabularies: readonly GuideVocabulary[];
}

/** Limit on the options in an answer; the sheet of an item has them all. */
const maxOptions = 12;

function isNamed({ name, status }: CanvasItem): boolean {
  return name !== '' && status !== 'rejected';
}

function linkChoice(canvas: Canvas, field: BlockId): Pick<Extract<AnswerForm, { by: 'add' }>, 'says' | 'choose'> {
  const options = new Map<string, GuideOption>();
  for (const item of canvas.blocks[field].items) {
    if (!isNamed(item) || item.id === '' || options.has(item.id)) continue;
    options.set(item.id, { value: item.id, label: item.name, doc: '' });
  }
  // With one there is nothing to choose.
  if (options.size < 2) return { says: { field, values: [...options.keys()] } };
  const { heading } = languageOf(canvas.language).blocks[field];
  return { choose: { field, label: heading, options: [...options.values()].slice(0, maxOptions) } };
}

function formOf(canvas: Canvas, { block, evidence }: AskedQuestion): AnswerForm {
  const { items } = canvas.blocks[block];
  switch (evidence.by) {
    case 'items': return { by: 'add', block };
    case 'term': return { by: 'add', block, says: { field: evidence.field, values: [evidence.term] } };
    case 'each': return { by: 'add', block, ...linkChoice(canvas, evidence.block) };
    // The question is what others get from this block, so the answer is an item of another block that links here.
    case 'linked': return { by: 'add', block: evidence.block, ...linkChoice(canvas, block) };
    case 'focus': {
      const options = termsOf('cost_structure.focus')
        .map((value) => ({ value, ...badge('cost_structure.focus', value, canvas.language) }));
      return { by: 'focus', options };
    }
    case 'fields': {
      const keys = itemKeys(items);
      const lacking = items.flatMap((item, index) => {
        const says = evidence.fields.some((field) => (item.terms[field] ?? []).length > 0);
        return says || !isNamed(item) ? [] : [{ key: keys[index] ?? '', name: item.name }];
      });
      return lacking.length === 0 ? { by: 'add', block } : { by: 'items', items: lacking.slice(0, maxOptions) };
    }
  }
}

/** The block's own vocabularies: of its items, or of the block itself. */
function vocabulariesOf(canvas: Canvas, block: BlockId): GuideVocabulary[] {
  const { items, ...own } = canvas.blocks[block];
  const counted = (vocabulary: VocabularyId, label: string, used: readonly string[]): GuideVocabulary => {
    const uses = new Map<string, number>();
    for (const term of used) uses.set(term, (uses.get(term) ?? 0) + 1);
    const terms = termsOf(vocabulary)
      .map((term) => ({ ...badge(vocabulary, term, canvas.language), uses: uses.get(term) ?? 0 }));
    return { label, terms };
  };
  const found: GuideVocabulary[] = [];
  for (const scope of [{ in: 'block', block }, { in: 'item', block }] as const) {
    for (const [id, kind] of fieldsOf(scope)) {
      if (kind.kind !== 'terms' || !kind.vocabulary.startsWith(`${block}.`)) continue;
      const ofBlock = blockListIds.find((field) => field === id);
      const used = scope.in === 'block' ? ofBlock ? own[ofBlock] : []
        : isItemFieldId(id) ? items.flatMap((item) => valuesIn(item, id).map(String)) : [];
      found.push(counted(kind.vocabulary, keyText(scope, id, canvas.language).label, used));
    }
  }
  return found;
}

/**
 * The guide of each block: its guiding questions with how to answer them, and its vocabulary with usage counts.
 *
 * @param asked The guiding questions of all blocks, those of one in their order.
 */
export function guideOf(document: CanvasDocument, asked: readonly AskedQuestion[]): BlockGuide[] {
  const canvas = canvasOf(document);
  return blockIds.map((id) => ({
    id,
    questions: asked.filter(({ block }) => block === id)
      .map((question) => ({ text: question.text, isOpen: question.isOpen, answer: formOf(canvas, question) })),
    vocabularies: vocabulariesOf(canvas, id),
  }));
}
