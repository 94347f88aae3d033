/**
 * Passes the length of the longest word in the block headings to the style sheet, in UTF-16 code units: in a narrow
 * canvas it scales headings down so that no word is broken.
 */
export function fitHeadings(grid: HTMLElement, headings: readonly string[]): void {
  const longest = Math.max(...headings.flatMap((heading) => heading.split(' ')).map(({ length }) => length));
  const said = String(longest);
  if (grid.style.getPropertyValue('--longest') !== said) grid.style.setProperty('--longest', said);
}
