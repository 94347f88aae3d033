import type * as vscode from 'vscode';

/** The part of `package.json` that is used here. */
interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: { readonly commands?: readonly { readonly command: string }[] };
}

/** The extension's own `package.json`. */
export function manifestOf(context: vscode.ExtensionContext): Manifest {
  return context.extension.packageJSON as Manifest;
}
