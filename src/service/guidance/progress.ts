import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import type { BlockId, Evidence } from '../../canvas/structure';
import { fillingOrder, questionEvidence } from '../../canvas/structure';
import { findTerm, termsOf } from '../../canvas/words';
import type { CanvasItem } from '../../parsing/canvas';
import { scalarsOf } from '../../parsing/canvas';
import { fieldOf } from '../../parsing/spans';
import type { CanvasDocument } from '../../parsing/syntax';
import { isScalar, textOf } from '../../parsing/yaml';
import type { RuleModel } from '../rules/engine/model';
import { ruleModel } from '../rules/engine/model';

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

/** Whether an item can answer anything: it says what it is, and was not rejected. */
export function isTelling({ name, status }: CanvasItem): boolean {
  return name !== '' && status !== 'rejected';
}

function isAnswered(model: RuleModel, block: BlockId, evidence: Evidence): boolean {
  const items = model.blocks[block].filter(({ item }) => isTelling(item));
  if (evidence.by === 'focus') {
    const words = scalarsOf(fieldOf(model.syntax(block)?.fields ?? [], 'focus'));
    return words.some((word) => isScalar(word) && findTerm('cost_structure.focus', textOf(word)) !== undefined);
  }
  if (items.length === 0) return false;
  switch (evidence.by) {
    case 'items': return true;
    case 'term': return items.some(({ item }) => item.terms[evidence.field]?.includes(evidence.term) === true);
    case 'fields': return items.every(({ item }) => evidence.fields.some((field) => (item.terms[field] ?? []).length > 0));
    case 'linked': return items.some((placed) => model.isLinked(placed, evidence.block));
    case 'each': {
      const others = model.blocks[evidence.block].filter(({ item }) => isTelling(item));
      return others.length < 2 || others.every((placed) => model.isLinked(placed, block));
    }
  }
}

/** The guiding questions of a block, each with what answers it: for the channels, those of the phases too. */
function questionsOf(block: BlockId, language: LanguageId): { text: string; evidence: Evidence }[] {
  const { blocks, vocabularies } = languageOf(language);
  const { questions } = blocks[block];
  const evidence: readonly Evidence[] = questionEvidence[block];
  const asked = evidence.map((each, index) => ({ text: questions[index] ?? '', evidence: each }));
  if (block !== 'channels') return asked;
  const { terms } = vocabularies['channels.phases'];
  return [...asked, ...termsOf('channels.phases').map((term) => (
    { text: terms[term].question, evidence: { by: 'term', field: 'phases', term } as const }
  ))];
}

const known = new WeakMap<CanvasDocument, CanvasProgress>();

/** How far a canvas is filled, and which guiding questions it does not answer yet. Told once for a document. */
export function progressOf(document: CanvasDocument): CanvasProgress {
  let progress = known.get(document);
  if (!progress) known.set(document, (progress = findProgress(document)));
  return progress;
}

function findProgress(document: CanvasDocument): CanvasProgress {
  const model = ruleModel(document);
  const texts = languageOf(document.language).blocks;
  const blocks = fillingOrder.map((block): BlockProgress => {
    const { heading } = texts[block];
    const asked = questionsOf(block, document.language).map((question, index): GuidingQuestion => (
      { ...question, block, index, isOpen: !isAnswered(model, block, question.evidence) }
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
