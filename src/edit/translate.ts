import type { LanguageId } from '../canvas/languages';
import type { BlockId, KeyId, Scope } from '../canvas/structure';
import { fieldsOf, isBlockId } from '../canvas/structure';
import { findTerm, keyWord, termWord } from '../canvas/words';
import { scalarsOf } from '../parsing/canvas';
import type { TextChange } from '../parsing/source';
import { fieldOf } from '../parsing/spans';
import type { CanvasDocument, FieldSyntax, Part } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import type { Node } from '../parsing/yaml';
import { isScalar, span, textOf } from '../parsing/yaml';
import { insertion } from './textChanges';
import { fieldLines, isFlowCanvas } from './fieldLines';
import { replaceScalar } from './scalar';
import { keepingMeaning } from './shared';
import { lineBreak } from './style';

type Replace = (part: Part, node: Node, word: string) => void;

function translateField(field: FieldSyntax, to: LanguageId, replace: Replace): void {
  const { word, scope, part, key } = field;
  if (!word) return;
  replace(part, key, keyWord(scope, word.id, to));
  const kind = fieldsOf(scope).get(word.id);
  if (kind?.kind === 'language') {
    const { value } = field;
    if (isScalar(value) && value.value !== null) replace(part, value, to);
  }
  if (kind?.kind !== 'terms') return;
  for (const node of scalarsOf(field)) {
    const term = isScalar(node) ? findTerm(kind.vocabulary, textOf(node)) : undefined;
    if (term) replace(part, node, termWord(kind.vocabulary, term.id, to));
  }
}

/** Whether the keys of a file in a language show that it is in that language. */
function showsLanguage({ blocks }: CanvasDocument, to: LanguageId, from: LanguageId): boolean {
  const differs = (scope: Scope, id: KeyId): boolean => keyWord(scope, id, to) !== keyWord(scope, id, from);
  return blocks.some(({ id }: { id: BlockId }) => isBlockId(id) && differs({ in: 'canvas' }, id));
}

/** The line that says which language the file is in, below the format's version or else at the top. */
function languageLine(document: CanvasDocument, to: LanguageId): TextChange[] {
  const lines = fieldLines(document) ?? [];
  const version = lines.find(({ field }) => field.word?.id === 'bmc');
  const [first] = lines;
  if (!first) return [];
  const eol = lineBreak(document);
  const text = `${' '.repeat(first.column)}${keyWord({ in: 'canvas' }, 'language', to)}: ${to}`;
  if (!version) return [insertion(first.start, text + eol)];
  const isClosed = /[\r\n]$/.test(document.source.text.slice(0, version.end));
  return [insertion(version.end, isClosed ? text + eol : eol + text)];
}

/**
 * The changes that write a canvas's keys and terms in another language. Names, notes and all other text
 * stay as they are, as do unknown words and keys of one's own, and words that an alias takes elsewhere for something
 * else. A file whose keys are the same in both languages is given a field that says its language.
 */
export function translate(document: CanvasDocument, to: LanguageId): TextChange[] {
  const { source, fields, blocks } = document;
  if (document.form !== 'mapping') return [];
  const flow = isFlowCanvas(document);
  const changes = new Map<number, TextChange>();
  const replace: Replace = (part, node, word) => {
    if (!isScalar(node) || textOf(node) === word) return;
    const change = replaceScalar(source, node, locate(document, part, span(node)), word, flow);
    // What is shared through an anchor is translated once.
    if (!changes.has(change.start)) changes.set(change.start, change);
  };
  const below = blocks.flatMap((block) => [...block.fields, ...block.items.flatMap((item) => item.fields)]);
  const all = [...fields, ...below];
  for (const field of all) translateField(field, to, replace);
  const isSaid = fieldOf(fields, 'language') !== undefined || document.language === to
    || showsLanguage(document, to, document.language);
  const said = isSaid ? [] : languageLine(document, to);
  const kept = keepingMeaning(document, [...changes.values()]);
  return [...said, ...kept].sort((a, b) => a.start - b.start || a.end - b.end);
}
