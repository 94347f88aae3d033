/** The formats that a canvas is exported to. */
export const exportFormats = ['svg', 'png', 'pdf', 'html', 'md'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The file extensions, as a list for messages. */
export const exportEndings = exportFormats.map((format) => `.${format}`).join(', ');

/** The name of an export of a canvas: `shop.bmc.yaml` becomes `shop.svg`. */
export function exportName(file: string, format: ExportFormat): string {
  return `${file.replace(/\.(bmc\.)?ya?ml$/i, '')}.${format}`;
}

/** The format that a file's name asks for, if it is one. */
export function formatOf(file: string): ExportFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'htm') return 'html';
  return exportFormats.find((format) => format === (ending === 'markdown' ? 'md' : ending));
}
