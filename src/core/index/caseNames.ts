import type { Registry } from '../entities/registry';
import { finish, type Steps } from '../steps';
import type { ArticleTable, IndexedArticle } from './articleTable';
import { EntityList } from './entityList';
import type { EntityEntry } from './entries';
import { FirstTexts } from './firstTexts';
import { unresolvedMeaning } from './mentionKeys';
import { MentionPlaces } from './mentionPlaces';
import type { Texts } from './packedArticle';

/** What the articles of a case name, as one registry has it. */
export class CaseNames {
  readonly registry: Registry;
  readonly mentions: MentionPlaces;
  readonly #articles: ArticleTable;
  readonly #firstTexts = new FirstTexts();
  /** Made when it is first asked for. */
  #list: EntityList | undefined;

  constructor(registry: Registry, articles: ArticleTable, texts: Texts) {
    this.registry = registry;
    this.mentions = new MentionPlaces(registry, texts);
    this.#articles = articles;
  }

  entity(key: string): EntityEntry | undefined {
    return finish(this.#finding(key));
  }

  /** Every entity of the registry, mentioned or not, and every name that is not in it; by kind, then by name. */
  entities(): readonly EntityEntry[] {
    return this.#listed().all();
  }

  /** Whether anybody has asked for them yet. */
  get areListed(): boolean {
    return this.#list !== undefined;
  }

  /** Lists them in steps, so that to ask for them costs nothing unless something has changed since. */
  listing(): Steps<void> {
    return this.#listed().following();
  }

  /** The mentions of these keys are others now. */
  touch(keys: Iterable<string>): void {
    this.#list?.touch(keys);
  }

  /** The article is counted as it is. */
  counted(indexed: IndexedArticle): void {
    this.#firstTexts.forget(indexed);
  }

  #listed(): EntityList {
    return this.#list ??= this.#newList();
  }

  #newList(): EntityList {
    const list = new EntityList(this.registry.kinds, (key) => this.#finding(key));
    for (const keys of [this.registry.entities.keys(), this.mentions.keys()]) list.touch(keys);
    return list;
  }

  *#finding(key: string): Steps<EntityEntry | undefined> {
    const counts = { key, mentions: this.mentions.count(key), documents: this.mentions.articles(key).length };
    const meaning = unresolvedMeaning(key);
    if (meaning) return counts.mentions === 0 ? undefined : { ...counts, ...meaning, name: yield* this.#firstText(key) };
    const entity = this.registry.entities.get(key);
    return entity && { ...counts, id: entity.id, kind: entity.kind, name: entity.name, state: 'registered' };
  }

  *#firstText(key: string): Steps<string> {
    for (;;) {
      const first = this.#articles.first(this.mentions.articles(key));
      if (!first) return '';
      const text = yield* this.#firstTexts.in(first, key, (mention) => this.mentions.meaningOf(first, mention).keys);
      if (this.#articles.get(first.document) === first) return text;
    }
  }
}
