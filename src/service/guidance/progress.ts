import { languageOf } from '../../canvas/languages';
import type { BlockId, Evidence } from '../../canvas/structure';
import { fillingOrder, questionEvidence } from '../../canvas/structure';
import { fieldOf } from '../../parsing/spans';
import type { CanvasDocument } from '../../parsing/syntax';
import { isEmpty } from '../../parsing/yaml';
import type { RuleModel } from '../rules/model';
import { ruleModel } from '../rules/model';

/** A guiding question of a block, in the file's language, and whether the canvas has an answer. */
export interface GuidingQuestion {
  readonly block: BlockId;
  readonly index: number;
  readonly text: string;
  readonly evidence: Evidence;
  readonly isOpen: boolean;
}

/** How far a block is filled. `started`: it has items, and questions that they do not answer. */
export interface BlockProgress {
  readonly block: BlockId;
  readonly heading: string;
  readonly state: 'empty' | 'started' | 'filled';
  /** How many items it has. */
  readonly count: number;
  readonly questions: readonly GuidingQuestion[];
}

/** How far a canvas is filled, block by block in the order in which they are best filled in. */
export interface CanvasProgress {
  readonly blocks: readonly BlockProgress[];
  /** How many blocks have anything in them. */
  readonly begun: number;
  /** How many guiding questions have no answer yet. */
  readonly open: number;
}

function isAnswered(model: RuleModel, block: BlockId, evidence: Evidence): boolean {
  const items = model.blocks[block];
  if (evidence.by === 'focus') {
    const field = fieldOf(model.syntax(block)?.fields ?? [], 'focus');
    return field !== undefined && !isEmpty(field.value);
  }
  if (items.length === 0) return false;
  switch (evidence.by) {
    case 'items': return true;
    case 'term': return items.some(({ item }) => item.terms[evidence.field]?.includes(evidence.term) === true);
    case 'fields': return items.every(({ item }) => evidence.fields.some((field) => (item.terms[field] ?? []).length > 0));
    case 'linked': return items.some((placed) => model.isLinked(placed, evidence.block));
    case 'each': {
      const others = model.blocks[evidence.block].filter(({ item }) => item.status !== 'rejected');
      return others.length < 2 || others.every((placed) => model.isLinked(placed, block));
    }
  }
}

/** How far a canvas is filled, and which guiding questions it does not answer yet. */
export function progressOf(document: CanvasDocument): CanvasProgress {
  const model = ruleModel(document);
  const texts = languageOf(document.language).blocks;
  const blocks = fillingOrder.map((block): BlockProgress => {
    const { heading, questions } = texts[block];
    const evidence: readonly Evidence[] = questionEvidence[block];
    const asked = evidence.map((each, index): GuidingQuestion => (
      { block, index, text: questions[index] ?? '', evidence: each, isOpen: !isAnswered(model, block, each) }
    ));
    const count = model.blocks[block].length;
    const isOpen = asked.some((question) => question.isOpen);
    return { block, heading, count, questions: asked, state: count === 0 ? 'empty' : isOpen ? 'started' : 'filled' };
  });
  return {
    blocks,
    begun: blocks.filter(({ count }) => count > 0).length,
    open: blocks.flatMap(({ questions }) => questions).filter(({ isOpen }) => isOpen).length,
  };
}
