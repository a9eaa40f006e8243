/** What we use of citation-js, which brings no types: its parsers and writers of BibTeX. */
declare module '@citation-js/core' {
  /** An entry of a BibTeX file; its fields are still in BibTeX's own notation. */
  export interface BibtexEntry {
    readonly type: string;
    readonly label: string;
    readonly properties: Readonly<Record<string, string | number>>;
  }

  interface Input {
    /** The grammar alone. Throws a SyntaxError at the first fault. */
    data(text: string, type: '@bibtex/text'): readonly BibtexEntry[];
    /** Meaning: fields to variables of CSL, what an entry has by cross-reference included. */
    data(entries: readonly BibtexEntry[], type: '@biblatex/entries+list'): readonly Readonly<Record<string, unknown>>[];
  }

  export const plugins: {
    readonly input: Input;
    readonly output: { format(name: 'bibtex', items: readonly object[], options: { readonly format: 'object' }): readonly BibtexEntry[] };
    readonly config: { get(name: '@bibtex'): { readonly format: { asciiOnly: boolean; checkLabel: boolean } } };
  };
}

declare module '@citation-js/plugin-bibtex';
