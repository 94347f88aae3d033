import type { Hover, Position } from 'vscode-languageserver-types';
import { MarkupKind } from 'vscode-languageserver-types';
import type { LanguageId } from '../../canvas/languages';
import { isLanguageId, languageOf } from '../../canvas/languages';
import type { BlockId, KeyId, Scope, ValueKind, VocabularyId } from '../../canvas/structure';
import { fieldsOf, isBlockId, pricingGroups } from '../../canvas/structure';
import { termDoc } from '../../canvas/valueSchema';
import { findTerm, keyText, termsOf, termText, termWord } from '../../canvas/words';
import type { Found } from '../../parsing/at';
import { findAt } from '../../parsing/at';
import type { CanvasItem } from '../../parsing/canvas';
import { itemOf } from '../../parsing/canvas';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { isScalar, span, textOf } from '../../parsing/yaml';
import { fillIn } from '../l10n';
import { linkIndex } from '../links/linkIndex';
import { codeMarkdown, escapeMarkdown } from '../markdown';

function termList(vocabulary: VocabularyId, terms: readonly string[], language: LanguageId): string[] {
  return terms.map((term) => {
    const text = termText(vocabulary, term, language);
    const question = text && 'question' in text && typeof text.question === 'string' ? ` — ${text.question}` : '';
    return `- \`${termWord(vocabulary, term, language)}\` ${text?.label ?? ''}${question}`;
  });
}

function vocabularyLines(vocabulary: VocabularyId, language: LanguageId): string[] {
  const { vocabularies, pricingGroups: groups } = languageOf(language);
  if (vocabulary !== 'revenue_streams.pricing') {
    return [`**${vocabularies[vocabulary].heading}**`, '', ...termList(vocabulary, termsOf(vocabulary), language)];
  }
  return [
    `**${groups.fixed}**`, '', ...termList(vocabulary, pricingGroups.fixed, language), '',
    `**${groups.dynamic}**`, '', ...termList(vocabulary, pricingGroups.dynamic, language),
  ];
}

function blockLines(block: BlockId, language: LanguageId): string[] {
  const { blocks, phrases } = languageOf(language);
  const { heading, purpose, questions } = blocks[block];
  return [
    `### ${heading}`, '', purpose, '', `**${phrases.guidingQuestions}**`, '', ...questions.map((question) => `- ${question}`),
  ];
}

function keyLines(scope: Scope, id: KeyId, language: LanguageId): string[] {
  if (scope.in === 'canvas' && isBlockId(id)) return blockLines(id, language);
  const { label, doc } = keyText(scope, id, language);
  const kind = fieldsOf(scope).get(id);
  const vocabulary = kind?.kind === 'terms' ? ['', ...vocabularyLines(kind.vocabulary, language)] : [];
  return [`**${label}**`, '', doc, ...vocabulary];
}

/** What an item is: its name, block, kinds, status and note. */
function itemLines(item: CanvasItem, language: LanguageId): string[] {
  const { heading } = languageOf(language).blocks[item.block];
  const fields = fieldsOf({ in: 'item', block: item.block });
  const terms = Object.entries({ ...item.terms, status: item.status ? [item.status] : [] }).flatMap(([field, ids]) => {
    const kind = [...fields].find(([id]) => id === field)?.[1];
    if (kind?.kind !== 'terms') return [];
    return ids.map((id) => termText(kind.vocabulary, id, language)?.label ?? escapeMarkdown(id));
  });
  return [
    `**${escapeMarkdown(item.name)}** — ${heading}`,
    ...(terms.length > 0 ? ['', terms.join(' · ')] : []),
    ...(item.note === undefined ? [] : ['', `> ${escapeMarkdown(item.note)}`]),
  ];
}

function linkLines(document: CanvasDocument, block: BlockId, id: string): string[] {
  const { language } = document;
  const target = linkIndex(document).withId(block, id)[0];
  if (target) return itemLines(target.item, language);
  const { blocks, phrases } = languageOf(language);
  return [fillIn(phrases.noItemWithId, [blocks[block].heading, codeMarkdown(id)])];
}

/** The items that link to an item. */
function linkedFromLines(document: CanvasDocument, target: CanvasItem): string[] {
  const { blocks, phrases } = languageOf(document.language);
  const linked = new Set(linkIndex(document).linksTo(target.block, target.id).map(({ from }) => from.item));
  const lines = [...linked].map((item) => `- ${escapeMarkdown(item.name)} — ${blocks[item.block].heading}`);
  return lines.length === 0 ? [] : ['', `**${phrases.linkedFrom}**`, '', ...lines];
}

function valueLines(document: CanvasDocument, found: Found, kind: ValueKind, text: string): string[] {
  const { language } = document;
  switch (kind.kind) {
    case 'terms': {
      const term = findTerm(kind.vocabulary, text);
      return term ? [termDoc(kind.vocabulary, term.id, language)] : [];
    }
    case 'links': return linkLines(document, kind.block, text);
    case 'language': return isLanguageId(text) ? [languageOf(text).name] : [];
    case 'currency': {
      const name = /^[A-Z]{3}$/.test(text) ? new Intl.DisplayNames(language, { type: 'currency' }).of(text) : text;
      return name === undefined || name === text ? [] : [`**${text}** ${name}`];
    }
    case 'id':
    case 'text': {
      const item = found.item && itemOf(found.item);
      return item ? [...itemLines(item, language), ...linkedFromLines(document, item)] : [];
    }
    default: return [];
  }
}

function linesFor(document: CanvasDocument, found: Found): string[] {
  const { field, item, node, role } = found;
  if (role === 'name') {
    const named = item && itemOf(item);
    return named ? [...itemLines(named, document.language), ...linkedFromLines(document, named)] : [];
  }
  if (!field?.word) return [];
  if (role === 'key') return keyLines(field.scope, field.word.id, document.language);
  const kind = fieldsOf(field.scope).get(field.word.id);
  const text = isScalar(node) ? textOf(node).trim() : isScalar(field.value) ? textOf(field.value).trim() : '';
  return kind ? valueLines(document, found, kind, text) : [];
}

/** What is at a position, in Markdown, in the file's language; `null` if there is nothing to say. */
export function hover(document: CanvasDocument, position: Position): Hover | null {
  const found = findAt(document, document.source.offsetAt(position));
  if (!found) return null;
  const lines = linesFor(document, found);
  if (lines.length === 0) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: lines.join('\n') },
    range: document.source.range(...locate(found.part, span(found.node))),
  };
}
