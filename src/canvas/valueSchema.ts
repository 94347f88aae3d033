import type { LanguageId } from './languages';
import { languageIds, languageOf } from './languages';
import type { ValueKind, VocabularyId } from './structure';
import { pricingGroups } from './structure';
import { termText, termsOf, termWord } from './words';

/** A JSON Schema, draft 7: the draft that editors know best. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** For whom a schema is. */
export interface SchemaStyle {
  /** Makes a schema for one value or a list of such values. */
  readonly oneOrMany: (element: JsonSchema) => JsonSchema;
  /** Whether terms come with what they mean. */
  readonly described: boolean;
}

/** An id: letters and digits of any script in lower case, with hyphens between them. */
const idPattern = '^[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+)*$';
/** An ISO 8601 date. */
const datePattern = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';
/** The form of an ISO 4217 code. */
const currencyPattern = '^[A-Z]{3}$';

function isFixedPrice(term: string): boolean {
  return (pricingGroups.fixed as readonly string[]).includes(term);
}

/** How the parts of a term's explanation are set apart. */
interface Emphasis {
  readonly label: string;
  readonly question: string;
}

const inMarkdown: Emphasis = { label: '**', question: '*' };
const inPlainText: Emphasis = { label: '', question: '' };

/** What a term means: its label, its group if it has one, its explanation, and a phase's question. */
export function termDoc(
  vocabulary: VocabularyId, term: string, language: LanguageId, emphasis: Emphasis = inMarkdown,
): string {
  const text = termText(vocabulary, term, language);
  if (!text) return term;
  const groups = languageOf(language).pricingGroups;
  const group = vocabulary === 'revenue_streams.pricing'
    ? ` (${isFixedPrice(term) ? groups.fixed : groups.dynamic})`
    : '';
  const question = 'question' in text && typeof text.question === 'string' ? ` ${emphasis.question}${text.question}${emphasis.question}` : '';
  return `${emphasis.label}${text.label}${emphasis.label}${group}. ${text.doc}${question}`;
}

function terms(vocabulary: VocabularyId, language: LanguageId, described: boolean): JsonSchema {
  return {
    type: 'string',
    enum: termsOf(vocabulary).map((term) => termWord(vocabulary, term, language)),
    ...(described && {
      enumDescriptions: termsOf(vocabulary).map((term) => termDoc(vocabulary, term, language, inPlainText)),
      markdownEnumDescriptions: termsOf(vocabulary).map((term) => termDoc(vocabulary, term, language)),
    }),
  };
}

/** The schema of a field's value, for every kind but a block and its items. */
export function valueSchema(kind: ValueKind, language: LanguageId, style: SchemaStyle): JsonSchema {
  switch (kind.kind) {
    case 'formatVersion': return { const: 1 };
    case 'language': return { type: 'string', enum: languageIds };
    case 'text': return { type: 'string', minLength: 1 };
    case 'markdown': return { type: 'string' };
    case 'texts': return { type: 'array', items: { type: 'string' } };
    case 'date': return { type: 'string', pattern: datePattern };
    case 'version': return { type: ['string', 'number'] };
    case 'currency': return { type: 'string', pattern: currencyPattern };
    case 'number': return { type: 'number' };
    case 'id': return { type: 'string', pattern: idPattern };
    case 'links': return style.oneOrMany({ type: 'string', minLength: 1 });
    case 'terms': {
      const one = terms(kind.vocabulary, language, style.described);
      return kind.many ? style.oneOrMany(one) : one;
    }
    case 'items':
    case 'block': return {};
  }
}
