import * as vscode from 'vscode';
import { exportFormats } from '../../render/formats';
import { uriOf } from '../canvases/node';
import type { CanvasDocuments } from '../documents';
import type { Preview } from '../preview/preview';
import type { Destination } from './exportCanvas';

/** The destination, if the command was called with one; from the Explorer the argument is a URI instead. */
function destinationOf(argument: unknown): Destination | undefined {
  if (typeof argument !== 'object' || argument === null || !('format' in argument) || !('target' in argument)) return undefined;
  const format = exportFormats.find((each) => each === argument.format);
  return format && argument.target instanceof vscode.Uri ? { format, target: argument.target } : undefined;
}

/**
 * Registers the commands that export a canvas to a file or to the clipboard.
 *
 * @param activePreview The preview that has the focus, if one has.
 */
export function registerExport(
  extensionUri: vscode.Uri, documents: CanvasDocuments, activePreview: () => Preview | undefined,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('bmc.exportCanvas', async (argument: unknown, to: unknown) => {
      const uri = uriOf(argument) ?? activePreview()?.uri ?? vscode.window.activeTextEditor?.document.uri;
      if (!uri) return;
      const { exportCanvas } = await import('./exportCanvas');
      await exportCanvas(uri, documents, extensionUri, destinationOf(to));
    }),
    vscode.commands.registerCommand('bmc.copyAsImage', async () => {
      const preview = activePreview();
      if (!preview) return;
      const { copyAsImage } = await import('./copyAsImage');
      await copyAsImage(preview, documents, extensionUri);
    }),
  );
}
