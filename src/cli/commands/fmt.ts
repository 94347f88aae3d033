import { textAfter } from '../../edit/textChanges';
import { parseCanvas } from '../../parsing/parse';
import type { CanvasDocument } from '../../parsing/syntax';
import { formatDocument } from '../../service/formatting/format';
import type { CommandLine } from '../commandLine';
import { readInputs, writeFile } from '../inputs';
import { isReadable } from '../readable';
import type { Declare } from './command';
import { addCommand, allFiles, teach } from './command';

/** A canvas in its canonical layout, and as it was read. */
function format(text: string): { text: string; document: CanvasDocument } {
  const document = parseCanvas(text);
  const edits = formatDocument(document, { tabSize: 2, insertSpaces: true });
  const changes = edits.map(({ range, newText }) => ({
    start: document.source.offsetAt(range.start), end: document.source.offsetAt(range.end), text: newText,
  }));
  return { text: textAfter(document, changes), document };
}

/**
 * Formats canvases in place, or from standard input to standard output. Returns the exit code: with `check`, 1 if
 * any would change; 2 if any cannot be read.
 */
function fmt(
  cli: CommandLine, names: readonly string[], { check = false }: { readonly check?: boolean },
): number {
  let unformatted = 0;
  let unreadable = 0;
  const progress = cli.progress();
  progress.over(readInputs(cli, names), ({ name, file, text }) => {
    const formatted = format(text);
    const isChanged = formatted.text !== text;
    progress.clear();
    if (!isReadable(formatted.document)) {
      unreadable++;
      cli.warn(cli.l10n('{0} was left as it is, since it cannot be read. See bmc check', name));
      if (file === undefined && !check) cli.write(text);
    } else if (file === undefined && !check) cli.write(formatted.text);
    else if (isChanged) {
      unformatted++;
      if (!check && file !== undefined) writeFile(cli, file, formatted.text);
      cli.print(name);
    }
  });
  return unreadable > 0 ? 2 : check && unformatted > 0 ? 1 : 0;
}

export const declareFmt: Declare = (bmc) => {
  const { cli, cli: { l10n }, end } = bmc;
  const description = l10n('lay canvases out: indentation, spaces and blank lines; prints the files that change');
  teach(bmc, addCommand(bmc, 'fmt', description)
    .argument('[files...]', allFiles(l10n))
    .option('--check', l10n('change nothing, and fail if anything would change'))
    .action((names: string[], options: { check?: boolean }) => end(fmt(cli, names, options))), {
    exit: l10n('0, with --check 1 if any would change, 2 if any cannot be read'),
    examples: ['bmc fmt', 'bmc fmt --check models', 'bmc fmt - < draft.bmc.yaml > shop.bmc.yaml'],
  });
};
