import fs from 'node:fs';
import path from 'node:path';

/** The folder of the bundled fonts: Liberation Sans, metrically compatible with Helvetica and Arial. */
const fontFolder = path.join('node_modules', 'pdfjs-dist', 'standard_fonts');

const fonts = { regular: 'LiberationSans-Regular.ttf', bold: 'LiberationSans-Bold.ttf' } as const;

/** The offsets of the tables of a TrueType font, by tag. */
function tablesOf(font: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let index = 0; index < font.getUint16(4); index++) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(entry + byte)));
    offsets.set(tag, font.getUint32(entry + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no table ${tag}.`);
    return offset;
  };
}

/** The glyph index of each code point of a font: its Unicode `cmap`, in format 4. */
function glyphsOf(font: DataView, cmap: number): Map<number, number> {
  const tables = Array.from({ length: font.getUint16(cmap + 2) }, (_, index) => cmap + 4 + 8 * index);
  const unicode = tables.find((entry) => font.getUint16(entry) === 3 && font.getUint16(entry + 2) === 1);
  const at = cmap + (unicode === undefined ? 0 : font.getUint32(unicode + 4));
  if (unicode === undefined || font.getUint16(at) !== 4) throw new Error('The font has no table of Unicode characters.');
  const size = font.getUint16(at + 6);
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < size; segment += 2) {
    const [end, start] = [font.getUint16(at + 14 + segment), font.getUint16(at + 16 + size + segment)];
    const delta = font.getUint16(at + 16 + 2 * size + segment);
    const rangeAt = at + 16 + 3 * size + segment;
    const range = font.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = range === 0 ? code : font.getUint16(rangeAt + range + 2 * (code - start));
      if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
  return glyphs;
}

/** The advance width of each code point of a font, in thousandths of its size. */
export function widthsOf(file: string): Map<number, number> {
  const bytes = fs.readFileSync(file);
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tablesOf(font);
  const unit = font.getUint16(table('head') + 18);
  const last = font.getUint16(table('hhea') + 34) - 1;
  const advance = (glyph: number): number => font.getUint16(table('hmtx') + 4 * Math.min(glyph, last));
  return new Map([...glyphsOf(font, table('cmap'))]
    .map(([code, glyph]) => [code, Math.round((1000 * advance(glyph)) / unit)] as const)
    .sort(([a], [b]) => a - b));
}

/** Run-length form for consecutive code points: `[first, widths…]`. */
function runs(widths: ReadonlyMap<number, number>): number[][] {
  const found: number[][] = [];
  let next = -1;
  for (const [code, width] of widths) {
    const run = found.at(-1);
    if (run && code === next) run.push(width);
    else found.push([code, width]);
    next = code + 1;
  }
  return found;
}

/** The generated module with character widths, so that text is measured the same everywhere. */
export function fontWidths(root: string): string {
  const tables = Object.entries(fonts).map(([weight, file]) => {
    const lines = runs(widthsOf(path.join(root, fontFolder, file))).flatMap((run) => wrapped(run));
    return `  ${weight}: [\n${lines.join('\n')}\n  ],`;
  });
  return [
    '/* Generated from the fonts by `npm run generate`. */', '',
    '/** How wide characters are, in thousandths of the size: runs of characters, as `[first, widths…]`. */',
    `export const characterWidths = {\n${tables.join('\n')}\n} as const;`, '',
  ].join('\n');
}

function wrapped(run: readonly number[]): string[] {
  if (run.length <= 22) return [`    [${run.join(', ')}],`];
  const lines: string[] = [];
  for (let at = 0; at < run.length; at += 22) lines.push(`      ${run.slice(at, at + 22).join(', ')},`);
  return ['    [', ...lines, '    ],'];
}
