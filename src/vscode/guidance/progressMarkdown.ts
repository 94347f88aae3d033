import * as vscode from 'vscode';
import { sayBlock, sayCanvas } from '../../service/guidance/codeLenses';
import type { CanvasProgress } from '../../service/guidance/progress';
import { l10n } from '../l10n';

const icons = { empty: '$(circle-large-outline)', started: '$(circle-filled)', filled: '$(pass-filled)' } as const;

/**
 * Each block with how far it is, as a link to be guided through it, and the first question that is open.
 * @param uri the canvas
 * @param text what comes before it
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
