import { examples } from 'bmc:examples';
import * as vscode from 'vscode';
import { isLanguageId, languageIds, languageOf } from '../canvas/languages';
import type { LanguageId } from '../canvas/languages';
import { emptyCanvas } from '../canvas/template';
import { l10n } from './l10n';

interface Choice extends vscode.QuickPickItem {
  readonly text?: () => Promise<string>;
}

function languageChoices(): (vscode.QuickPickItem & { language: LanguageId })[] {
  const preferred = vscode.workspace.getConfiguration('bmc').inspect('language');
  const set = preferred?.workspaceFolderValue ?? preferred?.workspaceValue ?? preferred?.globalValue;
  const first = isLanguageId(set) ? set : l10n.language.split('-')[0];
  return languageIds
    .map((language) => ({ label: languageOf(language).name, language }))
    .sort((a, b) => Number(b.language === first) - Number(a.language === first));
}

function canvasChoices(language: LanguageId, extensionUri: vscode.Uri): Choice[] {
  const read = async (file: string): Promise<string> => {
    const uri = vscode.Uri.joinPath(extensionUri, 'examples', file);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  };
  return [
    {
      label: l10n.t('Empty canvas'),
      detail: l10n.t('The nine blocks, with their guiding questions as comments'),
      text: () => Promise.resolve(emptyCanvas(language)),
    },
    { label: l10n.t('Examples'), kind: vscode.QuickPickItemKind.Separator },
    ...examples
      .filter((example) => example.language === language)
      .map(({ file, title }) => ({ label: title, description: file, text: () => read(file) })),
  ];
}

/** Asks for a language and a template, and opens a new, untitled canvas. */
export async function newCanvas(extensionUri: vscode.Uri): Promise<void> {
  const title = l10n.t('New Business Model Canvas');
  const language = await vscode.window.showQuickPick(languageChoices(), {
    title, placeHolder: l10n.t('The language of the canvas'),
  });
  if (!language) return;
  const choice = await vscode.window.showQuickPick(canvasChoices(language.language, extensionUri), {
    title, placeHolder: l10n.t('What to begin with'), matchOnDescription: true,
  });
  if (!choice?.text) return;
  const document = await vscode.workspace.openTextDocument({ language: 'bmc', content: await choice.text() });
  const editor = await vscode.window.showTextDocument(document);
  selectTitle(editor, languageOf(language.language).canvasFields.title.key);
}

/** Selects the title, the first thing to fill in. */
function selectTitle(editor: vscode.TextEditor, key: string): void {
  for (let line = 0; line < editor.document.lineCount; line++) {
    const { text, range } = editor.document.lineAt(line);
    if (!text.startsWith(`${key}: `)) continue;
    editor.selection = new vscode.Selection(range.start.translate(0, key.length + 2), range.end);
    return;
  }
}
