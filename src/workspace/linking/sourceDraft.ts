import type { Change } from '../../core/evidence/change';
import { sourceId } from '../../core/evidence/ids';
import { newSource } from '../../core/evidence/newRecords';
import type { EvidenceData } from '../../core/evidence/schema';
import type { Credibility, Reliability } from '../../core/tradecraft/admiralty';

/** What was asked of where an item of evidence comes from, and how good it is. */
export interface SourceDraft {
  /** An existing source; undefined while a new one is described. */
  readonly source: string | undefined;
  /** Whether the new source is made of the document that the user is in, as its text. */
  readonly isText: boolean;
  readonly title: string;
  /** `Family, Given; Family, Given`. */
  readonly authors: string;
  /** In EDTF. */
  readonly date: string;
  readonly url: string;
  readonly reliability: Reliability | undefined;
  /** Of the information, not of the source; who types a whole grade has said both. */
  readonly credibility: Credibility | undefined;
}

export const emptySource: SourceDraft = {
  source: undefined, isText: false, title: '', authors: '', date: '', url: '', reliability: undefined, credibility: undefined,
};

/** The source of a finished draft, and what adds it to the case where it is new; `text` is the path of its transcript. */
export function sourceOf(draft: SourceDraft, data: EvidenceData, text?: string): { readonly source: string; readonly changes: readonly Change[] } {
  if (draft.source !== undefined) return { source: draft.source, changes: [] };
  const authors = draft.authors.split(';').map((author) => author.trim()).filter((author) => author !== '');
  const { title, date, url, reliability } = draft;
  const source = sourceId({ author: authors[0]?.split(',')[0], title, date }, (taken) => data.sources.has(taken));
  const record = newSource({ title, authors, date: date || undefined, url: url || undefined, reliability });
  return { source, changes: [{ put: ['sources', source], value: { ...record, ...(text !== undefined && { text }) } }] };
}
