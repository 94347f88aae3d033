import type { LanguageId } from '../canvas/languages';
import { canvasSchema } from '../canvas/schema';
import { emptyCanvas } from '../canvas/template';
import { print } from './console';
import { writeFile } from './inputs';

/** Writes a new canvas with the guiding questions as comments, and never over another file. Returns the exit code. */
export function create(file: string, language: LanguageId): number {
  if (file === '-') {
    process.stdout.write(emptyCanvas(language));
    return 0;
  }
  const name = /\.ya?ml$/.test(file) ? file : `${file.replace(/\.bmc$/, '')}.bmc.yaml`;
  writeFile(name, emptyCanvas(language), 'wx');
  print(name);
  return 0;
}

/** Prints the JSON Schema of canvases in a language. Returns the exit code. */
export function schema(language: LanguageId): number {
  print(JSON.stringify(canvasSchema(language), null, 2));
  return 0;
}
