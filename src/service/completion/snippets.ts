import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import type { BlockId, KeyId, VocabularyId } from '../../canvas/structure';
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
 * @param firstStop The number of its first tab stop; it has two.
 */
export function itemSnippet(block: BlockId, language: LanguageId, indent: string, firstStop = 1): string {
  const scope = { in: 'item', block } as const;
  const { example } = languageOf(language).blocks[block];
  const name = `${keyWord(scope, 'name', language)}: \${${firstStop}:${escapeSnippet(example)}}`;
  const main = mainVocabulary(block);
  if (!main) return name;
  return `${name}\n${indent}${keyWord(scope, main[0], language)}: ${choice(firstStop + 1, main[1], language)}`;
}

/** A whole block as a snippet, with an item whose dash stands some columns to the right of the block's key. */
export function blockSnippet(block: BlockId, language: LanguageId, listIndent: number, firstStop = 1): string {
  const indent = ' '.repeat(listIndent);
  const item = itemSnippet(block, language, `${indent}  `, firstStop);
  return `${keyWord({ in: 'canvas' }, block, language)}:\n${indent}- ${item}`;
}

/**
 * A whole canvas as a snippet: what says which canvas it is, as far as that is not there already, and an
 * item in each block.
 */
export function canvasSnippet(language: LanguageId, present: ReadonlySet<KeyId>, listIndent: number): string {
  const { untitled } = languageOf(language).phrases;
  const values = { bmc: '1', language, title: `\${1:${escapeSnippet(untitled)}}` };
  const head = (['bmc', 'language', 'title'] as const).filter((id) => !present.has(id))
    .map((id) => `${keyWord({ in: 'canvas' }, id, language)}: ${values[id]}`).join('\n');
  const blocks = blockIds.map((block, index) => blockSnippet(block, language, listIndent, 2 + 2 * index));
  return [...(head === '' ? [] : [head]), ...blocks].join('\n\n').concat('\n');
}
