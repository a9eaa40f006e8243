import type { Span } from '../model';

/** What a place in an article or in the evidence file speaks of. */
export type Subject =
  /** By their keys in the index: an entity of the case, or a name that is none yet. */
  | { readonly what: 'entities'; readonly keys: readonly string[] }
  | { readonly what: 'claim' | 'source' | 'evidence' | 'question'; readonly id: string };

/** A subject and the text that stands for it. */
export interface SubjectAt extends Span {
  readonly subject: Subject;
  /**
   * `name`: the text names the subject. `words`: it is the running text of a claim, in which other things may be meant.
   * `record`: it is the key of the subject's own record.
   */
  readonly as: 'name' | 'words' | 'record';
}

export function sameSubject(one: Subject, other: Subject): boolean {
  if (one.what === 'entities' || other.what === 'entities') {
    return one.what === 'entities' && other.what === 'entities' && one.keys.some((key) => other.keys.includes(key));
  }
  return one.what === other.what && one.id === other.id;
}
