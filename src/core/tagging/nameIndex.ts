import { lazily } from '../lazily';
import type { Span } from '../model';
import { atomAt, atomsOf } from './nameAtoms';
import { canBeginAt, canEndAt, isSentenceStart } from './nameBoundaries';
import { UnspacedNames } from './unspacedNames';

/** A name found in a text, and the name as it was given. */
export interface NameMatch extends Span {
  readonly name: string;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** The name that ends here. */
  name?: string;
  /** The name that ends here where a sentence begins: one in lower case, capitalised. */
  capitalised?: string;
}

const words = lazily(() => /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu);
const capital = lazily(() => /^\p{Lu}/u);

/** Finds many names in running text at once: a map from first word to a trie of what may follow. */
export class NameIndex {
  readonly #root: TrieNode = { next: new Map() };
  readonly #unspaced = new UnspacedNames();

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) this.#add(name.trim());
  }

  /** The names in `text`, in order and without overlap: the first wins, then the longest. Case counts, but for a capital that begins a sentence. */
  *matches(text: string): Generator<NameMatch> {
    let done = 0;
    for (const start of this.#starts(text)) {
      if (start < done) continue;
      const match = this.at(text, start);
      if (!match) continue;
      done = match.end;
      yield match;
    }
  }

  /** The longest name that begins at `start`. */
  at(text: string, start: number): NameMatch | undefined {
    return this.#unspaced.at(text, start) ?? this.#spacedAt(text, start);
  }

  #add(name: string): void {
    if (UnspacedNames.has(name)) {
      this.#unspaced.add(name);
      return;
    }
    const atoms = atomsOf(name);
    const [head, ...rest] = atoms;
    if (head === undefined) return;
    this.#insert(atoms).name = name;
    const raised = head.charAt(0).toUpperCase() + head.slice(1);
    if (raised !== head) this.#insert([raised, ...rest]).capitalised = name;
  }

  #insert(atoms: readonly string[]): TrieNode {
    let node = this.#root;
    for (const atom of atoms) {
      let next = node.next.get(atom);
      if (!next) node.next.set(atom, (next = { next: new Map() }));
      node = next;
    }
    return node;
  }

  *#starts(text: string): Generator<number> {
    const spaced = [...text.matchAll(words())].map((match) => match.index);
    const inside = this.#unspaced.starts(text);
    yield* inside.length === 0 ? spaced : [...new Set([...spaced, ...inside])].sort((a, b) => a - b);
  }

  #spacedAt(text: string, start: number): NameMatch | undefined {
    let found: NameMatch | undefined;
    let node: TrieNode | undefined = this.#root;
    for (let atom = atomAt(text, start); atom; atom = atomAt(text, atom.end)) {
      if (atom.key !== '') node = node.next.get(atom.key);
      if (!node) break;
      const name: string | undefined = node.name ?? (node.capitalised !== undefined && capital().test(text.slice(start)) && isSentenceStart(text, start) ? node.capitalised : undefined);
      if (name !== undefined && canEndAt(text, atom.end)) found = { start, end: atom.end, name };
    }
    return found && canBeginAt(text, start) ? found : undefined;
  }
}
