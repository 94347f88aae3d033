import { languageOf } from '../canvas/languages';
import { diffCanvases } from '../diff/compare';
import type { CanvasDiff } from '../diff/changes';
import { isSameBusiness } from '../diff/changes';
import type { ChangeLine, Mark } from '../diff/describe';
import { describeDiff } from '../diff/describe';
import type { Canvas } from '../parsing/canvas';
import { canvasOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import { localizer } from '../server/localize';
import { locale, painter, print, usesColor } from './console';
import { readInput, UsageError } from './inputs';

export const diffFormats = ['text', 'markdown', 'json'] as const;

export interface DiffOptions {
  readonly format: (typeof diffFormats)[number];
  readonly exitCode?: boolean;
  readonly order?: boolean;
  readonly color?: boolean;
}

const signs: Readonly<Record<Mark, string>> = { added: '+', removed: '-', changed: '~', moved: '>' };
const styles = { added: 'green', removed: 'red', changed: 'yellow', moved: 'cyan' } as const;

/** The canvas of a file; one that is not there (`/dev/null`, as git has it) is empty. */
function read(argument: string): Canvas {
  if (argument === '/dev/null' || argument === 'nul') return canvasOf(parseCanvas(''));
  const { text, name } = readInput(argument);
  const document = parseCanvas(text);
  const problem = document.problems.find(({ code }) => code !== 'duplicate-key');
  if (problem) throw new UsageError(`${name} cannot be read as a canvas: line ${document.source.lineAt(problem.start) + 1}. See bmc check`);
  return canvasOf(document);
}

/** The changes under the headings of their blocks. */
function grouped(lines: readonly ChangeLine[], after: Canvas): { heading: string; lines: ChangeLine[] }[] {
  const groups: { heading: string; lines: ChangeLine[] }[] = [];
  for (const line of lines) {
    const heading = line.block === undefined ? after.title ?? '' : languageOf(after.language).blocks[line.block].heading;
    const last = groups.at(-1);
    if (last?.heading === heading) last.lines.push(line);
    else groups.push({ heading, lines: [line] });
  }
  return groups;
}

/** Changes as lines of text, under the headings of their blocks. */
export function asText(lines: readonly ChangeLine[], after: Canvas, paint: ReturnType<typeof painter>): string {
  return grouped(lines, after).map((group) => [
    paint('bold', group.heading),
    ...group.lines.map(({ mark, text }) => `  ${paint(styles[mark], `${signs[mark]} ${text.replaceAll('*', '')}`)}`),
  ].join('\n')).join('\n\n');
}

function asMarkdown(lines: readonly ChangeLine[], after: Canvas): string {
  const marks: Readonly<Record<Mark, string>> = { added: '➕', removed: '➖', changed: '✏️', moved: '➡️' };
  return grouped(lines, after).map((group) => [
    `### ${group.heading}`, '', ...group.lines.map(({ mark, text }) => `- ${marks[mark]} ${text}`),
  ].join('\n')).join('\n\n');
}

function asJson(diff: CanvasDiff, lines: readonly ChangeLine[]): string {
  const { language, ...rest } = diff;
  const said = { same: isSameBusiness(diff), ...(language && { language }), changes: lines, diff: rest };
  return JSON.stringify(said, null, 2);
}

/**
 * Says what changed from one canvas to another. Returns the exit code, as `git diff` has it: with `exitCode`, 1 for
 * a difference.
 */
export function diff(before: string, after: string, { format, exitCode, order, color }: DiffOptions): number {
  const [one, other] = [read(before), read(after)];
  const changes = diffCanvases(one, other);
  const lines = describeDiff(changes, other.language, localizer(locale()), order === undefined ? {} : { order });
  const text = format === 'json' ? asJson(changes, lines)
    : format === 'markdown' ? asMarkdown(lines, other) : asText(lines, other, painter(usesColor(color)));
  if (text !== '') print(text);
  return exitCode === true && !isSameBusiness(changes) ? 1 : 0;
}
