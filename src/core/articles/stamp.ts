/** What a file system tells of the state of a file; times in milliseconds since 1970. */
export interface Stamp {
  readonly modified: number;
  /** When anything of the file changed, its name and times included; 0 where the file system does not tell. */
  readonly changed: number;
  /** In bytes. */
  readonly size: number;
}

/** That of a file of which nothing is known, so that it must be read. */
export const noStamp: Stamp = { modified: 0, changed: 0, size: 0 };
