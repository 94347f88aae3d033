import fs from 'node:fs';
import { textAfter } from '../edit/changes';
import { parseCanvas } from '../parsing/parse';
import { formatDocument } from '../service/formatting/format';
import { messageOf, readInputs, UsageError } from './inputs';
import { print } from './console';

/** A canvas in its canonical layout, and whether it could be read at all. */
function format(text: string): { text: string; isReadable: boolean } {
  const document = parseCanvas(text);
  const isReadable = !document.problems.some(({ code }) => code !== 'duplicate-key');
  const edits = formatDocument(document, { tabSize: 2, insertSpaces: true });
  const changes = edits.map(({ range, newText }) => ({
    start: document.source.offsetAt(range.start), end: document.source.offsetAt(range.end), text: newText,
  }));
  return { text: textAfter(document, changes), isReadable };
}

/**
 * Formats canvases in place, or from standard input to standard output. Returns the exit code: with `check`, 1 if
 * any would change; 2 if any cannot be read.
 */
export function fmt(names: readonly string[], { check = false }: { readonly check?: boolean }): number {
  let unformatted = 0;
  let unreadable = 0;
  for (const { name, file, text } of readInputs(names)) {
    const formatted = format(text);
    if (!formatted.isReadable) {
      unreadable++;
      process.stderr.write(`${name}: not formatted, as it cannot be read: see bmc check\n`);
    }
    if (file === undefined && !check) {
      process.stdout.write(formatted.text);
      continue;
    }
    if (formatted.text === text) continue;
    unformatted++;
    print(name);
    if (check || file === undefined) continue;
    try {
      fs.writeFileSync(file, formatted.text);
    } catch (error) {
      throw new UsageError(`${file} cannot be written: ${messageOf(error)}`);
    }
  }
  return unreadable > 0 ? 2 : check && unformatted > 0 ? 1 : 0;
}
