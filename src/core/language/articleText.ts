/** An article, by its path in the case, and the text that its offsets count in. */
export interface ArticleText {
  readonly document: string;
  readonly text: string;
}
