/**
 * Tells the style sheet how long the longest word in the headings of blocks is, in UTF-16 units: in a narrow canvas
 * headings are as small as that word needs, so that none is broken.
 */
export function fitHeadings(grid: HTMLElement, headings: readonly string[]): void {
  const longest = Math.max(...headings.flatMap((heading) => heading.split(' ')).map(({ length }) => length));
  const said = String(longest);
  if (grid.style.getPropertyValue('--longest') !== said) grid.style.setProperty('--longest', said);
}
