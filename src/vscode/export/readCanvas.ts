import * as vscode from 'vscode';
import { firstProblem } from '../../parsing/firstProblem';
import type { PreviewModel } from '../../preview/model';
import { previewModel } from '../../preview/view';
import type { ReadAsset } from '../../render/files/assets';
import type { CanvasDocuments } from '../documents';
import { l10n } from '../l10n';
import { findDocument, nameOf } from '../panels/resource';

/** Reads the bundled assets of the exports from the extension's folder. */
export function assetsOf(extensionUri: vscode.Uri): ReadAsset {
  return async (name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'render', name));
}

/** The view model of a canvas; `undefined`, with an error message to the user, if it cannot be read. */
export async function readCanvas(uri: vscode.Uri, documents: CanvasDocuments): Promise<PreviewModel | undefined> {
  const document = await findDocument(uri);
  const canvas = document && documents.get(document);
  const problem = canvas && firstProblem(canvas);
  if (canvas && !problem) return previewModel(canvas);
  const name = nameOf(uri);
  void vscode.window.showErrorMessage(canvas && problem
    ? l10n.t('{0} cannot be read as a canvas: see line {1}.', name, canvas.source.lineAt(problem.start) + 1)
    : l10n.t('{0} cannot be opened.', name));
  return undefined;
}

/** The warning about characters that a picture cannot show, if there are any; see `notShown`. */
export function lackingText(name: string, characters: string | undefined): string | undefined {
  return characters === undefined ? undefined
    : l10n.t('{0} holds characters that PDF and PNG cannot show: {1}. SVG and HTML can.', name, characters);
}
