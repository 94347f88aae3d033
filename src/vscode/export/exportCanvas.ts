import * as vscode from 'vscode';
import type { Paper } from '../../render/files/papers';
import { notShown, writeCanvas } from '../../render/files/write';
import type { ExportFormat } from '../../render/formats';
import { exportName } from '../../render/formats';
import type { CanvasDocuments } from '../documents';
import { start } from '../guard';
import { l10n } from '../l10n';
import { isEditable, nameOf } from '../panels/resource';
import { assetsOf, lackingText, readCanvas } from './readCanvas';

/** The format and target file of an export. */
export interface Destination {
  readonly format: ExportFormat;
  readonly paper?: Paper;
  readonly target: vscode.Uri;
}

interface Choice extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  readonly paper?: Paper;
}

function choices(): Choice[] {
  return [
    { label: 'PDF (A3)', format: 'pdf', paper: 'a3', detail: l10n.t('One page to print and put on the wall') },
    { label: 'PDF (A4)', format: 'pdf', paper: 'a4', detail: l10n.t('One page for any printer') },
    { label: 'PNG', format: 'png', detail: l10n.t('A picture for slides and messages') },
    {
      label: 'SVG', format: 'svg',
      detail: l10n.t('A drawing that stays sharp at any size, for documents and code hosts'),
    },
    {
      label: 'HTML', format: 'html',
      detail: l10n.t('A page that stands by itself, with the picture and all that is in it as text'),
    },
    { label: 'Markdown', format: 'md', detail: l10n.t('A document with a heading for each block') },
  ];
}

/** The suggested target: next to the canvas, or where an untitled one would be saved. */
function besideOf(uri: vscode.Uri, format: ExportFormat): vscode.Uri {
  const name = exportName(nameOf(uri), format);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (uri.scheme !== 'untitled' && isEditable(uri)) {
    return vscode.Uri.joinPath(uri, '..', name);
  }
  return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(`/${name}`);
}

async function ask(uri: vscode.Uri): Promise<Destination | undefined> {
  const choice = await vscode.window.showQuickPick(choices(), {
    title: l10n.t('Export {0}', nameOf(uri)), placeHolder: l10n.t('The kind of file'), matchOnDetail: true,
  });
  if (!choice) return undefined;
  const { format, paper } = choice;
  const target = await vscode.window.showSaveDialog({
    defaultUri: besideOf(uri, format), filters: { [choice.label.replace(/ .*/, '')]: [format] },
    title: l10n.t('Export {0}', nameOf(uri)), saveLabel: l10n.t('Export'),
  });
  return target && { format, target, ...(paper && { paper }) };
}

/** Opens an exported file: in VS Code if it is text or an image, else with the system's default application. */
async function open({ format, target }: Destination): Promise<void> {
  const isElsewhere = (format === 'pdf' || format === 'html') && target.scheme === 'file';
  if (isElsewhere) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}

/** Reports the export, and any characters that the format could not show. */
async function tell(destination: Destination, lacking: string | undefined): Promise<void> {
  const { target } = destination;
  const isOnDisk = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const opening = l10n.t('Open');
  const revealing = isOnDisk ? l10n.t('Show in Folder') : l10n.t('Reveal in Explorer');
  const done = l10n.t('Exported to {0}.', vscode.workspace.asRelativePath(target));
  const chosen = await (lacking === undefined
    ? vscode.window.showInformationMessage(done, opening, revealing)
    : vscode.window.showWarningMessage(`${done} ${lacking}`, opening, revealing));
  if (chosen === opening) await open(destination);
  if (chosen === revealing) {
    await vscode.commands.executeCommand(isOnDisk ? 'revealFileInOS' : 'revealInExplorer', target);
  }
}

/**
 * Exports a canvas to a file, and reports it.
 *
 * @param given Format and target; by default the user is asked.
 */
export async function exportCanvas(
  uri: vscode.Uri, documents: CanvasDocuments, extensionUri: vscode.Uri, given?: Destination,
): Promise<void> {
  const model = await readCanvas(uri, documents);
  if (!model) return;
  const destination = given ?? await ask(uri);
  if (!destination) return;
  const { format, paper, target } = destination;
  try {
    const title = l10n.t('Exporting {0} …', nameOf(uri));
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
      const written = await writeCanvas(model, format, assetsOf(extensionUri), paper && { paper });
      await vscode.workspace.fs.writeFile(target, typeof written === 'string' ? new TextEncoder().encode(written) : written);
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await vscode.window.showErrorMessage(l10n.t('{0} could not be exported: {1}', nameOf(uri), reason));
    return;
  }
  // Fire-and-forget: the command is done, whether or not the notification is answered.
  start(tell(destination, lackingText(nameOf(uri), notShown(model, format))));
}
