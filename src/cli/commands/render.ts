import fs from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { parseCanvas } from '../../parsing/parse';
import { previewModel } from '../../preview/view';
import type { ExportFormat } from '../../render/formats';
import { exportEndings, exportFormats, exportName, formatOf } from '../../render/formats';
import type { ReadAsset } from '../../render/files/assets';
import type { Paper } from '../../render/files/papers';
import { paperNames } from '../../render/files/papers';
import { notShown, writeCanvas } from '../../render/files/write';
import type { CommandLine } from '../commandLine';
import { UsageError } from '../commandLine';
import type { Input } from '../inputs';
import { isFolder, readInputs, reasonOf, writeFile } from '../inputs';
import { isReadable } from '../readable';
import { pixels } from '../values';
import type { Declare } from './command';
import { addCommand, allFiles, teach } from './command';

interface RenderOptions {
  readonly format?: ExportFormat;
  /** A file, a folder, or `-` for standard output. */
  readonly output?: string;
  readonly paper: Paper;
  readonly scale: number;
}

/** Reads the bundled assets of the exports. */
function assetReader({ host, l10n }: CommandLine): ReadAsset {
  return async (name) => {
    const file = path.join(host.assets, name);
    try {
      return await fs.promises.readFile(file);
    } catch (error) {
      throw new UsageError(l10n('{0}, which comes with bmc, cannot be read: {1}. Install bmc again', file, reasonOf(error, l10n)));
    }
  };
}

/** Whether a path is a folder: an existing one, or one with a trailing slash. */
function namesFolder(cli: CommandLine, name: string): boolean {
  return /[/\\]$/.test(name) || isFolder(cli, name);
}

/** The output path of a picture: beside the canvas, or in a folder at the canvas's relative path; `-` to stream. */
function targetOf(
  cli: CommandLine, { file }: Input, format: ExportFormat, output: string | undefined, isOnly: boolean,
): string {
  if (output === '-' || (file === undefined && output === undefined)) return '-';
  if (output !== undefined && isOnly && !namesFolder(cli, output)) return output;
  if (file === undefined) return path.join(output ?? '', `canvas.${format}`);
  if (output === undefined) return exportName(file, format);
  const relative = path.relative(cli.host.folder, cli.resolve(file));
  const isBelow = !relative.startsWith('..') && !path.isAbsolute(relative);
  return path.join(output, exportName(isBelow ? relative : path.basename(file), format));
}

/** The output path of each canvas. @throws UsageError if two are the same. */
function targetsOf(
  cli: CommandLine, inputs: readonly Input[], format: ExportFormat, output: string | undefined,
): Map<Input, string> {
  const { l10n } = cli;
  const isOnly = inputs.length === 1;
  if (!isOnly && output === '-') {
    throw new UsageError(l10n('Only one canvas can go to standard output. For more, name a folder with --output'));
  }
  if (!isOnly && output !== undefined && !namesFolder(cli, output) && formatOf(output) !== undefined) {
    throw new UsageError(l10n('{0} canvases do not go into one file. Name a folder with --output', inputs.length));
  }
  const names = new Map<string, string>();
  return new Map(inputs.map((input) => {
    const target = targetOf(cli, input, format, output, isOnly);
    const other = names.get(cli.resolve(target));
    if (other !== undefined) throw new UsageError(l10n('{0} and {1} would both become {2}', other, input.name, target));
    names.set(cli.resolve(target), input.name);
    return [input, target] as const;
  }));
}

function write(cli: CommandLine, target: string, contents: string | Uint8Array): void {
  if (target === '-') {
    cli.write(contents);
    return;
  }
  try {
    fs.mkdirSync(cli.locate(path.dirname(target)), { recursive: true });
  } catch (error) {
    throw new UsageError(cli.l10n('{0} cannot be written: {1}', target, reasonOf(error, cli.l10n)));
  }
  writeFile(cli, target, contents);
  cli.print(target);
}

/**
 * The format: as requested, else by the output's extension, else SVG.
 *
 * @throws UsageError for an output with an unknown extension.
 */
function chosenFormat(
  cli: CommandLine, { format, output }: Pick<RenderOptions, 'format' | 'output'>, isOnly: boolean,
): ExportFormat {
  if (format !== undefined || output === undefined || output === '-' || namesFolder(cli, output)) return format ?? 'svg';
  const named = formatOf(output);
  // Several canvases need a folder, which may not exist yet.
  if (named === undefined && (isOnly || /\.[a-z]\w*$/i.test(output))) {
    throw new UsageError(cli.l10n('{0} tells no format: it has to end in one of {1}. Or say it with --format', output, exportEndings));
  }
  return named ?? 'svg';
}

/** Exports canvases as pictures, pages or documents. Returns the exit code: 2 if any cannot be read. */
async function render(cli: CommandLine, names: readonly string[], options: RenderOptions): Promise<number> {
  const { l10n } = cli;
  const { output, paper, scale } = options;
  const inputs = readInputs(cli, names);
  const format = chosenFormat(cli, options, inputs.length === 1);
  const targets = targetsOf(cli, inputs, format, output);
  if ((format === 'png' || format === 'pdf') && cli.host.stdout.isTTY === true && [...targets.values()].includes('-')) {
    throw new UsageError(l10n('A terminal does not show {0}. Name a file with --output', format.toUpperCase()));
  }
  const progress = cli.progress();
  const readAsset = assetReader(cli);
  let unreadable = 0;
  await progress.overAsync(inputs, async (input) => {
    const document = parseCanvas(input.text);
    const model = isReadable(document) ? previewModel(document) : undefined;
    const picture = model && await writeCanvas(model, format, readAsset, { paper, scale });
    progress.clear();
    if (!model || picture === undefined) {
      unreadable++;
      cli.warn(l10n('{0} was not drawn, since it cannot be read. See bmc check', input.name));
      return;
    }
    write(cli, targets.get(input) ?? '-', picture);
    const missing = notShown(model, format);
    if (missing !== undefined) {
      cli.warn(l10n('{0} holds characters that PDF and PNG cannot show: {1}. SVG and HTML can.', input.name, missing));
    }
  });
  return unreadable > 0 ? 2 : 0;
}

export const declareRender: Declare = (bmc) => {
  const { cli, cli: { l10n }, end } = bmc;
  const description = l10n('draw canvases as pictures, pages or documents; prints the files that it writes');
  teach(bmc, addCommand(bmc, 'render', description)
    .argument('[files...]', allFiles(l10n))
    .addOption(new Option('--format <format>', l10n('the kind of file (by default as the output is called, or svg)'))
      .choices(exportFormats))
    .option('-o, --output <file>', l10n('a file, a folder, or - for standard output (by default beside the canvas)'))
    .addOption(new Option('--paper <size>', l10n('the paper of a PDF')).choices(paperNames).default('a3'))
    .option('--scale <number>', l10n('the size of a PNG: pixels for each point of a page of A3'), pixels(l10n), 2)
    .action(async (names: string[], options: RenderOptions) => end(await render(cli, names, options))), {
    exit: l10n('0, or 2 if any cannot be read'),
    examples: [
      'bmc render shop.bmc.yaml', 'bmc render shop.bmc.yaml -o wall.pdf --paper a3', 'bmc render models --format png --output pictures/',
      'git show HEAD:shop.bmc.yaml | bmc render - > shop.svg',
    ],
  });
};
