import * as vscode from 'vscode';

const scheme = 'bmc-clipboard';

/** Texts that were in the clipboard, as documents: each as it was when it was asked for, until the window closes. */
export class ClipboardTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  /** @param name The name of the file that it is compared with, whose ending tells what it is. */
  async take(name: string): Promise<vscode.Uri> {
    const text = await vscode.env.clipboard.readText();
    const path = `/${this.texts.size + 1}/${name}`;
    this.texts.set(path, text);
    return vscode.Uri.from({ scheme, path });
  }

  provideTextDocumentContent({ path }: vscode.Uri): string {
    const text = this.texts.get(path);
    if (text === undefined) throw new Error('This text is no longer in the clipboard.');
    return text;
  }

  dispose(): void {
    this.registration.dispose();
    this.texts.clear();
  }
}
