/**
 * Maximum-weight bipartite matching of rows and columns, without pairs of score 0: the Hungarian algorithm with
 * potentials, in time cubic in the shorter side. Deterministic.
 *
 * @param score The weight of a pair, 0 or more.
 */
export function bestPairs(
  rows: number, columns: number, score: (row: number, column: number) => number,
): (readonly [row: number, column: number])[] {
  if (rows > columns) {
    const turned = bestPairs(columns, rows, (row, column) => score(column, row));
    return turned.map(([column, row]) => [row, column] as const).sort((a, b) => a[0] - b[0]);
  }
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  // The row matched to each column; 0 for none. Rows and columns are 1-based.
  const rowOf = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Array<number>(columns + 1).fill(Infinity);
    const from = new Array<number>(columns + 1).fill(0);
    const seen = new Array<boolean>(columns + 1).fill(false);
    do {
      seen[column] = true;
      const current = at(rowOf, column);
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (seen[other] === true) continue;
        const cost = -score(current - 1, other - 1) - at(rowPotential, current) - at(columnPotential, other);
        if (cost < at(least, other)) {
          least[other] = cost;
          from[other] = column;
        }
        if (at(least, other) < delta) {
          delta = at(least, other);
          next = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (seen[other] === true) {
          const owner = at(rowOf, other);
          rowPotential[owner] = at(rowPotential, owner) + delta;
          columnPotential[other] = at(columnPotential, other) - delta;
        } else least[other] = at(least, other) - delta;
      }
      column = next;
    } while (at(rowOf, column) !== 0);
    do {
      const previous = at(from, column);
      rowOf[column] = at(rowOf, previous);
      column = previous;
    } while (column !== 0);
  }
  const pairs: (readonly [number, number])[] = [];
  for (let column = 1; column <= columns; column++) {
    const row = at(rowOf, column);
    if (row > 0 && score(row - 1, column - 1) > 0) pairs.push([row - 1, column - 1]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** The indices of a longest increasing subsequence (patience sorting). Deterministic. */
export function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before = new Array<number>(values.length).fill(-1);
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1] ?? -1 : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return kept;
}
