import type { Span } from '../../model';
import type { Say } from '../say';
import type { Subject } from '../subject';

/** One thing that is offered while somebody writes. */
export interface Completion {
  readonly sort: 'actor' | 'event' | 'entity' | 'claim' | 'source' | 'kind' | 'key' | 'id' | 'date';
  readonly label: string;
  /** Beside the label. */
  readonly description?: string | undefined;
  /** Above what is told of it. */
  readonly detail?: string | undefined;
  readonly insert: string;
  /** What is told of it. */
  readonly about?: Subject;
  /** Whether something is to be completed right behind it. */
  readonly goesOn?: boolean;
}

/** What is offered at a place, the best first; asked anew at each key, since only the best are there. */
export interface Completions {
  /** What the chosen one replaces. */
  readonly span: Span;
  /** What stands there now. */
  readonly typed: string;
  readonly items: readonly Completion[];
}

/** Who writes, and in which words things are offered. */
export interface CompletionView {
  readonly say: Say;
  /** What people call a kind. */
  readonly labelOf: (kind: string) => string;
  /** The day, such as 2024-05-27. */
  readonly today: string;
  /** A claim id that the case does not have. */
  readonly newClaimId: () => string;
  /** What opens the search for names. */
  readonly trigger: string;
}

/** More of them than anyone looks through. */
export const mostOffered = 50;
