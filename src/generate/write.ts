import fs from 'node:fs';
import path from 'node:path';
import { schemaFiles } from './schemas';
import { grammarFile } from './grammar';
import { rulesDoc } from './rulesDoc';

/** A checked-in file that derives from the canvas definition. */
export interface GeneratedFile {
  /** Relative to the project's folder. */
  readonly path: string;
  readonly contents: string;
}

/** Every file that `npm run generate` writes. The unit tests fail when one on disk differs. */
export function generatedFiles(): GeneratedFile[] {
  return [
    ...schemaFiles(),
    { path: 'syntaxes/bmc.tmLanguage.json', contents: grammarFile() },
    { path: 'docs/rules.md', contents: rulesDoc() },
  ];
}

/** Writes the generated files below a folder. */
export function writeGenerated(root: string): void {
  for (const file of generatedFiles()) {
    const target = path.join(root, file.path);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, file.contents);
  }
}
