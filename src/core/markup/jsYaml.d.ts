/** Of js-yaml, which brings no types, what reads front matter. */
declare module 'js-yaml' {
  /** With `multi`, of all tags that begin like this. */
  export const Type: new (tag: string, options: { readonly kind: 'scalar' | 'sequence' | 'mapping'; readonly multi: boolean }) => object;
  export interface Schema {
    extend(types: readonly object[]): Schema;
  }
  export const FAILSAFE_SCHEMA: Schema;
  export interface State {
    readonly depth: number;
    readonly position: number;
    readonly result: unknown;
  }
  export interface LoadOptions {
    readonly schema: Schema;
    /** A key may stand twice; the last one counts. */
    readonly json: boolean;
    /** Is told where a node begins and where it has been read. */
    readonly listener: (event: 'open' | 'close', state: State) => void;
  }
  export interface Fault {
    readonly reason: string;
    readonly mark?: { readonly position: number };
  }
  /** Throws a Fault. */
  export function load(text: string, options: LoadOptions): unknown;
}
