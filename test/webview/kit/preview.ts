import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { createLanguageService } from '../../../src/service/languageService';
import { registerDiagnostics } from '../../../src/vscode/diagnostics';
import { CanvasDocuments } from '../../../src/vscode/documents';
import { openLog } from '../../../src/vscode/guard';
import { l10n } from '../../../src/vscode/l10n';
import { Preview } from '../../../src/vscode/preview/preview';
import { clock } from './clock';
import type { Page } from './page';
import { Panel } from './panel';
import type { Document } from './vscode/document';
import type { Editor } from './vscode';
import { desk, window } from './vscode';
import { Selection, Uri } from './vscode/values';

/** What of the extension is open, to be closed behind a test. */
const open: { dispose(): unknown }[] = [];

/** Ends what a test opened, and tells what went wrong in the extension meanwhile. */
export function closeAll(): readonly unknown[] {
  const { errors } = desk;
  for (const each of open.splice(0).reverse()) each.dispose();
  desk.clear();
  return errors;
}

/** The extension with nothing open, as far as its panels need it. */
export function startExtension(): { documents: CanvasDocuments; service: ReturnType<typeof createLanguageService> } {
  const documents = new CanvasDocuments();
  const service = createLanguageService({ l10n: l10n.t });
  open.push(openLog(), documents, registerDiagnostics(service, documents));
  return { documents, service };
}

/** A panel as the extension knows one. */
export function asPanel(panel: Panel): vscode.WebviewPanel {
  open.push(panel);
  return panel as unknown as vscode.WebviewPanel;
}

/** An address as the extension knows one. */
export function asUri(uri: Uri): vscode.Uri {
  return uri as unknown as vscode.Uri;
}

/** A canvas in an editor, with its preview beside it. */
export class Desk {
  constructor(
    readonly panel: Panel, readonly preview: Preview, readonly document: Document, private readonly editor: Editor,
  ) {}

  get page(): Page {
    return this.panel.page;
  }

  get text(): string {
    return this.document.getText();
  }

  /** Types in the text, in the place of a part of it. */
  async edit(part: string, text: string): Promise<void> {
    this.document.replace(part, text);
    await clock.settle();
  }

  async undo(): Promise<void> {
    this.document.undo();
    await clock.settle();
  }

  /** Puts the cursor behind a part of the text. */
  async cursorBehind(part: string): Promise<void> {
    const offset = this.text.indexOf(part);
    assert.ok(offset >= 0, `There is no ${part} in the text.`);
    const at = this.document.positionAt(offset + part.length);
    this.editor.selection = new Selection(at, at);
    await clock.settle();
  }

  /** What is selected in the text. */
  get selectedText(): string {
    return this.editor.selectedText;
  }

  /** Shows another canvas in the preview, as it does when another is opened. */
  async show(document: Document): Promise<void> {
    this.preview.show(asUri(document.uri));
    await clock.settle();
  }
}

/** Opens a canvas with its preview. */
export async function openPreview(
  text: string, { state, scheme = 'file' }: { readonly state?: unknown; readonly scheme?: string } = {},
): Promise<Desk> {
  const { documents, service } = startExtension();
  const document = desk.open('shop.bmc.yaml', text, scheme);
  const editor = await window.showTextDocument(document);
  const panel = new Panel(state);
  const preview = new Preview(
    asPanel(panel), asUri(document.uri), false, documents, service, asUri(Uri.parse('file:///extension')),
  );
  open.push(preview);
  // Long enough for what is wrong with it to be known.
  await clock.pass(300);
  return new Desk(panel, preview, document, editor);
}
