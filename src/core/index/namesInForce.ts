import type { Registry } from '../entities/registry';
import { finish, type Steps } from '../steps';
import type { ArticleTable } from './articleTable';
import { CaseNames } from './caseNames';
import { ComingNames } from './comingNames';
import type { Texts } from './packedArticle';

/** The names of a case that hold, until others that were made ready take their place. */
export class NamesInForce {
  readonly #articles: ArticleTable;
  readonly #texts: Texts;
  #now: CaseNames;
  /** The last of those that were begun. */
  #coming: ComingNames | undefined;

  constructor(registry: Registry, articles: ArticleTable, texts: Texts) {
    this.#articles = articles;
    this.#texts = texts;
    this.#now = this.#by(registry);
  }

  get now(): CaseNames {
    return this.#now;
  }

  /** Makes the names ready as another registry has them; what this gives then puts them in force. */
  *preparing(registry: Registry): Steps<() => void> {
    const prepared = this.#coming = this.#begin(registry);
    yield* prepared.following();
    if (this.#now.areListed) yield* prepared.names.listing();
    return () => {
      // What was begun before something else was has not heard which numbers mean other texts now.
      const coming = prepared === this.#coming ? prepared : this.#begin(registry);
      finish(coming.following());
      this.#coming = undefined;
      this.#now = coming.names;
    };
  }

  /** What is being made ready is wanted no longer. */
  drop(): void {
    this.#coming = undefined;
  }

  /** The number of a text means another one from now on. */
  forget(text: number): void {
    this.#now.mentions.forget(text);
    this.#coming?.names.mentions.forget(text);
  }

  #begin(registry: Registry): ComingNames {
    return new ComingNames(this.#by(registry), this.#articles);
  }

  #by(registry: Registry): CaseNames {
    return new CaseNames(registry, this.#articles, this.#texts);
  }
}
