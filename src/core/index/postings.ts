interface Posting {
  /** Document → the mentions that stand in it, by their index in the article's record, ascending. */
  readonly documents: Map<string, readonly number[]>;
  mentions: number;
}

/** Where each key is mentioned. To add or remove an article costs what that article holds, whatever the size of the case. */
export class Postings {
  readonly #byKey = new Map<string, Posting>();

  add(document: string, keysOfMentions: readonly (readonly string[])[]): void {
    for (const [key, mentions] of mentionsByKey(keysOfMentions)) {
      let posting = this.#byKey.get(key);
      if (!posting) this.#byKey.set(key, posting = { documents: new Map(), mentions: 0 });
      posting.documents.set(document, mentions);
      posting.mentions += mentions.length;
    }
  }

  remove(document: string, keysOfMentions: readonly (readonly string[])[]): void {
    for (const key of new Set(keysOfMentions.flat())) {
      const posting = this.#byKey.get(key);
      if (!posting) continue;
      posting.mentions -= posting.documents.get(document)?.length ?? 0;
      posting.documents.delete(document);
      if (posting.documents.size === 0) this.#byKey.delete(key);
    }
  }

  keys(): IterableIterator<string> {
    return this.#byKey.keys();
  }

  mentionCount(key: string): number {
    return this.#byKey.get(key)?.mentions ?? 0;
  }

  documentCount(key: string): number {
    return this.#byKey.get(key)?.documents.size ?? 0;
  }

  /** By document in code-unit order, then by place. */
  *of(key: string): IterableIterator<{ readonly document: string; readonly mentions: readonly number[] }> {
    const documents = this.#byKey.get(key)?.documents;
    if (!documents) return;
    for (const document of [...documents.keys()].sort()) yield { document, mentions: documents.get(document) ?? [] };
  }

  /** The first document, in code-unit order, that holds the key, and its first mention there. */
  firstOf(key: string): { readonly document: string; readonly mention: number } | undefined {
    let first: string | undefined;
    const documents = this.#byKey.get(key)?.documents;
    for (const document of documents?.keys() ?? []) {
      if (first === undefined || document < first) first = document;
    }
    const mention = first === undefined ? undefined : documents?.get(first)?.[0];
    return first === undefined || mention === undefined ? undefined : { document: first, mention };
  }
}

function mentionsByKey(keysOfMentions: readonly (readonly string[])[]): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  keysOfMentions.forEach((keys, mention) => {
    for (const key of keys) {
      const mentions = byKey.get(key);
      if (mentions) mentions.push(mention);
      else byKey.set(key, [mention]);
    }
  });
  return byKey;
}
