/** What the tests can ask of the driver: each request with what it takes, as JSON. It is answered when it is done. */
export interface Requests {
  /** Runs a command of VS Code or of an extension, to its end. */
  execute: { command: string; args: unknown[] };
  /** Closes all that is open, without a question, and puts the window back to how it was when it was new. */
  tidy: undefined;
  /** Sets the settings of the workspace to these, and to no others. */
  settings: Record<string, unknown>;
  /** Waits until VS Code has heard of all that happened to files in the workspace up to now. */
  watch: undefined;
  /** Opens a file as an editor that stays. Takes its path. */
  open: string;
  /** Opens the Explorer, and selects a file in it. Takes its path. */
  reveal: string;
  /** Has the built-in git extension open a repository, and read it. Takes the path of its folder. */
  openRepository: string;
}

export type RequestName = keyof Requests;

/** Where the driver of a window listens: a socket beside the folder that the window shows. */
export function socketOf(folder: string): string {
  return `${folder}.sock`;
}
