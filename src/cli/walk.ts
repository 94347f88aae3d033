import fs from 'node:fs';
import path from 'node:path';
import { canvasEnding } from '../canvas/files';

/** Folders that are skipped: dependencies, and git's own data. */
export const leftOut: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** The canvases below a folder. */
interface Walk {
  /** Paths relative to the folder, sorted. */
  readonly files: readonly string[];
  /** Folders that could not be read: paths relative to the folder, with the error. */
  readonly unreadable: readonly { readonly folder: string; readonly error: unknown }[];
}

/** The kind of an entry, with links followed; `undefined` for a broken link. */
function kindOf(entry: fs.Dirent, file: string): 'file' | 'folder' | undefined {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return undefined;
  try {
    const stat = fs.statSync(file);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

/** Finds the canvases below a folder, following links; each real folder is visited once, so link cycles end. */
export function canvasesBelow(root: string): Walk {
  const files: string[] = [];
  const unreadable: { folder: string; error: unknown }[] = [];
  const seen = new Set<string>();
  const visit = (folder: string): void => {
    const at = path.join(root, folder);
    let entries: fs.Dirent[];
    try {
      const real = fs.realpathSync(at);
      if (seen.has(real)) return;
      seen.add(real);
      entries = fs.readdirSync(at, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ folder, error });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    // Real folders before links, which may lead to them.
    const links = entries.filter((each) => each.isSymbolicLink());
    const others = entries.filter((each) => !each.isSymbolicLink());
    for (const entry of [...others, ...links]) {
      if (leftOut.has(entry.name)) continue;
      const name = path.join(folder, entry.name);
      const kind = kindOf(entry, path.join(root, name));
      if (kind === 'folder') visit(name);
      else if (kind === 'file' && canvasEnding.test(entry.name)) files.push(name);
    }
  };
  visit('');
  return { files: files.sort(), unreadable };
}
