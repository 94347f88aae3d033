import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'bmc-as-code.bmc-as-code';

describe('the extension', () => {
  it('runs in the kind of extension host that was asked for', () => {
    const asked = vscode.workspace.getConfiguration('bmcTest').get('host', 'node');
    assert.equal('importScripts' in globalThis ? 'web' : 'node', asked);
  });

  it('is there', () => {
    assert.ok(vscode.extensions.getExtension(extensionId));
  });

  it('takes a .bmc.yaml file for a canvas, and starts', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder, 'language.bmc.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('title: A\n'));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'bmc');
    await vscode.extensions.getExtension(extensionId)?.activate();
    assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, true);
  });
});
