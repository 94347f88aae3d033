import * as vscode from 'vscode';
import { l10n } from '../l10n';

/** A nonce for the content security policy, so that only our script and style run. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A webview page, named after its script and style sheet. */
type PageName = 'preview' | 'overview' | 'review';

function pageHtml(webview: vscode.Webview, folder: vscode.Uri, page: PageName): string {
  const nonce = createNonce();
  const uri = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  const policy = [
    "default-src 'none'", "base-uri 'none'", "form-action 'none'",
    `script-src 'nonce-${nonce}'`, `style-src 'nonce-${nonce}' ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${l10n.language}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" nonce="${nonce}" href="${uri(`${page}.css`)}">
  <title>BMC</title>
</head>
<body>
  <script nonce="${nonce}" src="${uri('toolkit.js')}"></script>
  <script nonce="${nonce}" src="${uri(`${page}.js`)}"></script>
</body>
</html>`;
}

/**
 * Loads a page into a panel. Its contents come in messages after the page has sent `ready`, so start listening before
 * the call.
 */
export function fillPanel(panel: vscode.WebviewPanel, extensionUri: vscode.Uri, page: PageName): void {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const image = (file: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'images', file);
  panel.iconPath = { light: image('file-light.svg'), dark: image('file-dark.svg') };
  panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
  panel.webview.html = pageHtml(panel.webview, folder, page);
}
