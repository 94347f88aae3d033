/** A Markdown table. A bar in a cell does not end it. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('');
}

const section = /(<!-- generated: ([\w-]+) -->\n)[^]*?(<!-- end -->)/g;

/**
 * Fills in the generated sections of a page written by hand. A section stands between the lines
 * `<!-- generated: name -->` and `<!-- end -->`; the rest of the page is left alone.
 *
 * @throws Error if the page's sections are not exactly those given.
 */
export function fillSections(page: string, contents: Readonly<Record<string, string>>): string {
  const missing = new Set(Object.keys(contents));
  const filled = page.replace(section, (_, open: string, name: string, close: string) => {
    const content = contents[name];
    if (content === undefined) throw new Error(`Nothing generates the section “${name}”.`);
    missing.delete(name);
    return `${open}\n${content}\n${close}`;
  });
  if (missing.size > 0) throw new Error(`The page has no section for ${[...missing].join(', ')}.`);
  return filled;
}
