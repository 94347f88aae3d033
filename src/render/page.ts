import type { BlockId } from '../canvas/structure';
import type { BlockView, CanvasHead, PreviewModel, TotalView } from '../preview/model';
import { doubtsOf } from '../preview/money';
import { BlockArtist } from './block';
import { drawGrid } from './grid';
import type { NoteMark } from './marks';
import { ink } from './palette';
import type { GroupShape, Scene, Shape } from './scene';
import { placed } from './scene';
import { baseline, Stack, textIn } from './stack';
import type { TextStyle } from './stack';
import { cleanLine } from '../canvas/clean';
import { widthOf } from './text/measure';
import { proseOf } from './text/prose';

/** Width of A3 in landscape, in points. A4 has the same aspect ratio. */
export const pageWidth = 1190.55;
export const pageHeight = 841.89;

const margin = 30;
const footLine = 22;

/** Attribution, as the canvas's licence requires. */
export const credit = 'Business Model Canvas: Strategyzer AG, www.strategyzer.com · CC BY-SA 3.0, creativecommons.org/licenses/by-sa/3.0';

const kicker: TextStyle = { size: 8.5, weight: 'bold', fill: ink.faint };
const title: TextStyle = { size: 25, weight: 'bold', fill: ink.text, leading: 1.12 };
const description: TextStyle = { size: 9.5, weight: 'regular', fill: ink.soft, leading: 1.32 };
const fact: TextStyle = { size: 9.5, weight: 'regular', fill: ink.soft, leading: 1.4 };
const small: TextStyle = { size: 7.5, weight: 'regular', fill: ink.faint };
const totalLabel: TextStyle = { size: 9, weight: 'regular', fill: ink.soft };
const totalAmount: TextStyle = { size: 11.5, weight: 'bold', fill: ink.text };

/** The header: the title and description; to the right, author and date. */
function drawHead(head: CanvasHead, width: number): { readonly shape: GroupShape; readonly height: number } {
  const side = width * 0.26;
  const left = new Stack(0, 0, width - side - 24);
  left.text('BUSINESS MODEL CANVAS', kicker);
  left.gap(1);
  left.text(cleanLine(head.title), title);
  if (head.description !== undefined) {
    left.gap(4);
    left.prose(proseOf(head.description), description);
  }
  const facts = [...head.meta, ...(head.tags.length === 0 ? [] : [head.tags.map((tag) => `#${tag}`).join('  ')])];
  const right = new Stack(0, 0, side);
  for (const text of facts) right.text(cleanLine(text), fact);
  const height = Math.max(left.y, right.y, 38) + 11;
  const shapes: Shape[] = [
    ...left.shapes,
    // Aligned with the bottom of the left side.
    ...right.shapes.map((shape): Shape => {
      const at = placed(shape, width, Math.max(0, left.y - right.y), 1);
      return at.kind === 'text' ? { ...at, align: 'end' } : at;
    }),
  ];
  return { height, shape: { kind: 'group', role: 'head', label: cleanLine(head.title), box: { x: 0, y: 0, width, height }, shapes } };
}

/** A total on one line, right-aligned at x = 0. */
function drawTotal({ label, amounts, negative }: TotalView): { readonly shapes: Shape[]; readonly width: number } {
  const [first = '', ...more] = amounts.map(cleanLine);
  const amount = negative ? { ...totalAmount, fill: ink.negative } : totalAmount;
  const parts: [string, TextStyle][] = [
    ...(more.length > 0 ? [[more.join(' · '), totalLabel] as [string, TextStyle]] : []),
    [first, amount], [cleanLine(label), totalLabel],
  ];
  let x = 0;
  const shapes = parts.map(([text, { size, weight, fill }]): Shape => {
    const shape: Shape = {
      kind: 'text', x, y: baseline(size, footLine), lines: [text], lineHeight: footLine, align: 'end', size, weight, fill,
    };
    x -= widthOf(text, size, weight) + 6;
    return shape;
  });
  return { shapes, width: -x - 6 };
}

/** The footer: attribution and totals, on as many lines as needed. */
function drawFoot(head: CanvasHead, width: number): { readonly shape: GroupShape; readonly height: number } {
  const space = 26;
  let line = 0;
  let x = width;
  const shapes: Shape[] = [];
  const totals = head.totals.map(drawTotal);
  // Placed from right to left, so in reverse order.
  for (const total of totals.reverse()) {
    const scale = Math.min(1, width / total.width);
    if (x < width && x - total.width < 0) {
      line++;
      x = width;
    }
    const [right, top] = [x, 5 + line * footLine];
    shapes.push(...total.shapes.map((shape) => placed(shape, right, top, scale)));
    x -= total.width * scale + space;
  }
  const creditWidth = widthOf(credit, small.size, small.weight);
  if (x < creditWidth && totals.length > 0) line++;
  for (const doubt of doubtsOf(head.totals)) {
    line++;
    const { shape } = textIn(cleanLine(doubt), 0, 0, width, fact);
    shapes.push(placed({ ...shape, align: 'end' }, width, 5 + line * footLine, 1));
  }
  const { shape } = textIn(credit, 0, 0, width, small);
  shapes.unshift(placed(shape, 0, 5 + line * footLine + (footLine - shape.lineHeight) / 2, 1));
  const height = 8 + (line + 1) * footLine;
  return { height, shape: { kind: 'group', role: 'foot', label: credit, box: { x: 0, y: 0, width, height }, shapes } };
}

function artistsOf(blocks: readonly BlockView[], marks: ReadonlyMap<string, NoteMark>): Record<BlockId, BlockArtist> {
  return Object.fromEntries(
    blocks.map((block) => [block.head.id, new BlockArtist(block, marks)]),
  ) as Record<BlockId, BlockArtist>;
}

/** A function that draws a page at a growth factor; `undefined` if the canvas does not fit. */
function pageOf(model: PreviewModel, artists: Record<BlockId, BlockArtist>, growth: number): (() => Scene) | undefined {
  const [width, height] = [pageWidth * growth, pageHeight * growth];
  // A larger page is viewed from further away, or printed smaller.
  const scale = Math.sqrt(growth);
  const inner = width - 2 * margin * scale;
  const head = drawHead(model.head, inner / scale);
  const foot = drawFoot(model.head, inner / scale);
  const top = margin * scale + head.height * scale - 6 * scale;
  const bottom = height - (margin * 0.6 + foot.height) * scale;
  if (bottom - top < height * 0.5) return undefined;
  const grid = drawGrid(artists, { x: margin * scale, y: top, width: inner, height: bottom - top }, scale);
  return grid && (() => ({
    width, height, language: model.head.language, title: cleanLine(model.head.title),
    description: proseOf(model.head.description ?? '').map(({ text }) => text).join(' '),
    shapes: [
      { kind: 'rect', x: 0, y: 0, width, height, fill: ink.paper },
      placed(head.shape, margin * scale, margin * scale - 6 * scale, scale),
      ...grid(),
      placed(foot.shape, margin * scale, bottom, scale),
    ],
  }));
}

/**
 * Draws a canvas on a page with the aspect ratio of A4 and A3. Nothing is left out: notes shrink to the readable
 * minimum, in crowded blocks first, and then the page grows.
 *
 * @param marks Marks of changes, by item key.
 */
export function drawCanvas(model: PreviewModel, marks: ReadonlyMap<string, NoteMark> = new Map()): Scene {
  const artists = artistsOf(model.blocks, marks);
  const first = pageOf(model, artists, 1);
  if (first) return first();
  let tooSmall = 1;
  let growth = 1.25;
  let page = pageOf(model, artists, growth);
  while (!page) {
    tooSmall = growth;
    growth *= 1.4;
    page = pageOf(model, artists, growth);
  }
  // Two bisection steps between a page that was too small and one that fits.
  for (let step = 0; step < 2; step++) {
    const middle = Math.sqrt(tooSmall * growth);
    const tried = pageOf(model, artists, middle);
    if (tried) [page, growth] = [tried, middle];
    else tooSmall = middle;
  }
  return page();
}
