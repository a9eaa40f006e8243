import { shortened } from '../../shortened';
import type { CaseIndex } from '../../index/caseIndex';
import { mostOffered, type Completion, type CompletionView } from './completion';

/** Claims to cite again, by the beginning of their id or by their words: those of the article first. */
export function claimReferences(index: CaseIndex, document: string, typed: string, { say }: CompletionView): readonly Completion[] {
  const words = typed.toLowerCase();
  const here = index.claimTagsIn(document).filter(({ id, text }) => id !== undefined && (id.startsWith(typed) || text.toLowerCase().includes(words)));
  const ids = new Set(here.map(({ id = '' }) => id));
  for (const id of index.claimIds()) {
    if (ids.size >= mostOffered) break;
    if (id.startsWith(typed)) ids.add(id);
  }
  return [...ids].slice(0, mostOffered).map((id) => {
    const entry = index.claim(id);
    const place = entry?.document === undefined || entry.document === document ? undefined : index.titleOf(entry.document);
    return { sort: 'claim', label: id, description: shortened(entry?.text ?? ''), detail: place ?? say('in this article'), insert: id, about: { what: 'claim', id } };
  });
}
