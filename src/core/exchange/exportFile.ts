/** One file of an export. */
export interface ExportFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
}
