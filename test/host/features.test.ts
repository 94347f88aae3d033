import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const text = [
  'title: Shop', 'customer_segments:', '  - name: Households', '    note: See https://example.com', 'channels:',
  '  - name: Web shop', '    type: own', '    customer_segments: households', '',
].join('\n');

async function open(content: string): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ language: 'bmc', content });
}

/** What a command of VS Code gives, asked again until the extension is there and has an answer. */
async function ask<T>(command: string, isAnswer: (value: T) => boolean, ...args: unknown[]): Promise<T> {
  for (;;) {
    const value = await vscode.commands.executeCommand<T>(command, ...args);
    if (isAnswer(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function diagnosticsOf(document: vscode.TextDocument, count: number): Promise<vscode.Diagnostic[]> {
  for (;;) {
    const found = vscode.languages.getDiagnostics(document.uri);
    if (found.length === count) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('in an editor', () => {
  it('completion offers terms, with what they mean', async () => {
    const document = await open(text);
    const list = await ask<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider', ({ items }) => items.length > 0, document.uri, new vscode.Position(6, 10),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(labels.sort(), ['direct', 'indirect', 'own', 'partner']);
  });

  it('hover explains', async () => {
    const document = await open(text);
    const [hover] = await ask<vscode.Hover[]>(
      'vscode.executeHoverProvider', (hovers) => hovers.length > 0, document.uri, new vscode.Position(6, 11),
    );
    const [content] = hover?.contents ?? [];
    assert.match(content instanceof vscode.MarkdownString ? content.value : '', /A channel that we run ourselves/);
  });

  it('problems come, with a code that links to a rule\'s page, and go', async () => {
    const document = await open(text.replace('customer_segments: households', 'customer_segments: housholds'));
    const [problem] = await diagnosticsOf(document, 1);
    assert.equal(document.getText(problem?.range), 'housholds');
    assert.equal(typeof problem?.code === 'object' ? problem.code.value : undefined, 'unknown-link');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(7, 27), 'e');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await diagnosticsOf(document, 0);
  });

  it('a misspelled term can be put right from the light bulb', async () => {
    const document = await open(text.replace('type: own', 'type: ownn'));
    const [action] = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider', (found) => found.length > 0, document.uri, new vscode.Range(6, 11, 6, 11),
    );
    assert.equal(action?.title, 'Change to `own`');
    assert.ok(action.edit && await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.getText(), text);
  });

  it('a link leads to its item, and back', async () => {
    const document = await open(text);
    const position = new vscode.Position(7, 26);
    const [link] = await ask<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider', (links) => links.length > 0, document.uri, position,
    );
    assert.equal(document.getText(link?.targetSelectionRange), 'Households');
    const references = await ask<vscode.Location[]>(
      'vscode.executeReferenceProvider', (found) => found.length > 0, document.uri, new vscode.Position(2, 12),
    );
    assert.deepEqual(references.map(({ range }) => document.getText(range)).sort(), ['Households', 'households']);
  });

  it('renaming an item renames the links to it', async () => {
    const document = await open(text);
    const edit = await ask<vscode.WorkspaceEdit | undefined>(
      'vscode.executeDocumentRenameProvider', (found) => (found?.size ?? 0) > 0, document.uri, new vscode.Position(2, 12), 'Homes',
    );
    assert.ok(edit && await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /- name: Homes\n[^]*customer_segments: homes\n/);
  });

  it('the outline has the blocks and their items', async () => {
    const document = await open(text);
    const symbols = await ask<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider', (found) => (found?.length ?? 0) > 0, document.uri,
    );
    const channels = symbols?.find(({ name }) => name === 'Channels');
    assert.deepEqual(channels?.children.map(({ name }) => name), ['Web shop']);
  });

  it('blocks and items fold', async () => {
    const document = await open(text);
    const ranges = await ask<vscode.FoldingRange[] | undefined>(
      'vscode.executeFoldingRangeProvider', (found) => (found?.length ?? 0) > 0, document.uri,
    );
    assert.ok(ranges?.some(({ start, end }) => start === 4 && end === 7), JSON.stringify(ranges));
  });

  it('an address in a note is a link', async () => {
    const document = await open(text);
    const links = await ask<vscode.DocumentLink[] | undefined>(
      'vscode.executeLinkProvider', (found) => (found?.length ?? 0) > 0, document.uri,
    );
    assert.equal(links?.[0]?.target?.toString(), 'https://example.com/');
  });

  it('items of all canvases of the workspace are found by name, as they are on disk or in an editor', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'branches', 'kiosk.bmc.yml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('title: Kiosks\nchannels:\n  - Kiosk at the station\n'));
    const find = (query: string): Promise<vscode.SymbolInformation[]> =>
      ask('vscode.executeWorkspaceSymbolProvider', (found) => found.length > 0, query);
    const [symbol] = await find('kiosk stat');
    assert.equal(symbol?.location.uri.toString(), uri.toString());
    assert.equal(symbol.containerName, 'Channels · Kiosks');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(3, 0), '  - Van on the market\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal((await find('van market'))[0]?.location.range.start.line, 3);
    await document.save();
  });

  it('an item can be moved to another block', async () => {
    const document = await open(text);
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider', (found) => found.length > 0, document.uri, new vscode.Range(5, 6, 5, 6), 'refactor.move',
    );
    const move = actions.find(({ title }) => title === 'Move to Key Partners');
    assert.ok(move?.edit && await vscode.workspace.applyEdit(move.edit));
    assert.match(document.getText(), /key_partners:\n {2}- name: Web shop\n {4}x-type: own\n/);
  });

  it('links that were left behind by typing another name can follow it', async () => {
    const document = await open(text);
    await diagnosticsOf(document, 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(2, 10, 2, 20), 'Homes');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await diagnosticsOf(document, 1);
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider', (found) => found.length > 0, document.uri, new vscode.Range(2, 12, 2, 12), 'quickfix',
    );
    const follow = actions.find(({ title }) => title === 'Let the link follow to `homes`');
    assert.ok(follow?.edit && await vscode.workspace.applyEdit(follow.edit));
    assert.match(document.getText(), /customer_segments: homes\n/);
  });

  it('a canvas is formatted, whole, by range and behind the cursor', async () => {
    const messy = text.replace('type: own', 'type:   own  ').replace('title: Shop', 'title:  Shop');
    const document = await open(messy);
    const options: vscode.FormattingOptions = { tabSize: 2, insertSpaces: true };
    const format = async (command: string, ...args: unknown[]): Promise<vscode.TextEdit[] | undefined> =>
      ask<vscode.TextEdit[] | undefined>(command, (edits) => (edits?.length ?? 0) > 0, document.uri, ...args);
    const lines = (edits: vscode.TextEdit[] | undefined): number[] | undefined =>
      edits?.map(({ range }) => range.start.line);
    const inRange = await format('vscode.executeFormatRangeProvider', new vscode.Range(6, 0, 6, 4), options);
    assert.deepEqual(lines(inRange), [6, 6]);
    const onType = await format('vscode.executeFormatOnTypeProvider', new vscode.Position(7, 0), '\n', options);
    assert.deepEqual(lines(onType), [6, 6]);
    const edits = await format('vscode.executeFormatDocumentProvider', options);
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits ?? []);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), text);
  });

  it('each block says above it how far it is, and what to run to go on', async () => {
    const document = await open(text);
    const lenses = await ask<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider', (found) => found.length > 0, document.uri,
    );
    assert.deepEqual(lenses.map(({ range, command }) => [range.start.line, command?.title]), [
      [0, '2 of 9 blocks begun'], [1, '1 item · all questions answered'], [4, '1 item · 5 open questions'],
    ]);
    assert.deepEqual(lenses[2]?.command?.arguments, [document.uri.toString(), 'channels']);
    const commands = await vscode.commands.getCommands(true);
    assert.ok(lenses.every(({ command }) => command && commands.includes(command.command)));
    const settings = vscode.workspace.getConfiguration('bmc');
    await settings.update('codeLens.enable', false, vscode.ConfigurationTarget.Global);
    try {
      await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', (found) => found.length === 0, document.uri);
    } finally {
      await settings.update('codeLens.enable', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('words are marked by what they mean', async () => {
    const document = await open(text);
    const { tokenTypes } = await ask<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend', (found) => (found as unknown) !== undefined, document.uri,
    );
    const tokens = async (command: string, ...args: unknown[]): Promise<[string | undefined, number][]> => {
      const { data } = await ask<vscode.SemanticTokens>(
        command, (found) => (found as unknown) !== undefined, document.uri, ...args,
      );
      return Array.from({ length: data.length / 5 }, (_, index) =>
        [tokenTypes[data[index * 5 + 3] ?? -1], data[index * 5 + 2] ?? 0]);
    };
    assert.deepEqual(await tokens('vscode.provideDocumentSemanticTokens'), [['enumMember', 3], ['variable', 10]]);
    const line = new vscode.Range(7, 0, 8, 0);
    assert.deepEqual(await tokens('vscode.provideDocumentRangeSemanticTokens', line), [['variable', 10]]);
  });
});
