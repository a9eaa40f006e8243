import { leaningOn, type RecordName } from '../evidence/leaning';
import type { EvidenceData } from '../evidence/schema';
import type { CaseIndex } from './caseIndex';
import { sameNames } from './sameNames';

const sections = ['sources', 'evidence', 'claims'] as const;

/** The articles whose problems may be others since the evidence file was as `before`; all of them where what things are called, or the scale, has changed. */
export function concernedArticles(index: CaseIndex, before: EvidenceData): ReadonlySet<string> | 'all' {
  const now = index.evidence;
  if (!sameNames(before, now) || before.scale !== now.scale) return 'all';
  const changed = sections.flatMap((section) => changedIds(before[section], now[section]).map((id): RecordName => ({ section, id })));
  const concerned = [...changed, ...leaningOn(before, changed), ...leaningOn(now, changed)];
  const claims = concerned.filter(({ section }) => section === 'claims').flatMap(({ id }) => index.documentsMaking(id));
  const citing = changed.filter(({ section, id }) => section === 'sources' && before.sources.has(id) !== now.sources.has(id))
    .flatMap(({ id }) => index.documentsCiting(id).map(({ document }) => document));
  return new Set([...claims, ...citing]);
}

/** The records that came, went, or are others than they were: what stayed the same is the same object. */
function changedIds(before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): readonly string[] {
  if (before === now) return [];
  return [...[...now].filter(([id, record]) => before.get(id) !== record).map(([id]) => id), ...[...before.keys()].filter((id) => !now.has(id))];
}
