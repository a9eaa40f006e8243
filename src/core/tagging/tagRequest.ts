/** The tag that a command is to make. */
export interface TagRequest {
  readonly kind: string;
  /** The id of a claim, without `#`. */
  readonly id?: string;
  /** In the order in which they are written; `ref` may hold several ids, separated by spaces. */
  readonly attributes?: Readonly<Record<string, string>>;
}
