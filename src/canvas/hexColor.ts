/** The colours of the palette by their hue, each up to an angle on the colour wheel. Degrees. */
const hues: readonly (readonly [until: number, color: string])[] = [
  [15, 'red'], [42, 'orange'], [70, 'yellow'], [160, 'green'], [195, 'teal'], [250, 'blue'], [305, 'purple'], [345, 'pink'], [360, 'red'],
];

/** Less of a colour than this is none. A share of 1. */
const grayish = 0.12;

/**
 * The colour of the palette that comes nearest to one in hexadecimal, as people bring it from CSS.
 *
 * @param text Such as `#f00` or `#ff0000`.
 * @returns The id of a term of the vocabulary `color`; `undefined` for a text that is no such colour.
 */
export function nearestColor(text: string): string | undefined {
  const [, digits] = /^#((?:[0-9a-f]{3}){1,2})$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const size = digits.length / 3;
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((index) => {
    const channel = digits.slice(index * size, (index + 1) * size);
    return Number.parseInt(channel.padEnd(2, channel), 16) / 255;
  });
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < grayish) return 'gray';
  const turn = most === red ? (green - blue) / spread + 6
    : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const hue = turn % 6 * 60;
  // A light red is what people call pink.
  const isPale = most > 0.85 && spread < 0.5;
  const color = hues.find(([until]) => hue <= until)?.[1] ?? 'red';
  return color === 'red' && isPale ? 'pink' : color;
}
