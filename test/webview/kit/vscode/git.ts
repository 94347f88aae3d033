import { Document } from './document';
import { EventEmitter, Uri } from './values';

/** The git extension's API, over one repository that all files are in, as far as `HEAD` of it. */
export class Git {
  private readonly changed = new EventEmitter<undefined>();
  private count = 0;
  /** What files were at the last commit, by their paths. */
  private readonly files = new Map<string, Document>();

  readonly state = {
    HEAD: undefined as { readonly name: string; readonly commit: string } | undefined,
    indexChanges: [], workingTreeChanges: [], mergeChanges: [], untrackedChanges: [],
    onDidChange: this.changed.event,
  };

  /** Commits a text, as the file at a path. */
  commit(path: string, text: string): void {
    // What an address of git's shows changes with the commit.
    const uri = Uri.parse(`git://${path}`);
    const known = this.files.get(path);
    if (known) known.replace(known.getText(), text);
    else this.files.set(path, new Document(uri, text));
    this.state.HEAD = { name: 'main', commit: String(++this.count) };
    this.changed.fire(undefined);
  }

  /** What a file was at the last commit. */
  documentAt({ path }: Uri): Document | undefined {
    return this.files.get(path);
  }

  readonly extension = {
    activate: () => Promise.resolve({
      enabled: true,
      getAPI: () => ({
        state: 'initialized',
        getRepository: () => ({ rootUri: Uri.parse('file:///'), state: this.state }),
        toGitUri: ({ path }: Uri) => Uri.parse(`git://${path}`),
      }),
    }),
  };
}
