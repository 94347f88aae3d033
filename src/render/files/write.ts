import type { PreviewModel } from '../../preview/model';
import type { ExportFormat } from '../formats';
import { toHtml } from '../html/page';
import { toMarkdown } from '../canvasMarkdown';
import { drawCanvas } from '../page';
import type { Scene } from '../scene';
import { toSvg } from '../svg';
import { undrawnIn } from '../undrawn';
import type { ReadAsset } from './assets';
import type { Paper } from './papers';

interface ExportOptions {
  /** Of a PDF. */
  readonly paper?: Paper;
  /** Of a PNG: pixels for each point of a page of A3. */
  readonly scale?: number;
}

/** A scene as text or bytes, in one of the pure picture formats. */
export async function writeScene(
  scene: Scene, format: 'svg' | 'png' | 'pdf', read: ReadAsset, { paper = 'a3', scale = 2 }: ExportOptions = {},
): Promise<string | Uint8Array> {
  switch (format) {
    case 'svg': return toSvg(scene);
    case 'png': return (await import('./png')).toPng(scene, read, scale);
    case 'pdf': return (await import('./pdf')).toPdf(scene, read, paper);
  }
}

/** The characters of a canvas that a format cannot show, as a list to show people; `undefined` if it can show all. */
export function notShown(model: PreviewModel, format: ExportFormat): string | undefined {
  return format === 'png' || format === 'pdf' ? undrawnIn(drawCanvas(model)) : undefined;
}

/**
 * A canvas in a format, as text or as bytes.
 *
 * @param read Reads bundled assets; called only for formats that need them.
 */
export async function writeCanvas(
  model: PreviewModel, format: ExportFormat, read: ReadAsset, options: ExportOptions = {},
): Promise<string | Uint8Array> {
  switch (format) {
    case 'md': return toMarkdown(model);
    case 'html': return toHtml(model, drawCanvas(model));
    default: return writeScene(drawCanvas(model), format, read, options);
  }
}
