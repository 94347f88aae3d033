import * as vscode from 'vscode';
import { sayProblems } from '../../service/overview/problems';
import { l10n } from '../l10n';
import type { Overviews } from './overviews';

/** Scheme for resource URIs in our view, so that its decorations do not show in the Explorer as well. */
const scheme = 'bmc-canvas';

/** Colours the canvases in the view, and the folders they are in, by their problems, and counts these. */
export class CanvasDecorations implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri[] | undefined>();
  readonly onDidChangeFileDecorations = this.changed.event;

  /** Canvas URI by resource URI in the view. */
  private readonly canvases = new Map<string, vscode.Uri>();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly overviews: Overviews) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      vscode.window.registerFileDecorationProvider(this),
      overviews.onDidChange(({ all, uris }) => {
        this.changed.fire(all ? undefined : uris.map((uri) => uri.with({ scheme })));
      }),
    );
  }

  /** The resource URI of a canvas in the view. */
  nameOf(canvas: vscode.Uri): vscode.Uri {
    const name = this.folderName(canvas);
    this.canvases.set(name.toString(), canvas);
    return name;
  }

  folderName(folder: vscode.Uri): vscode.Uri {
    return folder.with({ scheme });
  }

  async provideFileDecoration(name: vscode.Uri): Promise<vscode.FileDecoration | undefined> {
    const canvas = name.scheme === scheme ? this.canvases.get(name.toString()) : undefined;
    const problems = canvas && (await this.overviews.get(canvas))?.problems;
    if (!problems) return undefined;
    const { errors, warnings } = problems;
    const count = errors + warnings;
    if (count === 0) return undefined;
    const color = new vscode.ThemeColor(errors > 0 ? 'list.errorForeground' : 'list.warningForeground');
    const badge = count > 9 ? '9+' : String(count);
    const decoration = new vscode.FileDecoration(badge, sayProblems(problems, l10n.t), color);
    decoration.propagate = true;
    return decoration;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
