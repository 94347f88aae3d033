import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const text = 'title: Shop\nlanguage: en\nchannels:\n  - name: Web shop\n    note: Fast &amp; *cheap*\n  - name: Café\n';

describe('exporting', () => {
  let folder: vscode.Uri;
  let canvas: vscode.Uri;

  before(async () => {
    const root = vscode.workspace.workspaceFolders?.[0];
    assert.ok(root);
    folder = vscode.Uri.joinPath(root.uri, 'exports');
    canvas = vscode.Uri.joinPath(folder, 'shop.bmc.yaml');
    await vscode.workspace.fs.writeFile(canvas, new TextEncoder().encode(text));
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  async function exported(format: string): Promise<Uint8Array> {
    const target = vscode.Uri.joinPath(folder, `shop.${format}`);
    await vscode.commands.executeCommand('bmc.exportCanvas', canvas, { format, target });
    return vscode.workspace.fs.readFile(target);
  }

  const texts: [format: string, expected: RegExp][] = [
    ['svg', /^<\?xml[^]*>Web shop<\/text>[^]*>Fast &#38; cheap<\/text>/],
    ['html', /^<!DOCTYPE html>[^]*<li dir="auto"><p><strong>Web shop<\/strong>[^]*Fast &#38; <em>cheap<\/em>/],
    ['md', /^# Shop\n[^]*\n- \*\*Web shop\*\*\n\n {2}Fast & \*cheap\*\n/],
  ];
  for (const [format, expected] of texts) {
    it(`writes ${format}`, async () => {
      assert.match(new TextDecoder().decode(await exported(format)), expected);
    });
  }

  it('writes pdf', async () => {
    assert.match(new TextDecoder('latin1').decode(await exported('pdf')), /^%PDF-1\.\d[^]*%%EOF\s*$/);
  });

  it('writes png', async () => {
    const bytes = await exported('png');
    assert.match(new TextDecoder('latin1').decode(bytes.subarray(0, 8)), /^.PNG/);
    assert.ok(bytes.length > 20_000);
  });
});
