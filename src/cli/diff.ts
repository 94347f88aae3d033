import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { shortLine } from '../canvas/clean';
import { languageOf } from '../canvas/languages';
import { diffCanvases } from '../diff/compare';
import type { CanvasDiff } from '../diff/changes';
import { isSameBusiness } from '../diff/changes';
import type { ChangeLine, Mark } from '../diff/describe';
import { describeDiff, plain } from '../diff/describe';
import { escapeMarkdown, markdown } from '../diff/markdown';
import type { Canvas } from '../parsing/canvas';
import { canvasOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import { firstProblem } from '../parsing/firstProblem';
import type { CanvasDocument } from '../parsing/syntax';
import type { Localize } from '../service/l10n';
import { validate } from '../service/validation/validate';
import { changePicture } from './changePicture';
import type { CommandLine } from './commandLine';
import { painter, UsageError } from './commandLine';
import { readInput } from './inputs';
import { isReadable } from './readable';

export const diffFormats = ['text', 'markdown', 'json', 'svg', 'html'] as const;

export interface DiffOptions {
  readonly format: (typeof diffFormats)[number];
  readonly exitCode?: boolean;
  readonly order?: boolean;
  readonly color?: boolean;
}

const signs: Readonly<Record<Mark, string>> = { added: '+', removed: '-', changed: '~', moved: '>' };
const styles = { added: 'green', removed: 'red', changed: 'yellow', moved: 'cyan' } as const;

/** How git names a version of a file that is not there. */
export function isNoFile(argument: string): boolean {
  return argument === '/dev/null' || argument === 'nul';
}

/**
 * The line of what keeps a file from being read, from 0: where a check tells of that, which for a quote that is open is
 * far above where YAML notices. Not the first of all that is wrong.
 */
function blockingLine(document: CanvasDocument, l10n: Localize): number {
  const noticed = document.source.lineAt(firstProblem(document)?.start ?? 0);
  const told = validate(document, l10n)
    .filter(({ severity, range }) => severity === DiagnosticSeverity.Error && range.start.line <= noticed)
    .map(({ range }) => range.start.line);
  return told.length > 0 ? Math.max(...told) : noticed;
}

/** The canvas of a file; one that is not there is empty. */
function read(cli: CommandLine, argument: string): CanvasDocument {
  if (isNoFile(argument)) return parseCanvas('');
  const { text, name } = readInput(cli, argument);
  const document = parseCanvas(text);
  if (isReadable(document)) return document;
  const line = blockingLine(document, cli.l10n) + 1;
  throw new UsageError(cli.l10n('{0} cannot be read as a canvas: line {1}. See bmc check', name, line));
}

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

function asMarkdown(lines: readonly ChangeLine[], after: Canvas, l10n: Localize): string {
  const marks: Readonly<Record<Mark, string>> = { added: '➕', removed: '➖', changed: '✏️', moved: '➡️' };
  return grouped(lines, after, l10n).map((group) => [
    `### ${escapeMarkdown(group.heading)}`, '', ...group.lines.map(({ mark, text }) => `- ${marks[mark]} ${text}`),
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
export function diff(
  cli: CommandLine, before: string, after: string, { format, exitCode, order, color }: DiffOptions,
): number {
  const { l10n } = cli;
  const documents = [read(cli, before), read(cli, after)] as const;
  const [one, other] = [canvasOf(documents[0]), canvasOf(documents[1])];
  const changes = diffCanvases(one, other);
  const lines = describeDiff(changes, other.language, l10n, {
    ...(order === undefined ? {} : { order }), set: format === 'markdown' ? markdown : plain,
  });
  const text = format === 'svg' || format === 'html' ? changePicture(...documents, format, l10n).trimEnd()
    : format === 'json' ? asJson(changes, lines)
      : format === 'markdown' ? asMarkdown(lines, other, l10n) : asText(lines, other, l10n, painter(cli.usesColor(color)));
  if (text !== '') cli.print(text);
  return exitCode === true && !isSameBusiness(changes) ? 1 : 0;
}
