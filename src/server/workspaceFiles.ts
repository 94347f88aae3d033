import type { ParseOptions } from '../parsing/parse';
import type { CanvasFile } from '../service/navigation/workspaceSymbols';

/** The canvases in a client's folders, as they are on disk. The host knows how to get at them. */
export interface WorkspaceFiles {
  /**
   * All canvases in some folders, given as URIs, but for those that are open.
   *
   * @param options How to read a file.
   */
  all(folders: readonly string[], isOpen: (uri: string) => boolean, options: ParseOptions): Promise<CanvasFile[]>;
}

/** No files but those that are open. */
export const noFiles: WorkspaceFiles = { all: () => Promise.resolve([]) };
