import { languageOf } from '../../canvas/languages';
import type { CanvasDocument } from '../../parsing/syntax';
import { fillIn } from '../../l10n/l10n';
import type { AnchorLink } from '../links/anchors';
import { codeMarkdown, yamlMarkdown } from '../safeMarkdown';

/** More lines than this are read where they stand. */
const mostLines = 15;

/** The lines of a text from the file, which begins in a column, with no more before them than makes them differ. */
function outdented(text: string, column: number): string[] {
  const [first = '', ...rest] = text.split(/\r\n?|\n/);
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const by = Math.min(column, ...indents);
  return [first, ...rest.map((line) => line.slice(by))];
}

/** What an alias stands for, as it is written after its anchor; in Markdown. */
export function aliasLines(document: CanvasDocument, { alias, anchor, whole }: AnchorLink): string[] {
  const { source, language } = document;
  const name = source.slice(alias[0], alias[1]).trim();
  const behind = source.slice(anchor[1], whole[1]).trim();
  const start = whole[1] - source.slice(anchor[1], whole[1]).trimStart().length;
  const lines = outdented(behind, source.positionAt(start).character);
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines;
  return [fillIn(languageOf(language).phrases.standsFor, [codeMarkdown(name)]), '', yamlMarkdown(shown.join('\n'))];
}
