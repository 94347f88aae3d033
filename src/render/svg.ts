import type { GroupShape, Scene, Shape, TextShape } from './scene';
import { turns } from './text/direction';

const fontFamily = "Helvetica, Arial, 'Liberation Sans', sans-serif";

/** Escapes text for XML, in content and in double-quoted attributes alike. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A number rounded to what is visible, for a small file. */
function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`)).join('');
}

const anchors = { start: undefined, middle: 'middle', end: 'end' } as const;

/** The x, `text-anchor` and `direction` of a text. */
function runOf({ x, lines, align = 'start', rightToLeft }: TextShape): {
  readonly x: number;
  readonly anchor: string | undefined;
  readonly direction: 'ltr' | 'rtl' | undefined;
} {
  // Right-to-left text starts at its right edge.
  if (rightToLeft && align !== 'middle') {
    return { x: align === 'end' ? x : x + rightToLeft.width, anchor: undefined, direction: 'rtl' };
  }
  const direction = rightToLeft ? 'rtl' : lines.some(turns) ? 'ltr' : undefined;
  return { x, anchor: anchors[align], direction };
}

function textElement(shape: TextShape): string {
  const { y, lines, lineHeight, size, weight, fill, struck } = shape;
  const { x, anchor, direction } = runOf(shape);
  const decoration = struck === true ? 'line-through' : undefined;
  // Embeds each line, so that the bidi algorithm does not reorder across lines.
  const run = { direction, 'unicode-bidi': direction && 'embed' };
  const own = attributes({
    x: num(x), y: num(y), 'font-size': num(size), 'font-weight': weight === 'bold' ? 'bold' : undefined, fill,
    'text-anchor': anchor, 'text-decoration': decoration, ...run,
  });
  if (lines.length === 1) return `<text${own}>${escapeXml(lines[0] ?? '')}</text>`;
  const spans = lines.map((line, index) => (
    `<tspan${attributes({ x: num(x), y: num(y + index * lineHeight), 'text-decoration': decoration, ...run })}>${escapeXml(line)}</tspan>`
  ));
  return `<text${own}>${spans.join('')}</text>`;
}

const roles = { head: undefined, foot: undefined, block: 'group', note: 'group' } as const;

function groupElement({ role, label, shapes }: GroupShape, indent: string): string {
  const own = attributes({ role: roles[role], 'aria-label': roles[role] && label });
  return [`<g${own}>`, ...shapes.map((shape) => `${indent}  ${element(shape, `${indent}  `)}`), `${indent}</g>`].join('\n');
}

function element(shape: Shape, indent: string): string {
  switch (shape.kind) {
    case 'text': return textElement(shape);
    case 'group': return groupElement(shape, indent);
    case 'rect': return `<rect${attributes({
      x: num(shape.x), y: num(shape.y), width: num(shape.width), height: num(shape.height),
      rx: shape.radius === undefined ? undefined : num(shape.radius), fill: shape.fill ?? 'none', stroke: shape.stroke,
      'stroke-width': shape.strokeWidth === undefined ? undefined : num(shape.strokeWidth),
      'stroke-dasharray': shape.dashed === true ? `${num(shape.strokeWidth === undefined ? 4 : shape.strokeWidth * 3)} ${num((shape.strokeWidth ?? 1) * 2)}` : undefined,
    })}/>`;
    case 'icon': return `<path${attributes({
      d: shape.path, fill: shape.fill, transform: `translate(${num(shape.x)} ${num(shape.y)}) scale(${Math.round(shape.size / 16 * 1e4) / 1e4})`,
    })}/>`;
    case 'polygon': return `<polygon${attributes({
      points: shape.points.map(([x, y]) => `${num(x)},${num(y)}`).join(' '), fill: shape.fill,
    })}/>`;
  }
}

/**
 * A scene as SVG: real text in system fonts, without external resources. Text from a file is always escaped.
 *
 * @param options `inline`: embedded in a page, so without the XML declaration.
 */
export function toSvg(scene: Scene, { inline = false }: { readonly inline?: boolean } = {}): string {
  const { width, height, title, description, language, shapes } = scene;
  const size = { width: num(width), height: num(height) };
  return [
    ...(inline ? [] : ['<?xml version="1.0" encoding="UTF-8"?>']),
    `<svg${attributes({
      xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${size.width} ${size.height}`, 'xml:lang': language,
      'font-family': fontFamily, role: 'document', 'aria-label': title,
    })}>`,
    `  <title>${escapeXml(title)}</title>`,
    ...(description === '' ? [] : [`  <desc>${escapeXml(description)}</desc>`]),
    ...shapes.map((shape) => `  ${element(shape, '  ')}`),
    '</svg>',
    '',
  ].join('\n');
}
