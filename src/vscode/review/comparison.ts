import * as vscode from 'vscode';
import { canvasEnding } from '../../canvas/files';
import type { ReviewSession, SideRef } from '../../protocol/review';
import { l10n } from '../l10n';
import { nameOf } from '../panels/resource';

/** One side of a comparison: the URI of its text, if any, and its label. */
export interface ComparedSide {
  readonly uri: vscode.Uri | undefined;
  readonly label: string;
}

/** Two canvases to be compared. */
export interface Comparison {
  /** The title, such as the file's name. */
  readonly name: string;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

/** Whether a URI is that of a canvas, by its file name or by the language of its open document. */
export function isCanvasUri(uri: vscode.Uri): boolean {
  // Git's temporary names may end in `.git`.
  return canvasEnding.test(uri.path.toLowerCase().replace(/\.git$/, ''))
    || vscode.workspace.textDocuments.some((each) => each.languageId === 'bmc' && each.uri.toString() === uri.toString());
}

/** The ref in the query of a git URI: `HEAD`, the index, a commit. */
function refIn({ scheme, query }: vscode.Uri): string | undefined {
  if (scheme !== 'git') return undefined;
  try {
    const told: unknown = JSON.parse(query);
    const ref = typeof told === 'object' && told !== null && 'ref' in told ? told.ref : undefined;
    return typeof ref === 'string' ? ref : undefined;
  } catch {
    return undefined;
  }
}

/** Schemes of plain files. */
const ownSchemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web']);

/** The label of a text: its origin, as in VS Code's diff editors. */
export function labelOf(uri: vscode.Uri): string {
  const name = nameOf(uri).replace(/\.git$/, '');
  const ref = refIn(uri);
  if (ref === undefined) return ownSchemes.has(uri.scheme) ? name : `${name} (${uri.scheme})`;
  if (ref === '' || ref === '~') return l10n.t('{0} (Index)', name);
  return `${name} (${/^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 7) : ref})`;
}

/** A comparison of two texts; a missing one is empty and takes the name of the other. */
export function comparisonOf(before: vscode.Uri | undefined, after: vscode.Uri | undefined): Comparison | undefined {
  const named = after ?? before;
  if (!named) return undefined;
  const side = (uri: vscode.Uri | undefined): ComparedSide => ({ uri, label: uri ? labelOf(uri) : l10n.t('No file') });
  const [one, other] = [side(before), side(after)];
  const name = nameOf(named).replace(/\.git$/, '');
  // Files of the same name are distinguished by their folders.
  if (one.label !== other.label || !after) return { name, before: one, after: other };
  const placed = ({ uri, label }: ComparedSide): ComparedSide =>
    ({ uri, label: uri ? vscode.workspace.asRelativePath(uri) : label });
  return { name, before: placed(one), after: placed(other) };
}

function toRef({ uri, label }: ComparedSide): SideRef {
  return { uri: uri?.toString() ?? null, label };
}

function toSide({ uri, label }: SideRef): ComparedSide {
  return { uri: uri === null ? undefined : vscode.Uri.parse(uri), label };
}

/** Serializes a comparison for the page to persist. */
export function sessionOf({ name, before, after }: Comparison): ReviewSession {
  return { name, before: toRef(before), after: toRef(after) };
}

/** The comparison that a page persisted. */
export function comparisonIn({ name, before, after }: ReviewSession): Comparison {
  return { name, before: toSide(before), after: toSide(after) };
}
