import type { Command } from 'commander';
import { bash } from './bash';
import { completed } from './commands';
import { fish } from './fish';
import { powershell } from './powershell';
import { zsh } from './zsh';

const scripts = { bash, zsh, fish, powershell } as const;

export type Shell = keyof typeof scripts;
export const shells = Object.keys(scripts) as Shell[];

/** A script for a shell that completes the commands, options and values of a program, and canvases. */
export function completion(program: Command, shell: Shell): string {
  return scripts[shell](completed(program));
}
