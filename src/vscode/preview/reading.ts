import type * as vscode from 'vscode';
import { prepareModel } from '../../preview/view';
import type { CanvasDocuments } from '../documents';
import { inSteps } from '../inSteps';

/**
 * Parses a canvas and warms up its view model, in steps if it is large, including edits made in the meantime.
 *
 * @returns Whether it is still to be shown.
 */
export async function readToShow(
  documents: CanvasDocuments, document: vscode.TextDocument, isWanted: () => boolean,
): Promise<boolean> {
  const isOpen = (): boolean => !document.isClosed && isWanted();
  while (isOpen()) {
    const canvas = await documents.read(document);
    if (!canvas) continue;
    const { version } = document;
    await inSteps(prepareModel(canvas), () => isOpen() && document.version === version);
    if (document.version === version) break;
  }
  return isOpen();
}
