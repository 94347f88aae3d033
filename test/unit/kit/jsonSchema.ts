import Ajv from 'ajv';
import { parseDocument } from 'yaml';
import { canvasSchema } from '../../../src/canvas/schema';
import type { LanguageId } from '../../../src/canvas/languages';

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, unicodeRegExp: true });
// What editors know beyond the standard.
ajv.addVocabulary(['markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions', 'patternErrorMessage']);

/** The published schemas, compiled. */
export const schemaValidators = { en: ajv.compile(canvasSchema('en')), nl: ajv.compile(canvasSchema('nl')) };

/** What any tool with a YAML parser and the schema of a language has against a text; nothing if that is a canvas. */
export function schemaFaults(text: string, language: LanguageId): string[] {
  const document = parseDocument(text, { merge: true, prettyErrors: false, logLevel: 'error' });
  const problems = [...document.errors, ...document.warnings].map(({ code }) => `YAML: ${code}`);
  if (problems.length > 0) return problems;
  const validate = schemaValidators[language];
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    return ['YAML: an alias of nothing'];
  }
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}
