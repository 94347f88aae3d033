import type { LanguageId } from './languages';
import { languageOf } from './languages';
import type { BlockId } from './structure';
import { blockIds } from './structure';
import { keyWord } from './words';

/** An empty block in a language, line by line: what it is about and its guiding questions as comments, and its key. */
export function emptyBlock(id: BlockId, language: LanguageId): string[] {
  const { purpose, questions, key } = languageOf(language).blocks[id];
  return [`# ${purpose}`, ...questions.map((question) => `# - ${question}`), `${key}:`];
}

/**
 * A new canvas in a language: a title to fill in, and the nine blocks with their guiding questions as
 * comments.
 */
export function emptyCanvas(language: LanguageId): string {
  const key = (id: 'bmc' | 'language' | 'title'): string => keyWord({ in: 'canvas' }, id, language);
  const head = [`${key('bmc')}: 1`, `${key('language')}: ${language}`, `${key('title')}: ${languageOf(language).phrases.untitled}`];
  const parts = blockIds.map((id) => emptyBlock(id, language).join('\n'));
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`;
}
