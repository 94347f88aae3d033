/** What the tests can ask of the driver: from each request to what it takes and gives, as JSON. */
export interface Requests {
  /** Runs a command of VS Code or of an extension, to its end. */
  execute: { takes: { command: string; args: unknown[] }; gives: undefined };
  /** Closes all that is open, without a question, and puts the window back to how it was when it was new. */
  tidy: { takes: undefined; gives: undefined };
  /** Sets the settings of the workspace to these, and to no others. */
  settings: { takes: Record<string, unknown>; gives: undefined };
  /** Waits until VS Code has heard of all that happened to files in the workspace up to now. */
  watch: { takes: undefined; gives: undefined };
  /** Opens a file as an editor that stays. Takes its path. */
  open: { takes: string; gives: undefined };
  /** Opens the Explorer, and selects a file in it. Takes its path. */
  reveal: { takes: string; gives: undefined };
  /** Has the built-in git extension open a repository, and read it. Takes the path of its folder. */
  openRepository: { takes: string; gives: undefined };
}

export type RequestName = keyof Requests;

/** Where the driver of a window listens: a socket beside the folder that the window shows. */
export function socketOf(folder: string): string {
  return `${folder}.sock`;
}
