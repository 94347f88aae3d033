import type { LanguageId } from '../canvas/languages';
import { defaultLanguage } from '../canvas/languages';
import { duplicatesBelow, readBlocks } from './blocks';
import { detectLanguage } from './detectLanguage';
import { duplicateFields } from './duplicates';
import { readFields } from './fields';
import { inOrder, yamlProblems } from './problems';
import { Layout } from './layout';
import { SourceText } from './source';
import type { CanvasDocument, SyntaxProblem } from './syntax';
import { isEmpty, isMap, readYaml, span } from './yaml';

/** A file longer than this is not read: no canvas is, and reading it would stall the editor. UTF-16 units. */
export const maxLength = 3_000_000;

export interface ParseOptions {
  /** The language of a file that does not show its own. */
  readonly defaultLanguage?: LanguageId;
}

function unread(source: SourceText, language: LanguageId, problem: SyntaxProblem): CanvasDocument {
  return {
    source, layout: Layout.empty, language, languageFrom: 'default', form: 'other', root: undefined, hasAnchors: false, fields: [], blocks: [],
    problems: [problem],
  };
}

/**
 * Reads a text as a canvas. Never throws and never gives up on what it can read: whatever is wrong is
 * in `problems`, and everything around it is there.
 */
export function parseCanvas(text: string | SourceText, options: ParseOptions = {}): CanvasDocument {
  const source = typeof text === 'string' ? new SourceText(text) : text;
  const fallback = options.defaultLanguage ?? defaultLanguage;
  if (source.length > maxLength) {
    return unread(source, fallback, { code: 'too-large', start: 0, end: 1, detail: String(source.length) });
  }
  const nul = source.text.indexOf('\0');
  if (nul >= 0) return unread(source, fallback, { code: 'binary', start: nul, end: nul + 1, detail: '' });

  const yaml = readYaml(source.text);
  const contents = yaml.contents && (yaml.resolve(yaml.contents) ?? null);
  const draft = Layout.begin();
  const { layout } = draft;
  const newPart = draft.partsAt(0);
  const fields = readFields(newPart, { in: 'canvas' }, yaml, contents);
  const blocks = readBlocks(newPart, fields, yaml);
  const form = isEmpty(contents) ? 'empty' : isMap(contents) ? 'mapping' : 'other';
  const root = contents && form === 'other' ? { part: newPart(span(contents)[0]), node: contents } : undefined;
  return {
    source, layout,
    ...detectLanguage(fields, fallback),
    form,
    root,
    hasAnchors: yaml.hasAnchors,
    fields, blocks,
    problems: inOrder([
      ...yamlProblems(yaml, 0), ...duplicateFields(layout, fields), ...duplicatesBelow(layout, fields, blocks),
    ]),
  };
}
