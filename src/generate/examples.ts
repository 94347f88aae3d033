import fs from 'node:fs';
import path from 'node:path';
import { canvasOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';

/** The canvases in a folder: file name, title and language, sorted by title. */
export function listExamples(folder: string): { file: string; title: string; language: string }[] {
  return fs.readdirSync(folder)
    .filter((file) => file.endsWith('.bmc.yaml'))
    .map((file) => {
      const { title = file, language } = canvasOf(parseCanvas(fs.readFileSync(path.join(folder, file), 'utf8')));
      return { file, title, language };
    })
    .sort((a, b) => a.title.localeCompare(b.title));
}
