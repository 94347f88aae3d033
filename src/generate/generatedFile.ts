/** A checked-in file that derives, in whole or in part, from what is defined elsewhere. */
export interface GeneratedFile {
  /** Relative to the project's folder. */
  readonly path: string;
  readonly contents: string;
}
