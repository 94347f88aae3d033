import { Option } from 'commander';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { diffCanvases } from '../../diff/compare';
import type { CanvasDiff } from '../../diff/canvasDiff';
import { isSameBusiness } from '../../diff/canvasDiff';
import type { ChangeLine, Mark } from '../../diff/describe';
import { describeDiff, plain } from '../../diff/describe';
import { escapeMarkdown, markdown } from '../../diff/codeHostMarkdown';
import type { Canvas } from '../../parsing/canvas';
import { canvasOf } from '../../parsing/canvas';
import { parseCanvas } from '../../parsing/parse';
import { firstProblem } from '../../parsing/firstProblem';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../../l10n/l10n';
import { validate } from '../../service/validation/validate';
import { changePicture } from '../changePicture';
import { asText, grouped } from '../changeText';
import type { CommandLine } from '../commandLine';
import { painter, UsageError } from '../commandLine';
import { readInput } from '../inputs';
import { isNoFile } from '../noFile';
import { isReadable } from '../readable';
import type { Declare } from './command';
import { addCommand, teach, withColor } from './command';

const formats = ['text', 'markdown', 'json', 'svg', 'html'] as const;

interface DiffOptions {
  readonly format: (typeof formats)[number];
  readonly exitCode?: boolean;
  readonly order?: boolean;
  readonly color?: boolean;
}

/**
 * The zero-based line of the problem that keeps a file from being parsed, as checks report it: for an unclosed quote
 * that is far above where YAML notices. Not simply the first problem.
 */
function blockingLine(document: CanvasDocument, l10n: Localize): number {
  const noticed = document.source.lineAt(firstProblem(document)?.start ?? 0);
  const told = validate(document, l10n)
    .filter(({ severity, range }) => severity === DiagnosticSeverity.Error && range.start.line <= noticed)
    .map(({ range }) => range.start.line);
  return told.length > 0 ? Math.max(...told) : noticed;
}

/** The canvas of a file; empty if there is no file. */
function read(cli: CommandLine, argument: string): CanvasDocument {
  if (isNoFile(argument)) return parseCanvas('');
  const { text, name } = readInput(cli, argument);
  const document = parseCanvas(text);
  if (isReadable(document)) return document;
  const line = blockingLine(document, cli.l10n) + 1;
  throw new UsageError(cli.l10n('{0} cannot be read as a canvas: line {1}. See bmc check', name, line));
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
 * Prints the changes between two canvases. Returns the exit code, as `git diff` has it: with `exitCode`, 1 for a
 * difference.
 */
function diff(
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

export const declareDiff: Declare = (bmc) => {
  const { cli, cli: { l10n }, end } = bmc;
  const command = addCommand(bmc, 'diff', l10n('say what changed in the business, rather than in the text'))
    .argument('<before>', l10n('a canvas, or - for standard input')).argument('<after>', l10n('another version of it'))
    .addOption(new Option('--format <format>', l10n('how to say it')).choices(formats).default('text'))
    .option('--exit-code', l10n('exit with 1 if there is a difference, as git diff does'))
    .option('--order', l10n('also say what only stands elsewhere in its list'))
    .action((before: string, after: string, options: DiffOptions) => end(diff(cli, before, after, options)));
  teach(bmc, withColor(command, l10n), {
    exit: l10n('0, with --exit-code 1 for a difference, 2 if a version cannot be read'),
    examples: [
      'bmc diff old.bmc.yaml new.bmc.yaml', 'git show main:shop.bmc.yaml | bmc diff - shop.bmc.yaml',
      'bmc diff old.bmc.yaml new.bmc.yaml --format markdown > changes.md',
      'bmc diff old.bmc.yaml new.bmc.yaml --format svg > changes.svg', 'bmc diff /dev/null new.bmc.yaml',
    ],
  });
};
