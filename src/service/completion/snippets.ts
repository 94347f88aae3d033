import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import type { BlockId, VocabularyId } from '../../canvas/structure';
import { blockIds, fieldsOf } from '../../canvas/structure';
import { keyWord, termsOf, termWord } from '../../canvas/words';
import { escapeSnippet } from './insertions';

function choice(tabStop: number, vocabulary: VocabularyId, language: LanguageId): string {
  return `\${${tabStop}|${termsOf(vocabulary).map((term) => termWord(vocabulary, term, language)).join(',')}|}`;
}

/** The field of an item whose vocabulary is asked for in snippets: the block's main one. */
function mainVocabulary(block: BlockId): readonly [field: 'type' | 'characteristics', VocabularyId] | undefined {
  for (const field of ['type', 'characteristics'] as const) {
    const kind = fieldsOf({ in: 'item', block }).get(field);
    if (kind?.kind === 'terms') return [field, kind.vocabulary];
  }
  return undefined;
}

/**
 * An item as a snippet, without its dash: its name, and a term of its block's main vocabulary.
 *
 * @param indent What its second line begins with, beyond what the editor adds.
 */
export function itemSnippet(block: BlockId, language: LanguageId, indent: string, firstStop = 1): string {
  const scope = { in: 'item', block } as const;
  const { example } = languageOf(language).blocks[block];
  const name = `${keyWord(scope, 'name', language)}: \${${firstStop}:${escapeSnippet(example)}}`;
  const main = mainVocabulary(block);
  if (!main) return name;
  return `${name}\n${indent}${keyWord(scope, main[0], language)}: ${choice(firstStop + 1, main[1], language)}`;
}

/** A whole block as a snippet, with an item. */
export function blockSnippet(block: BlockId, language: LanguageId, firstStop = 1): string {
  return `${keyWord({ in: 'canvas' }, block, language)}:\n  - ${itemSnippet(block, language, '    ', firstStop)}`;
}

/** A whole canvas as a snippet: a title, and an item in each block. */
export function canvasSnippet(language: LanguageId): string {
  const key = (id: 'language' | 'title'): string => keyWord({ in: 'canvas' }, id, language);
  const { untitled } = languageOf(language).phrases;
  const head = `${key('language')}: ${language}\n${key('title')}: \${1:${escapeSnippet(untitled)}}`;
  return [head, ...blockIds.map((block, index) => blockSnippet(block, language, 2 + 2 * index))].join('\n\n').concat('\n');
}
