import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canvasEnding, mostCanvases } from '../canvas/files';
import type { LanguageId } from '../canvas/languages';
import type { ParseOptions } from '../parsing/parse';
import { maxLength, parseCanvas } from '../parsing/parse';
import type { CanvasDocument } from '../parsing/syntax';
import type { WorkspaceFiles } from '../server/workspaceFiles';
import type { CanvasFile } from '../service/navigation/workspaceSymbols';

/** Folders whose files are not the user's own. */
const skipped = /^(?:node_modules|\..*)$/;

interface Read {
  /** Modification time, in milliseconds. */
  readonly changed: number;
  readonly language: LanguageId | undefined;
  readonly document: CanvasDocument;
}

/** The canvases on disk, cached by modification time. */
export class DiskFiles implements WorkspaceFiles {
  private readonly read = new Map<string, Read>();

  async all(
    folders: readonly string[], isOpen: (uri: string) => boolean, options: ParseOptions,
  ): Promise<CanvasFile[]> {
    const files: CanvasFile[] = [];
    for (const folder of folders.filter((uri) => uri.startsWith('file:'))) {
      for await (const file of this.in(fileURLToPath(folder))) {
        const uri = pathToFileURL(file).href;
        if (files.length === mostCanvases) return files;
        const document = isOpen(uri) ? undefined : await this.document(file, options);
        if (document) files.push({ uri, document });
      }
    }
    return files;
  }

  private async* in(folder: string): AsyncGenerator<string> {
    const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory() && !skipped.test(entry.name)) yield* this.in(name);
      else if (entry.isFile() && canvasEnding.test(entry.name)) yield name;
    }
  }

  /** The parsed canvas of a file; `undefined` if it cannot be read. */
  private async document(file: string, options: ParseOptions): Promise<CanvasDocument | undefined> {
    try {
      const { mtimeMs: changed, size } = await fs.stat(file);
      const known = this.read.get(file);
      if (known?.changed === changed && known.language === options.defaultLanguage) return known.document;
      if (size > maxLength) return undefined;
      const document = parseCanvas(await fs.readFile(file, 'utf8'), options);
      this.read.set(file, { changed, language: options.defaultLanguage, document });
      return document;
    } catch {
      // Deleted in the meantime, or no permission.
      return undefined;
    }
  }
}
