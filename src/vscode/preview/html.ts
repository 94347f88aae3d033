import * as vscode from 'vscode';

/** A value that only this page knows, so that no other script or style runs in it. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A page of ours, by the name of its script and style sheet. It has no canvas in it: that comes in messages once the
 * page says it is ready.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, page: 'preview' | 'overview' | 'review'): string {
  const nonce = createNonce();
  const uri = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', file)).toString();
  const policy = [
    "default-src 'none'", `script-src 'nonce-${nonce}'`, `style-src 'nonce-${nonce}' ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" nonce="${nonce}" href="${uri(`${page}.css`)}">
  <title>BMC</title>
</head>
<body>
  <script nonce="${nonce}" src="${uri(`${page}.js`)}"></script>
</body>
</html>`;
}
