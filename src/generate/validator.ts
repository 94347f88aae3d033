import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import { checkingEntries, checkingSchema } from '../canvas/checkingSchema';

/**
 * The JavaScript of the validators, compiled ahead of time, one for each entry of the checking schema.
 * They work on canonical values, which are those of an English file.
 */
export function validatorSource(): string {
  const ajv = new Ajv({
    allErrors: true, strictTypes: false, unicodeRegExp: true, messages: false, inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema(checkingSchema(), 'bmc');
  return standaloneCode(ajv, Object.fromEntries(checkingEntries.map((entry) => [entry, `bmc#/definitions/${entry}`])));
}
