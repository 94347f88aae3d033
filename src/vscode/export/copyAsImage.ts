import * as vscode from 'vscode';
import { notShown, writeScene } from '../../render/files/write';
import { drawCanvas } from '../../render/page';
import type { CanvasDocuments } from '../documents';
import { start } from '../guard';
import { l10n } from '../l10n';
import type { Preview } from '../preview/preview';
import { nameOf } from '../panels/resource';
import { assetsOf, lackingText, readCanvas } from './readCanvas';

/**
 * Puts the picture of a canvas on the clipboard. Only a webview can write images to it, so the preview has to be open.
 */
export async function copyAsImage(
  preview: Preview, documents: CanvasDocuments, extensionUri: vscode.Uri,
): Promise<void> {
  const { uri } = preview;
  const model = await readCanvas(uri, documents);
  if (!model) return;
  const progress = { location: vscode.ProgressLocation.Window, title: l10n.t('Drawing the canvas …') };
  const png = await vscode.window.withProgress(progress, () => writeScene(drawCanvas(model), 'png', assetsOf(extensionUri)));
  if (typeof png === 'string') return;
  preview.panel.reveal(undefined, false);
  const error = await preview.copyImage(png);
  if (error === undefined) {
    const done = l10n.t('The canvas is on the clipboard as a picture.');
    const lacking = lackingText(nameOf(uri), notShown(model, 'png'));
    if (lacking === undefined) vscode.window.setStatusBarMessage(done, 5_000);
    else start(vscode.window.showWarningMessage(`${done} ${lacking}`));
    return;
  }
  const instead = l10n.t('Export Canvas…');
  const chosen = await vscode.window.showWarningMessage(
    l10n.t('The picture could not be put on the clipboard: {0} Click into the preview and try again, or export it.', error),
    instead,
  );
  if (chosen === instead) await vscode.commands.executeCommand('bmc.exportCanvas', uri);
}
