import type { ItemView } from '../preview/model';
import { linkIcon, statusIcons, warningIcon } from '../preview/icons';
import { ink, markColors, noteColors } from './palette';
import type { NoteMark } from './marks';
import { signs } from './marks';
import type { GroupShape, Shape } from './scene';
import { baseline, Stack, textIn } from './stack';
import type { TextStyle } from './stack';
import { cleanLine } from '../canvas/clean';
import { widthOf } from './text/measure';
import type { ProseLine } from './text/prose';
import { proseOf } from './text/prose';

const padding = { left: 12, right: 8, top: 6.5, bottom: 7 };
const stripe = 4.5;
const name: TextStyle = { size: 11, weight: 'bold', fill: ink.text, leading: 1.2 };
const small: TextStyle = { size: 8.5, weight: 'regular', fill: ink.soft };
const chip: TextStyle = { size: 8, weight: 'regular', fill: ink.text };
const money: TextStyle = { size: 10, weight: 'regular', fill: ink.text };

/** The name, with the amount at the end of its first line if there is room for both, else below it. */
function addName(stack: Stack, { name: text, unnamed, amount, status }: ItemView, mark: NoteMark | undefined): void {
  const room = mark ? 13 : 0;
  const words = amount === undefined ? '' : cleanLine(amount);
  const amountWidth = words === '' ? 0 : widthOf(words, money.size, money.weight) + 8;
  const beside = stack.width - amountWidth - room >= stack.width * 0.5 ? amountWidth : 0;
  const struck = status?.id === 'rejected' || mark?.gone === true;
  const style = unnamed ? { ...name, weight: 'regular' as const, fill: ink.soft } : name;
  if (mark?.before !== undefined) {
    const old = textIn(cleanLine(mark.before), stack.x, stack.y, stack.width - room, small, { struck: true });
    stack.shapes.push(old.shape);
    stack.gap(old.height + 1);
  }
  const { shape, height } = textIn(cleanLine(text), stack.x, stack.y, stack.width - beside - room, style, { struck });
  stack.shapes.push(shape);
  if (words !== '' && beside > 0) {
    stack.shapes.push({
      ...shape, x: stack.x + stack.width - room, lines: [words], align: 'end', ...money, struck: false, rightToLeft: undefined,
    });
  }
  stack.gap(height);
  if (words !== '' && beside === 0) stack.text(words, money);
}

function addStatus(stack: Stack, { status }: ItemView): void {
  if (!status) return;
  stack.gap(2);
  const path = Object.hasOwn(statusIcons, status.id) ? statusIcons[status.id] : undefined;
  const left = path === undefined ? 0 : 12;
  const { shape, height } = textIn(cleanLine(status.label), stack.x + left, stack.y, stack.width - left, small);
  if (path !== undefined) stack.shapes.push({ kind: 'icon', x: stack.x, y: stack.y + 0.8, size: 9.5, path, fill: ink.soft });
  stack.shapes.push(shape);
  stack.gap(height);
}

/** Terms in boxes, tags with a `#`, and facts, wrapped like words. */
function addChips(stack: Stack, { badges, tags, facts = [] }: Pick<ItemView, 'badges' | 'tags' | 'facts'>): void {
  const chips = [
    ...badges.map(({ label }) => ({ text: cleanLine(label), boxed: true })),
    ...tags.map((tag) => ({ text: `#${cleanLine(tag)}`, boxed: false })),
    ...facts.map((fact) => ({ text: cleanLine(fact), boxed: false })),
  ];
  if (chips.length === 0) return;
  stack.gap(4);
  addChipsTo(stack, chips);
}

/** Adds chips to a stack, wrapped like words. */
export function addChipsTo(stack: Stack, chips: readonly { readonly text: string; readonly boxed: boolean }[]): void {
  let x = 0;
  let rowHeight = 0;
  for (const { text, boxed } of chips) {
    const inset = boxed ? 4 : 0;
    const style = boxed ? chip : { ...chip, fill: ink.soft };
    const { shape, height, lines } = textIn(text, 0, 0, stack.width - 2 * inset, style);
    const wide = Math.max(...lines.map((line) => widthOf(line.trimEnd(), chip.size, chip.weight)));
    const width = Math.min(wide + 2 * inset, stack.width);
    if (x > 0 && x + width > stack.width) {
      stack.gap(rowHeight + 3);
      x = 0;
      rowHeight = 0;
    }
    const [left, top] = [stack.x + x, stack.y];
    if (boxed) {
      stack.shapes.push({
        kind: 'rect', x: left, y: top, width, height: height + 2, radius: 2.5, fill: ink.chip, stroke: '#ccd2d8', strokeWidth: 0.5,
      });
    }
    // Centred, as the viewer's font may be narrower than the measured one.
    stack.shapes.push({
      ...shape, x: boxed ? left + width / 2 : left, y: top + 1 + shape.y, ...(boxed && { align: 'middle' as const }),
      ...(shape.rightToLeft && { rightToLeft: { width } }),
    });
    x += width + (boxed ? 3.5 : 5);
    rowHeight = Math.max(rowHeight, height + 2);
  }
  stack.gap(rowHeight);
}

/** The item's links, except those that its colours show already. */
function addLinks(stack: Stack, { links, colors }: ItemView): void {
  const shown = links.filter(({ key, broken }) => broken || colors.length === 0 || !key.startsWith('customer_segments/'));
  if (shown.length === 0) return;
  stack.gap(3.5);
  const left = 12;
  const isBroken = shown.some(({ broken }) => broken);
  const text = shown.map(({ label }) => cleanLine(label)).join(' · ');
  const { shape, height } = textIn(text, stack.x + left, stack.y, stack.width - left, small);
  stack.shapes.push(
    { kind: 'icon', x: stack.x, y: stack.y + 0.8, size: 9.5, path: isBroken ? warningIcon : linkIcon, fill: isBroken ? ink.warning : ink.soft },
    shape,
  );
  stack.gap(height);
}

/** The background of a note: a band per segment colour. */
function paperOf(colors: readonly string[], width: number, height: number, mark: NoteMark | undefined): Shape[] {
  const first = noteColors(colors[0]);
  const bands = colors.length === 0 ? [undefined] : colors;
  const band = height / bands.length;
  const edge = mark ? markColors[mark.mark] : first.edge;
  return [
    { kind: 'rect', x: 0.8, y: 1.2, width, height, radius: 2.5, fill: ink.shadow },
    { kind: 'rect', x: 0, y: 0, width, height, radius: 2.5, fill: first.paper },
    ...bands.map((color, index): Shape => (
      { kind: 'rect', x: 0, y: index * band, width: stripe, height: band, fill: noteColors(color).stripe }
    )),
    {
      kind: 'rect', x: 0, y: 0, width, height, radius: 2.5, stroke: edge, strokeWidth: mark ? 1.8 : 0.6,
      ...(mark?.gone === true && { dashed: true }),
    },
  ];
}

/** The sign of an item's change, in its upper corner: a shape as well as a colour. */
function signOf({ mark }: NoteMark, width: number): Shape[] {
  const size = 13;
  const [x, y] = [width - size - 3, 3];
  return [
    { kind: 'rect', x, y, width: size, height: size, radius: mark === 'changed' || mark === 'moved' ? 2.5 : size / 2, fill: markColors[mark] },
    {
      kind: 'text', x: x + size / 2, y: y + baseline(10, size), lines: [signs[mark]], lineHeight: size, size: 10, weight: 'bold',
      fill: ink.paper, align: 'middle',
    },
  ];
}

const known = new WeakMap<ItemView, ProseLine[]>();

/** The parsed Markdown note of an item, memoized across widths. */
function noteOf(item: ItemView, source: string): ProseLine[] {
  let prose = known.get(item);
  if (!prose) {
    prose = proseOf(source);
    known.set(item, prose);
  }
  return prose;
}

/** The contents of a note at a width. */
function contentsOf(item: ItemView, width: number, mark: NoteMark | undefined): Stack {
  const stack = new Stack(padding.left, padding.top, width - padding.left - padding.right);
  addName(stack, item, mark);
  addStatus(stack, item);
  if (item.note !== undefined) {
    const prose = noteOf(item, item.note);
    if (prose.length > 0) stack.gap(2.5);
    stack.prose(prose, small);
  }
  addChips(stack, item);
  addLinks(stack, item);
  if (mark && mark.changes.length > 0) {
    stack.gap(4);
    stack.prose(mark.changes.map((text) => ({ text: cleanLine(text), bullet: '', indent: 0 })), { ...small, fill: markColors[mark.mark] });
  }
  return stack;
}

/** The height of an item's note at a width. */
export function noteHeight(item: ItemView, width: number, mark?: NoteMark): number {
  return contentsOf(item, width, mark).y + padding.bottom;
}

/** Draws an item as a sticky note at a width, with its mark, if any. */
export function drawNote(item: ItemView, width: number, mark?: NoteMark): GroupShape {
  const stack = contentsOf(item, width, mark);
  const height = stack.y + padding.bottom;
  const shapes = [...paperOf(item.colors, width, height, mark), ...stack.shapes, ...(mark ? signOf(mark, width) : [])];
  return { kind: 'group', role: 'note', label: cleanLine(item.name), box: { x: 0, y: 0, width, height }, shapes };
}
