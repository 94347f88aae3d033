/** A column layout: the column of each box, and its offset from the top. */
interface Columns {
  readonly height: number;
  readonly places: readonly { readonly column: number; readonly y: number }[];
}

/** Fills columns greedily up to a height limit; `undefined` if there are too few. */
function fill(heights: readonly number[], gap: number, columns: number, limit: number): Columns | undefined {
  const places: { column: number; y: number }[] = [];
  let column = 0;
  let y = 0;
  let height = 0;
  for (const each of heights) {
    if (y > 0 && y + each > limit) {
      column++;
      y = 0;
    }
    if (column >= columns) return undefined;
    places.push({ column, y });
    height = Math.max(height, y + each);
    y += each + gap;
  }
  return { height, places };
}

/**
 * Distributes boxes over columns, in order, so that the highest column is as low as possible.
 *
 * @param gap Vertical space between two boxes.
 */
export function inColumns(heights: readonly number[], gap: number, columns: number): Columns {
  const total = heights.reduce((sum, height) => sum + height + gap, 0);
  let low = Math.max(0, ...heights, total / columns - gap);
  let high = total;
  let best = fill(heights, gap, columns, low);
  if (best) return best;
  best = fill(heights, gap, columns, high);
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    const tried = fill(heights, gap, columns, middle);
    if (tried) {
      best = tried;
      high = tried.height;
    } else low = middle;
  }
  return best ?? { height: 0, places: [] };
}
