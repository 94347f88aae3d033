import type { LanguageId } from '../../canvas/languages';
import type { BlockId } from '../../canvas/structure';
import { findKey } from '../../canvas/words';
import { parseCanvas } from '../../parsing/parse';
import type { CanvasDocument, ItemSyntax } from '../../parsing/syntax';
import { indentOf, shapeOf } from './lines';

/** The lines at the left edge of a file that begin with a key. */
function topKeys(document: CanvasDocument): { readonly line: number; readonly key: string; readonly rest: string }[] {
  const { source } = document;
  return Array.from({ length: source.lineCount }, (_, line) => line).flatMap((line) => {
    if (indentOf(source, line) !== 0) return [];
    const { marks: [mark], rest } = shapeOf(source.lineText(line));
    return mark?.kind === 'key' ? [{ line, key: mark.text, rest }] : [];
  });
}

/**
 * The language to write in. While a quote or bracket that is not closed hides the keys below it, it is
 * told from the lines.
 */
export function languageInUse(document: CanvasDocument): LanguageId {
  if (document.languageFrom !== 'default' || document.problems.length === 0) return document.language;
  const lines = topKeys(document).map(({ key, rest }) => {
    const isLanguage = findKey({ in: 'canvas' }, key)?.id === 'language';
    return `${key}: ${isLanguage ? rest : ''}`;
  });
  return parseCanvas(lines.join('\n'), { defaultLanguage: document.language }).language;
}

/** The items of a block; of one that is hidden while the text above it cannot be read, from its lines alone. */
export function itemsOf(document: CanvasDocument, block: BlockId): readonly ItemSyntax[] {
  const read = document.blocks.filter(({ id }) => id === block);
  if (read.length > 0 || document.problems.length === 0) return read.flatMap(({ items }) => items);
  const keys = topKeys(document);
  return keys.flatMap(({ line, key }, index) => {
    if (findKey({ in: 'canvas' }, key)?.id !== block) return [];
    const { source } = document;
    const end = source.lineStart(keys[index + 1]?.line ?? source.lineCount);
    return parseCanvas(source.text.slice(source.lineStart(line), end)).blocks.flatMap(({ items }) => items);
  });
}
