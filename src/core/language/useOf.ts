import type { CaseIndex } from '../index/caseIndex';
import { itemsFrom, usesOf } from './evidenceCounts';
import { counted, type Say } from './say';
import type { Subject } from './subject';

/** How a record is used, in a few words: mentions, citations, claims. */
export function useOf(index: CaseIndex, subject: Subject, say: Say): string {
  switch (subject.what) {
    case 'entities': return mentions(index, subject.keys[0] ?? '', say);
    case 'claim': return made(index, subject.id, say);
    case 'source': {
      const items = itemsFrom(index.evidence, subject.id);
      const times = index.timesCited(subject.id);
      return [times === 0 ? say('not cited') : counted(say, times, 'cited once', 'cited {0} times'), counted(say, items, '1 item of evidence', '{0} items of evidence')].join(' · ');
    }
    case 'evidence': {
      const claims = usesOf(index.evidence, subject.id)?.length ?? 0;
      return claims === 0 ? say('used by no claim') : counted(say, claims, 'used by 1 claim', 'used by {0} claims');
    }
    case 'question': return counted(say, index.evidence.questions.get(subject.id)?.hypotheses?.length ?? 0, '1 hypothesis', '{0} hypotheses');
  }
}

function mentions(index: CaseIndex, key: string, say: Say): string {
  const [count, articles] = [index.mentionCount(key), index.documentCount(key)];
  if (count === 0) return say('not mentioned');
  const times = counted(say, count, '1 mention', '{0} mentions');
  return articles === 1 ? times : `${times} ${say('in {0} articles', articles)}`;
}

function made(index: CaseIndex, id: string, say: Say): string {
  const document = index.claim(id)?.document;
  return document === undefined ? say('in no article') : say('made in {0}', index.titleOf(document) ?? document);
}
