import { shortLine } from '../canvas/clean';
import { languageOf } from '../canvas/languages';
import type { ChangeLine, Mark } from '../diff/describe';
import type { Canvas } from '../parsing/canvas';
import type { Localize } from '../l10n/l10n';
import type { painter } from './commandLine';

const signs: Readonly<Record<Mark, string>> = { added: '+', removed: '-', changed: '~', moved: '>' };
const styles = { added: 'green', removed: 'red', changed: 'yellow', moved: 'cyan' } as const;

/** The changes under the headings of their blocks. */
export function grouped(
  lines: readonly ChangeLine[], after: Canvas, l10n: Localize,
): { heading: string; lines: ChangeLine[] }[] {
  const groups: { heading: string; lines: ChangeLine[] }[] = [];
  for (const line of lines) {
    const heading = line.block === undefined ? shortLine(after.title ?? l10n('Canvas')) : languageOf(after.language).blocks[line.block].heading;
    const last = groups.at(-1);
    if (last?.heading === heading) last.lines.push(line);
    else groups.push({ heading, lines: [line] });
  }
  return groups;
}

/** Changes as lines of text, under the headings of their blocks. */
export function asText(
  lines: readonly ChangeLine[], after: Canvas, l10n: Localize, paint: ReturnType<typeof painter>,
): string {
  return grouped(lines, after, l10n).map((group) => [
    paint('bold', group.heading),
    ...group.lines.map(({ mark, text }) => `  ${paint(styles[mark], `${signs[mark]} ${text}`)}`),
  ].join('\n')).join('\n\n');
}
