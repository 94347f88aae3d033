// @ts-check `node warden.mjs marker`: outlives the launcher that started it, however that exits, to end the processes
// and remove the folders that it leaves. It receives these through a pipe, which closes when the launcher exits.
import process from 'node:process';
import { endProcesses, removeFolder } from './sweep.mjs';

/**
 * The process groups and folders of a launcher: sent as a line of JSON whenever they change.
 * @typedef {{ groups: number[], folders: string[] }} Estate
 */

const marker = process.argv[2] ?? '';
/** @type {Estate} */
let estate = { groups: [], folders: [] };
let rest = '';

// Ignore signals to the whole process group: it exits by itself when its work is done.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => undefined);

process.stdin.setEncoding('utf8').on('data', (text) => {
  const lines = (rest + text).split('\n');
  rest = lines.pop() ?? '';
  const last = lines.at(-1);
  if (last !== undefined) estate = JSON.parse(last);
});
process.stdin.on('error', () => undefined).on('close', () => {
  if (marker !== '') endProcesses({ marker, groups: estate.groups });
  estate.folders.forEach(removeFolder);
});
