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
  /** Makes a schema for what is in a list, where a dash alone is nothing yet. */
  readonly inList: (element: JsonSchema) => JsonSchema;
  /** Whether terms come with what they mean. */
  readonly described: boolean;
  /** What the field means, which tells as well what form its value has; where faults are told by the schema. */
  readonly doc?: string;
}

/** A text that says something. */
export const textPattern = '\\S';
/** A word of an id: small letters and digits of any script, with their marks, and the joiners that some need. */
const idWord = '[\\p{Ll}\\p{Lm}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lm}\\p{Lo}\\p{N}\\p{M}\\u200C\\u200D]*';
/** An id: words with hyphens between them. */
const idPattern = `^${idWord}(-${idWord})*$`;
/**
 * An ISO 8601 date of a day that there is: months of 31 days, of 30 days, February, and its last day in leap years.
 * Not as a `format`, which few editors look at, and which fewer know all days of.
 */
const datePattern = `^(${[
  '\\d{4}-(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])',
  '\\d{4}-(0[469]|11)-(0[1-9]|[12]\\d|30)',
  '\\d{4}-02-(0[1-9]|1\\d|2[0-8])',
  '(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29',
].join('|')})$`;
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
    enum: termsOf(vocabulary).map((term) => termWord(vocabulary, term, language)),
    ...(described && {
      enumDescriptions: termsOf(vocabulary).map((term) => termDoc(vocabulary, term, language, inPlainText)),
      markdownEnumDescriptions: termsOf(vocabulary).map((term) => termDoc(vocabulary, term, language)),
    }),
  };
}

/** The schema of a field's value, for every kind but a block and its items. */
export function valueSchema(kind: ValueKind, language: LanguageId, style: SchemaStyle): JsonSchema {
  const { phrases } = languageOf(language);
  const text = (pattern: string, fault: string | undefined = style.doc): JsonSchema =>
    ({ type: 'string', pattern, ...(style.doc !== undefined && { patternErrorMessage: fault }) });
  // What YAML reads as a number stands for itself: an item that is called 2026 has the id 2026.
  const id = (form: JsonSchema): JsonSchema => ({ ...form, type: ['string', 'integer'], minimum: 0 });
  switch (kind.kind) {
    case 'formatVersion': return { const: 1 };
    case 'language': return { enum: languageIds };
    case 'text': return text(textPattern, phrases.noText);
    case 'markdown': return { type: 'string' };
    case 'texts': return { type: 'array', items: style.inList(text(textPattern, phrases.noText)) };
    case 'date': return text(datePattern, phrases.noDate);
    case 'version': return { type: ['string', 'number'] };
    case 'currency': return text(currencyPattern);
    case 'number': return { type: 'number' };
    case 'id': return id(text(idPattern));
    case 'links': return style.oneOrMany(id(text(textPattern, phrases.noText)));
    case 'terms': {
      const one = terms(kind.vocabulary, language, style.described);
      return kind.many ? style.oneOrMany(one) : one;
    }
    case 'items':
    case 'block': return {};
  }
}
