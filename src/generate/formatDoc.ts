import type { LanguageId } from '../canvas/languages';
import { languageIds, languageOf } from '../canvas/languages';
import type { BlockId, KeyId, Scope, ValueKind, VocabularyId } from '../canvas/structure';
import { blockFieldIds, blockIds, canvasFields, fieldsOf, isBlockId, itemFieldIds, vocabularyIds } from '../canvas/structure';
import { termDoc } from '../canvas/valueSchema';
import { keyText, keyWord, termsOf, termWord } from '../canvas/words';
import { fillSections, table } from './markdownSections';

/** The language of the page itself. */
const pageLanguage: LanguageId = 'en';

const code = (word: string): string => `\`${word}\``;
const headingOf = (block: BlockId): string => languageOf(pageLanguage).blocks[block].heading;

/** A key in each language, as cells of a table. */
function keyCells(scope: Scope, id: KeyId): string[] {
  return languageIds.map((language) => code(keyWord(scope, id, language)));
}

function valueText(kind: ValueKind): string {
  switch (kind.kind) {
    case 'formatVersion': return '`1`';
    case 'language': return languageIds.map(code).join(', ');
    case 'text': return 'text';
    case 'markdown': return 'Markdown';
    case 'texts': return 'list of texts';
    case 'date': return 'date';
    case 'version': return 'text or number';
    case 'currency': return 'currency code';
    case 'number': return 'number';
    case 'id': return 'id';
    case 'items': return 'list of items';
    case 'block': return 'block';
    case 'links': return 'id or list of ids';
    case 'terms': return kind.many ? 'term or list of terms' : 'term';
  }
}

function canvasFieldTable(): string {
  const scope: Scope = { in: 'canvas' };
  return table([...languageIds, 'value', 'meaning'], [...fieldsOf(scope)]
    .filter(([id]) => Object.hasOwn(canvasFields, id))
    .map(([id, kind]) => [...keyCells(scope, id), valueText(kind), keyText(scope, id, pageLanguage).doc]));
}

function blockTable(): string {
  return table([...languageIds, 'block', 'what it is for'], blockIds.map((id) =>
    [...keyCells({ in: 'canvas' }, id), headingOf(id), languageOf(pageLanguage).blocks[id].purpose]));
}

/** A table of the fields of blocks or items: a row for each distinct key, with the blocks that have it. */
function fieldTable(part: 'block' | 'item', ids: readonly KeyId[]): string {
  const rows = new Map<string, { keys: string[]; value: string; blocks: BlockId[]; doc: string }>();
  for (const id of ids) {
    for (const block of blockIds) {
      const scope: Scope = { in: part, block };
      const kind = fieldsOf(scope).get(id);
      if (!kind || isBlockId(id)) continue;
      const keys = keyCells(scope, id);
      const { doc } = keyText(scope, id, pageLanguage);
      const row = rows.get(keys.join());
      if (row) row.blocks.push(block);
      else rows.set(keys.join(), { keys, value: valueText(kind), blocks: [block], doc });
    }
  }
  return table([...languageIds, 'value', 'in', 'meaning'], [...rows.values()].map(({ keys, value, blocks, doc }) => {
    const where = blocks.length === blockIds.length ? 'all blocks' : blocks.map(headingOf).join(', ');
    return [...keys, value, where, doc];
  }));
}

/** The scope and key of a vocabulary's field; shared ones are in the items of some block. */
function scopeOf(vocabulary: VocabularyId): readonly [Scope, KeyId] {
  for (const part of ['item', 'block'] as const) {
    for (const block of blockIds) {
      const scope: Scope = { in: part, block };
      for (const [id, kind] of fieldsOf(scope)) {
        if (kind.kind === 'terms' && kind.vocabulary === vocabulary) return [scope, id];
      }
    }
  }
  throw new Error(`No field has the vocabulary ${vocabulary}.`);
}

function vocabularySection(vocabulary: VocabularyId): string {
  const [scope, field] = scopeOf(vocabulary);
  const block = vocabulary.split('.')[0] ?? '';
  const keys = [...new Set(keyCells(scope, field))].join(' / ');
  const terms = termsOf(vocabulary).map((term) => [
    ...languageIds.map((language) => code(termWord(vocabulary, term, language))),
    termDoc(vocabulary, term, pageLanguage),
  ]);
  const title = isBlockId(block) ? `${headingOf(block)}: ${keys}` : keys;
  return `### ${title}\n\n${table([...languageIds, 'meaning'], terms)}`;
}

/** The page about the format, `docs/format.md`, with its tables from the canvas definition. */
export function formatDoc(page: string): string {
  return fillSections(page, {
    'canvas-fields': canvasFieldTable(),
    blocks: blockTable(),
    'block-fields': fieldTable('block', blockFieldIds),
    'item-fields': fieldTable('item', itemFieldIds),
    vocabularies: vocabularyIds.map(vocabularySection).join('\n'),
  });
}
