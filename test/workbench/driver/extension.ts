// An extension for tests only: it does what brings a window to where a test begins, at once and without the mouse.
// What a test is about, the test itself does as a person would.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import * as vscode from 'vscode';
import { openRepository, closeRepositories } from './git';
import type { RequestName, Requests } from './protocol';
import { socketOf } from './protocol';

type Handlers = { readonly [Name in RequestName]: (taken: Requests[Name]) => Promise<void> };

/** In this order; none of them asks. */
const tidyingCommands = [
  'closeReferenceSearch', 'notifications.clearAll', 'workbench.action.closePanel', 'workbench.action.closeAuxiliaryBar',
  'workbench.action.editorLayoutSingle', 'editor.action.fontZoomReset', 'workbench.action.resetViewLocations',
  'workbench.files.action.focusFilesExplorer', 'workbench.files.action.collapseExplorerFolders',
];

/** Each turn closes an editor that has changes, or all that have none. No test opens as many. */
const mostTurns = 50;

async function closeEditors(): Promise<void> {
  // Dirty ones would ask; one that shows nothing else is closed with its changes.
  for (let turn = 0; vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0); turn++) {
    if (turn === mostTurns) throw new Error('Some editors do not close.');
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const clean = tabs.filter(({ isDirty }) => !isDirty);
    if (clean.length > 0) {
      await vscode.window.tabGroups.close(clean, true);
      continue;
    }
    // It may be in another group than the active one.
    const [dirty] = tabs;
    if (dirty?.input instanceof vscode.TabInputText) {
      await vscode.window.showTextDocument(dirty.input.uri, { viewColumn: dirty.group.viewColumn });
    }
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

async function tidy(): Promise<void> {
  await closeRepositories();
  await closeEditors();
  for (const command of tidyingCommands) {
    // What is not there, such as a tree of files in a view that was never open, is tidy.
    await vscode.commands.executeCommand(command).then(undefined, () => undefined);
  }
}

/** The settings that are in the workspace's file now, by their whole names. */
function currentSettings(folder: string): string[] {
  const file = path.join(folder, '.vscode', 'settings.json');
  return fs.existsSync(file) ? Object.keys(JSON.parse(fs.readFileSync(file, 'utf8')) as object) : [];
}

async function setSettings(folder: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  for (const key of currentSettings(folder)) {
    if (!(key in settings)) await configuration.update(key, undefined, vscode.ConfigurationTarget.Workspace);
  }
  for (const [key, value] of Object.entries(settings)) {
    await configuration.update(key, value, vscode.ConfigurationTarget.Workspace);
  }
}

/** A file is written until it is heard of: what VS Code hears of comes in the order in which it happened. */
function watch(folder: string): Promise<void> {
  const file = path.join(folder, '.vscode', 'seen');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(folder), '.vscode/seen'));
  return new Promise((resolve) => {
    let count = 0;
    const write = (): void => { fs.writeFileSync(file, `${count++}`); };
    // Nothing is heard of before VS Code watches, some time after a window opens.
    const again = setInterval(write, 500);
   
    const seen = (): void => {
      clearInterval(again);
      watcher.dispose();
      resolve();
    };
    watcher.onDidChange(seen);
    watcher.onDidCreate(seen);
    write();
  });
}

function handlers(folder: string): Handlers {
  return {
    execute: async ({ command, args }) => {
      await vscode.commands.executeCommand(command, ...args);
    },
    tidy,
    settings: (settings) => setSettings(folder, settings),
    watch: () => watch(folder),
    open: async (file) => {
      await vscode.window.showTextDocument(vscode.Uri.file(file), { preview: false });
    },
    reveal: async (file) => {
      await vscode.commands.executeCommand('revealInExplorer', vscode.Uri.file(file));
    },
    openRepository,
  };
}

async function answer(handling: Handlers, request: http.IncomingMessage): Promise<void> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  const { name, taken } = JSON.parse(body) as { name: RequestName; taken: never };
  await handling[name](taken);
}

/** Listens beside the folder of this window, for as long as the window is open. */
export function activate(): void {
  const { workspaceFile, workspaceFolders } = vscode.workspace;
  const folder = workspaceFile ? path.dirname(workspaceFile.fsPath) : workspaceFolders?.[0]?.uri.fsPath;
  if (folder === undefined) return;
  const handling = handlers(folder);
  const server = http.createServer((request, response) => {
    answer(handling, request).then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    );
  });
  const socket = socketOf(folder);
  // An extension host before this one left its socket there, and must not take this one away: so none is ever closed.
  fs.rmSync(socket, { force: true });
  server.listen(socket);
}
