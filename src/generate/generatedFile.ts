/** A checked-in file that is generated, in whole or in part. */
export interface GeneratedFile {
  /** Relative to the project's folder. */
  readonly path: string;
  readonly contents: string;
}
