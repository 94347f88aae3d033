import { languageIds } from '../canvas/languages';
import { canvasSchema } from '../canvas/schema';
import type { GeneratedFile } from './generatedFile';

/** The JSON Schemas that other editors and tools use, one for each language. */
export function schemaFiles(): GeneratedFile[] {
  return languageIds.map((language) => ({
    path: `schemas/bmc.${language}.schema.json`,
    contents: `${JSON.stringify(canvasSchema(language), null, 2)}\n`,
  }));
}
