import type { LanguageId } from '../canvas/languages';
import { isLanguageId, languageIds } from '../canvas/languages';
import { isBlockId } from '../canvas/structure';
import type { CanvasDocument, FieldSyntax } from './syntax';
import { isScalar, textOf } from './yaml';

/** The language with the most keys that are written so in it alone; `undefined` if none is ahead. */
function mostUsed(fields: readonly FieldSyntax[]): LanguageId | undefined {
  const counts = languageIds.map((language) => ({
    language,
    count: fields.filter(({ word }) => word?.languages.length === 1 && word.languages[0] === language).length,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && first.count > (second?.count ?? 0) ? first.language : undefined;
}

/**
 * The language of a file from its top-level fields: what it says of itself, else what most of its
 * block keys are written in, else its other keys, else the one given.
 */
export function detectLanguage(
  fields: readonly FieldSyntax[], fallback: LanguageId,
): Pick<CanvasDocument, 'language' | 'languageFrom'> {
  const value = fields.find(({ word }) => word?.id === 'language')?.value;
  const said = isScalar(value) ? textOf(value).trim().toLowerCase() : undefined;
  if (isLanguageId(said)) return { language: said, languageFrom: 'field' };
  const blocks = fields.filter(({ word }) => word && isBlockId(word.id));
  const used = mostUsed(blocks) ?? mostUsed(fields);
  return used ? { language: used, languageFrom: 'keys' } : { language: fallback, languageFrom: 'default' };
}
