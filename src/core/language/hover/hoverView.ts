import type { ArticlePlace } from '../place';
import type { Say } from '../say';

/** What a hover is written with. */
export interface HoverView {
  readonly say: Say;
  /** What people call a kind, and its product icon. */
  readonly labelOf: (kind: string) => { readonly one: string; readonly icon: string };
  /** The address of a passage. */
  readonly hrefOf: (place: ArticlePlace) => string;
  /** The article that is looked at, and its date as its front matter gives it. */
  readonly document?: string | undefined;
  readonly date?: string | undefined;
}
