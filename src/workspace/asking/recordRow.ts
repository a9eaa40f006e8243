import type { ClaimEntry, EntityEntry } from '../../core/index/entries';
import type { OpenCase } from '../openCase';

/** What a row of a view tells a command about what it stands for, by ids. */
export interface RecordRow {
  readonly openCase: OpenCase;
  readonly entry?: EntityEntry | ClaimEntry | undefined;
  /** The claim of a link, and what it is linked to. */
  readonly claim?: string;
  readonly target?: string;
  readonly source?: string;
  readonly item?: string;
}

/** The item of evidence that a row stands for or leads to. */
export function itemOfRow({ openCase, item, target }: RecordRow): string | undefined {
  const id = item ?? target;
  return id !== undefined && openCase.index.evidence.evidence.has(id) ? id : undefined;
}

/** The source that a row stands for, or that of its item; undefined where the case does not have it. */
export function sourceOfRow(row: RecordRow): string | undefined {
  const { sources, evidence } = row.openCase.index.evidence;
  const id = row.source ?? evidence.get(itemOfRow(row) ?? '')?.source;
  return id !== undefined && sources.has(id) ? id : undefined;
}
