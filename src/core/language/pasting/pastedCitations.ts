import { describeSource } from '../../evidence/describe';
import type { CaseIndex } from '../../index/caseIndex';
import type { Span } from '../../model';
import { shortened } from '../../shortened';
import { isRead } from '../isRead';
import { citationToPaste } from './citationToPaste';
import { pastedSources } from './pastedSources';

const longestKey = 200;

/** What a pasted text can be inserted as. */
export interface PastedCitation {
  readonly insert: string;
  /** What it cites, in a line. */
  readonly sources: string;
  /** Whether the text can hardly have been meant otherwise. */
  readonly isSure: boolean;
}

/** The citations that a text can be pasted as at these places; none where it is one already, where citations are not read, or in the middle of a key. */
export function pastedCitations(index: CaseIndex, text: string, places: readonly Span[], pasted: string): readonly PastedCitation[] {
  const found = pastedSources(index.evidence, pasted);
  if (!found || !places.every((place) => isRead(text, place.start, index.registry.kinds) && !isInKey(text, place))) return [];
  return found.readings.flatMap((ids) => {
    const [insert, ...others] = new Set(places.map((place) => insertedAt(ids, text, place)));
    return insert === undefined || others.length > 0 || insert === pasted.trim() ? [] : [{ insert, sources: describe(index, ids), isSure: found.isSure }];
  });
}

/** Whether a citation would cut another one's key in two. */
function isInKey(text: string, { start, end }: Span): boolean {
  return /@[^\s@[\]{};,]+$/u.test(text.slice(Math.max(0, start - longestKey), start)) && /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}

function insertedAt(ids: readonly string[], text: string, { start, end }: Span): string {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const last = text.indexOf('\n', end);
  return citationToPaste(ids, text.slice(first, last < 0 ? text.length : last), { start: start - first, end: end - first });
}

function describe({ evidence }: CaseIndex, [id = '', ...others]: readonly string[]): string {
  const source = evidence.sources.get(id);
  const first = shortened((source && describeSource(source, evidence)) || id);
  return others.length === 0 ? first : `${first} + ${others.length}`;
}
