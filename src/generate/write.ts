import fs from 'node:fs';
import path from 'node:path';
import type { LanguageId } from '../canvas/languages';
import { fontWidths } from './fontWidths';
import { formatDoc } from './formatDoc';
import type { GeneratedFile } from './generatedFile';
import { grammarFile } from './grammar';
import { readme } from './readme';
import { rulesDoc } from './rulesDoc';
import { ruleSettings, ruleTitles } from './ruleSettings';
import { schemaFiles } from './schemas';

/**
 * Every file that `npm run generate` writes. The unit tests fail when one on disk differs.
 *
 * @param root The project's folder: of files that are partly written by hand, that part is read there.
 */
export function generatedFiles(root: string): GeneratedFile[] {
  const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
  const manifest = ruleSettings(read('package.json'));
  const stringsIn = (language: LanguageId, file: string): GeneratedFile =>
    ({ path: file, contents: ruleTitles(read(file), language) });
  const strings: Readonly<Record<LanguageId, GeneratedFile>> = {
    en: stringsIn('en', 'package.nls.json'), nl: stringsIn('nl', 'package.nls.nl.json'),
  };
  return [
    ...schemaFiles(),
    { path: 'src/render/text/widths.ts', contents: fontWidths(root) },
    { path: 'syntaxes/bmc.tmLanguage.json', contents: grammarFile() },
    { path: 'package.json', contents: manifest },
    ...Object.values(strings),
    { path: 'docs/rules.md', contents: rulesDoc() },
    { path: 'docs/format.md', contents: formatDoc(read('docs/format.md')) },
    { path: 'README.md', contents: readme(read('README.md'), { manifest, english: strings.en.contents, dutch: strings.nl.contents }) },
  ];
}

/** Writes the generated files below a folder. */
export function writeGenerated(root: string): void {
  for (const file of generatedFiles(root)) {
    const target = path.join(root, file.path);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, file.contents);
  }
}
