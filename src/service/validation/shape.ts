import type { Validator } from 'bmc:validator';
import { toKebabCase } from '../../canvas/kebab';
import type { LanguageId } from '../../canvas/languages';
import { languageIds } from '../../canvas/languages';
import type { ValueKind } from '../../canvas/structure';
import { fieldsOf, requiredFields } from '../../canvas/structure';
import { keyWord, termsOf } from '../../canvas/words';
import { fieldOf } from '../../parsing/spans';
import type { FieldSyntax } from '../../parsing/syntax';
import type { Node, Scalar } from '../../parsing/yaml';
import { elementsOf, followed, isBlank, isEmpty, isMap, isScalar, isSeq, textOf } from '../../parsing/yaml';
import type { Finding } from './finding';
import { findingAt } from './finding';
import { fixesFor } from './valueFixes';

/** Whether `null` is written out: to its author a word, and to YAML nothing. */
function isNullWord(node: Node | null): boolean {
  return isScalar(node) && node.value === null && (node.source ?? '') !== '';
}

/** A value as the validator sees it; mappings are empty, as no field holds one. */
function plain(node: Node | null, kind: ValueKind, isElement = false): unknown {
  if (isSeq(node)) return isElement ? [] : elementsOf(node).map((element) => plain(followed(element), kind, true));
  if (isMap(node)) return {};
  if (!isScalar(node)) return null;
  if (isNullWord(node)) return isElement ? {} : null;
  // Which terms there are is checked where the words are known; here, that it is a word.
  if (kind.kind === 'terms' && node.value !== null && !isBlank(node)) return termsOf(kind.vocabulary)[0];
  return node.value;
}

/** What is wrong with a value, by what should stand there. */
function sayWrong(
  field: FieldSyntax, kind: ValueKind, node: Node | null, language: LanguageId, isElement: boolean,
): Finding['say'] {
  const key = field.text;
  const text = isScalar(node) ? written(node) : '';
  if (isBlank(node) && kind.kind !== 'block' && kind.kind !== 'items') {
    return isElement
      ? (l10n) => l10n('This says nothing: write something here, or take it out of the list.')
      : (l10n) => l10n('`{0}` says nothing: write something here, or leave it empty.', key);
  }
  switch (kind.kind) {
    case 'formatVersion':
      return (l10n) => l10n('This is for version 1 of the format: write `{0}: 1`.', key);
    case 'language':
      return (l10n) => l10n('A canvas is written in one of these languages: {0}.', languageIds.map((id) => `\`${id}\``).join(', '));
    case 'text':
    case 'markdown':
      return isScalar(node)
        ? (l10n) => l10n('`{0}` is text: put quotes around it, `"{1}"`.', key, text)
        : (l10n) => l10n('`{0}` is text, not a list or a mapping.', key);
    case 'texts':
      if (isElement && isScalar(node)) return (l10n) => l10n('`{0}` holds texts: put quotes around this one, `"{1}"`.', key, text);
      return (l10n) => l10n('`{0}` is a list of texts, such as `[one, two]`.', key);
    case 'version':
      return (l10n) => l10n('`{0}` is text or a number, such as `1.2`.', key);
    case 'date':
      if (/^\d{4}-\d\d-\d\d$/.test(text)) return (l10n) => l10n('There is no such day as {0}.', text);
      return (l10n) => l10n('`{0}` is a date, written as `2026-01-31`.', key);
    case 'currency':
      return (l10n) => l10n('`{0}` is a code of three capitals, such as `EUR` or `USD`.', key);
    case 'number':
      return (l10n) => l10n('`{0}` is a number, such as `1250` or `99.50`, without a currency sign.', key);
    case 'id': {
      const id = toKebabCase(text);
      if (isQuotable(node)) return (l10n) => l10n('`{0}` is text: put quotes around it, `"{1}"`.', key, text);
      return id === ''
        ? (l10n) => l10n('`{0}` is in kebab-case: lower-case words with hyphens between them.', key)
        : (l10n) => l10n('`{0}` is in kebab-case, lower-case words with hyphens: `{1}`.', key, id);
    }
    case 'links':
      if (isScalar(node) && isQuotable(node)) return (l10n) => l10n('An id is text: put quotes around this one, `"{0}"`.', text);
      return (l10n) => l10n('`{0}` holds the id of an item, or a list of ids.', key);
    case 'terms':
      return kind.many
        ? (l10n) => l10n('`{0}` holds a term, or a list of terms.', key)
        : (l10n) => l10n('`{0}` holds one term.', key);
    case 'items':
    case 'block': {
      const name = keyWord({ in: 'item', block: kind.kind === 'block' ? kind.block : 'channels' }, 'name', language);
      return (l10n) => l10n('A block is a list of items: on each line `- {0}: …`.', name);
    }
  }
}

/** The text of a scalar as it is written, also where YAML takes it for nothing. */
function written(node: Scalar): string {
  return isNullWord(node) ? node.source ?? '' : textOf(node);
}

/** Whether a scalar is a word that YAML does not take for text. */
function isQuotable(node: Node | null): boolean {
  return isScalar(node) && typeof node.value !== 'string' && typeof node.value !== 'number';
}

/** Whether a value has the right form but is not one that there is, rather than another form altogether. */
function isBadValue(kind: ValueKind, node: Node | null): boolean {
  return isBlank(node) || (isScalar(node) && ['date', 'currency', 'id', 'language', 'formatVersion'].includes(kind.kind));
}

function finding(field: FieldSyntax, kind: ValueKind, element: number | undefined, language: LanguageId): Finding {
  const elements = isSeq(field.written) ? elementsOf(field.written) : [];
  const node = (element === undefined ? undefined : elements[element]) ?? field.written ?? field.key;
  const code = isBadValue(kind, node) ? 'bad-value' : 'wrong-type';
  const id = kind.kind === 'id' && isScalar(node) && !isQuotable(node) ? toKebabCase(textOf(node)) : '';
  const replacement = id === '' ? undefined : id;
  const say = sayWrong(field, kind, node, language, element !== undefined);
  return { ...findingAt(code, field.part, node, say, replacement), fixes: fixesFor(field, kind, node) };
}

/**
 * What the schema has against the values of a mapping. Empty values are nothing yet, and are left alone.
 *
 * @param missing What to say if a required field is not there.
 */
export function checkShape(
  validate: Validator, fields: readonly FieldSyntax[], language: LanguageId, missing: () => Finding[],
): Finding[] {
  const value: Record<string, unknown> = {};
  for (const { word, scope, value: node } of fields) {
    const kind = word && fieldsOf(scope).get(word.id);
    if (!kind || kind.kind === 'block' || kind.kind === 'items' || isEmpty(node)) continue;
    value[word.id] ??= plain(node, kind);
  }
  if (validate(value)) return [];
  const seen = new Set<string>();
  return (validate.errors ?? []).flatMap(({ instancePath, keyword }): Finding[] => {
    if (keyword === 'if') return [];
    const [, id = '', element] = instancePath.split('/');
    const place = element === undefined ? id : `${id}/${element}`;
    if (seen.has(place)) return [];
    seen.add(place);
    if (keyword === 'required') return missing();
    const field = fieldOf(fields, id);
    const kind = field?.word && fieldsOf(field.scope).get(field.word.id);
    if (!field || !kind || field.merged) return [];
    if (requiredFields[field.scope.in].some((each) => each === id) && isBlank(field.value)) return missing();
    return [finding(field, kind, element === undefined ? undefined : Number(element), language)];
  });
}

/** What to say of a value that cannot be what its field holds, whatever the schema. */
export function wrongForm(field: FieldSyntax, kind: ValueKind, language: LanguageId): Finding {
  return finding(field, kind, undefined, language);
}
