import type { LanguageId } from './languages';
import { languageOf } from './languages';
import { keyWord } from './words';
import { blockIds } from './structure';

/**
 * A new canvas in a language: a title to fill in, and the nine blocks with their guiding questions as
 * comments.
 */
export function emptyCanvas(language: LanguageId): string {
  const key = (id: 'bmc' | 'language' | 'title'): string => keyWord({ in: 'canvas' }, id, language);
  const { blocks, phrases } = languageOf(language);
  const head = [`${key('bmc')}: 1`, `${key('language')}: ${language}`, `${key('title')}: ${phrases.untitled}`];
  const parts = blockIds.map((id) => {
    const block = blocks[id];
    return [`# ${block.purpose}`, ...block.questions.map((question) => `# - ${question}`), `${block.key}:`].join('\n');
  });
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`;
}
