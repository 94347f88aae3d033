import * as vscode from 'vscode';
import { firstProblem } from '../../parsing/firstProblem';
import { locate } from '../../parsing/syntax';
import { itemWithKey } from '../../preview/keys';
import type { CanvasDocuments } from '../documents';
import { showText } from '../panels/resource';

/** Reveals the text beside a panel, with the range between two offsets selected. */
async function select(
  document: vscode.TextDocument, panel: vscode.WebviewPanel, [from, to]: readonly [number, number], focus: boolean,
): Promise<void> {
  await showText(document, panel, new vscode.Range(document.positionAt(from), document.positionAt(to)), focus);
}

/** Selects an item in the text. */
export async function revealItem(
  documents: CanvasDocuments, document: vscode.TextDocument, panel: vscode.WebviewPanel, key: string, focus: boolean,
): Promise<void> {
  const canvas = documents.get(document);
  const item = itemWithKey(canvas, key);
  if (!item) return;
  const [from, to] = locate(canvas, item.part, item.span);
  const text = document.getText().slice(from, to).trimEnd();
  await select(document, panel, [from, from + text.length], focus);
}

/** Selects the first problem that keeps the text from being parsed. */
export async function revealProblem(
  documents: CanvasDocuments, document: vscode.TextDocument, panel: vscode.WebviewPanel,
): Promise<void> {
  const problem = firstProblem(documents.get(document));
  if (problem) await select(document, panel, [problem.start, problem.end], true);
}
