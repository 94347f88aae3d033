import type { LanguageId } from './languages';
import { languageOf } from './languages';
import type { BlockId, KeyId, Scope, VocabularyId } from './structure';
import { fieldsOf, isBlockId, pricingGroups, vocabularyIds } from './structure';
import { keyText, termsOf, termText, termWord } from './words';

/*
 * What the guide says of a block, and what there is to say of a field: in Markdown, in the language of a file, for
 * whoever hovers, completes, or reads the schemas.
 */

/** Vocabularies of which the guide has more than the names of their terms. */
const explained: readonly VocabularyId[] = ['channels.phases', 'cost_structure.focus'];

/** Vocabularies whose terms speak for themselves. */
const plain: readonly VocabularyId[] = ['color'];

interface TermGroup {
  readonly heading: string;
  readonly terms: readonly string[];
}

/** The terms of a vocabulary under the headings that the guide gives them. */
function groupsOf(vocabulary: VocabularyId, language: LanguageId): TermGroup[] {
  const { vocabularies, pricingGroups: headings } = languageOf(language);
  if (vocabulary !== 'revenue_streams.pricing') {
    return [{ heading: vocabularies[vocabulary].heading, terms: termsOf(vocabulary) }];
  }
  return [
    { heading: headings.fixed, terms: pricingGroups.fixed },
    { heading: headings.dynamic, terms: pricingGroups.dynamic },
  ];
}

function labelOf(vocabulary: VocabularyId, term: string, language: LanguageId): string {
  return termText(vocabulary, term, language)?.label ?? term;
}

/** What a term means: the question that it asks, else its explanation. */
function meaningOf(vocabulary: VocabularyId, term: string, language: LanguageId): string {
  const text = termText(vocabulary, term, language);
  if (!text) return '';
  return 'question' in text && typeof text.question === 'string' ? text.question : text.doc;
}

/** A vocabulary as the guide has it: its terms in a row, or in a list where the guide explains them. */
function vocabularyInBlock(vocabulary: VocabularyId, language: LanguageId): string[] {
  return groupsOf(vocabulary, language).flatMap(({ heading, terms }) => {
    if (!explained.includes(vocabulary)) {
      return ['', `**${heading}**: ${terms.map((term) => labelOf(vocabulary, term, language)).join(' · ')}`];
    }
    const lines = terms.map((term) => `- ${labelOf(vocabulary, term, language)} — ${meaningOf(vocabulary, term, language)}`);
    return ['', `**${heading}**`, '', ...lines];
  });
}

/** All that the guide says of a block: what it is for, its guiding questions, and its vocabularies. In Markdown. */
export function blockDoc(block: BlockId, language: LanguageId): string {
  const { blocks, phrases } = languageOf(language);
  const { purpose, questions } = blocks[block];
  return [
    purpose, '', `**${phrases.guidingQuestions}**`, '', ...questions.map((question) => `- ${question}`),
    ...vocabularyIds.filter((id) => id.startsWith(`${block}.`)).flatMap((id) => vocabularyInBlock(id, language)),
  ].join('\n');
}

/**
 * The terms of a vocabulary, as they are written, with what each means; under their headings, but for one that says
 * the same as the title above it. In Markdown.
 */
export function vocabularyDoc(vocabulary: VocabularyId, language: LanguageId, title?: string): string {
  return groupsOf(vocabulary, language).flatMap(({ heading, terms }) => [
    ...(heading === title ? [] : ['', `**${heading}**`]), '',
    ...terms.map((term) => {
      const meaning = plain.includes(vocabulary) ? '' : ` — ${meaningOf(vocabulary, term, language)}`;
      return `- \`${termWord(vocabulary, term, language)}\` ${labelOf(vocabulary, term, language)}${meaning}`;
    }),
  ]).slice(1).join('\n');
}

/** What a key is for, under its name: of a block all that the guide says, of a field its terms as well. In Markdown. */
export function keyDoc(scope: Scope, id: KeyId, language: LanguageId): string {
  const { label, doc } = keyText(scope, id, language);
  if (scope.in === 'canvas' && isBlockId(id)) return [`### ${label}`, '', blockDoc(id, language)].join('\n');
  const kind = fieldsOf(scope).get(id);
  const terms = kind?.kind === 'terms' ? ['', vocabularyDoc(kind.vocabulary, language, label)] : [];
  return [`**${label}**`, '', doc, ...terms].join('\n');
}
