import * as vscode from 'vscode';
import { sayBlock, sayCanvas } from '../../service/guidance/codeLenses';
import type { CanvasProgress } from '../../service/guidance/progress';
import { l10n } from '../l10n';

const icons = { empty: '$(circle-large-outline)', started: '$(circle-filled)', filled: '$(pass-filled)' } as const;

/**
 * Progress by block, each a link that starts the guide there, and the first open question.
 * @param uri the canvas
 * @param text text to put before it
 */
export function progressMarkdown(
  { blocks, begun }: CanvasProgress, uri: vscode.Uri, text = new vscode.MarkdownString('', true),
): vscode.MarkdownString {
  text.isTrusted = { enabledCommands: ['bmc.guideMe'] };
  text.appendMarkdown(`**${sayCanvas(begun, blocks.length, l10n.t)}**\n\n`);
  for (const block of blocks) {
    const args = encodeURIComponent(JSON.stringify([uri.toString(), block.block]));
    const link = `[${block.heading}](command:bmc.guideMe?${args})`;
    text.appendMarkdown(`${icons[block.state]} ${link} – ${sayBlock(block, l10n.t)}\n\n`);
  }
  const first = blocks.flatMap(({ questions }) => questions).find(({ isOpen }) => isOpen);
  if (first) text.appendMarkdown('---\n\n').appendMarkdown(`$(question) ${first.text}`);
  return text;
}
