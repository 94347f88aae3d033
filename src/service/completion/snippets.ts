import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import type { BlockId, KeyId, VocabularyId } from '../../canvas/structure';
import { blockIds, fieldsOf } from '../../canvas/structure';
import { keyWord, termsOf, termWord } from '../../canvas/words';
import { escapeSnippet } from './insertions';

/** The field of an item whose vocabulary is asked for in snippets: the block's main one. */
function mainVocabulary(block: BlockId): readonly [field: 'type' | 'characteristics', VocabularyId] | undefined {
  for (const field of ['type', 'characteristics'] as const) {
    const kind = fieldsOf({ in: 'item', block }).get(field);
    if (kind?.kind === 'terms') return [field, kind.vocabulary];
  }
  return undefined;
}

/** A snippet being written: counts the places to fill in, so that Tab goes through them from top to bottom. */
class Stops {
  private count = 0;

  /** A text to fill in. */
  text(example: string): string {
    return `\${${++this.count}:${escapeSnippet(example)}}`;
  }

  /** One of the terms of a vocabulary. */
  term(vocabulary: VocabularyId, language: LanguageId): string {
    const words = termsOf(vocabulary).map((term) => termWord(vocabulary, term, language));
    return `\${${++this.count}|${words.join(',')}|}`;
  }
}

/** The fields of an item in snippets: its name, and a term of its block's main vocabulary. */
function itemFields(block: BlockId, language: LanguageId, stops: Stops): string[] {
  const scope = { in: 'item', block } as const;
  const name = `${keyWord(scope, 'name', language)}: ${stops.text(languageOf(language).blocks[block].example)}`;
  const main = mainVocabulary(block);
  return main ? [name, `${keyWord(scope, main[0], language)}: ${stops.term(main[1], language)}`] : [name];
}

/**
 * An item as a snippet, without its dash.
 *
 * @param indent What its second line begins with, beyond what the editor adds.
 */
export function itemSnippet(block: BlockId, language: LanguageId, indent: string, stops = new Stops()): string {
  return itemFields(block, language, stops).join(`\n${indent}`);
}

/** The same on one line, as it stands in brackets. */
export function flowItemSnippet(block: BlockId, language: LanguageId): string {
  return `{${itemFields(block, language, new Stops()).join(', ')}}`;
}

/**
 * A whole block as a snippet, with an item whose dash stands some columns to the right of the key that it is after. A
 * block that has a question of its own to answer is written with that.
 */
export function blockSnippet(block: BlockId, language: LanguageId, listIndent: number, stops = new Stops()): string {
  const lines = [`${keyWord({ in: 'canvas' }, block, language)}:`];
  const scope = { in: 'block', block } as const;
  const focus = fieldsOf(scope).get('focus');
  const outer = focus?.kind === 'terms' ? ' '.repeat(listIndent || 2) : '';
  if (focus?.kind === 'terms') {
    lines.push(
      `${outer}${keyWord(scope, 'focus', language)}: ${stops.term(focus.vocabulary, language)}`,
      `${outer}${keyWord(scope, 'items', language)}:`,
    );
  }
  const indent = outer + ' '.repeat(listIndent);
  return [...lines, `${indent}- ${itemSnippet(block, language, `${indent}  `, stops)}`].join('\n');
}

/**
 * A whole canvas as a snippet: what says which canvas it is, as far as that is not there already, and an
 * item in each block.
 */
export function canvasSnippet(language: LanguageId, present: ReadonlySet<KeyId>, listIndent: number): string {
  const stops = new Stops();
  const { untitled } = languageOf(language).phrases;
  const values = { bmc: '1', language, title: present.has('title') ? '' : stops.text(untitled) };
  const head = (['bmc', 'language', 'title'] as const).filter((id) => !present.has(id))
    .map((id) => `${keyWord({ in: 'canvas' }, id, language)}: ${values[id]}`).join('\n');
  const blocks = blockIds.map((block) => blockSnippet(block, language, listIndent, stops));
  return [...(head === '' ? [] : [head]), ...blocks].join('\n\n').concat('\n');
}
