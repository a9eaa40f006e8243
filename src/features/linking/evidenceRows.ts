import { describeEvidence, describeSource, gradeOf } from '../../core/evidence/describe';
import { markingOf } from '../../core/evidence/markings';
import { signOf } from '../../core/evidence/balance';
import { linkTargetPath, type RecordPath } from '../../core/evidence/recordPath';
import type { Link } from '../../core/evidence/schema';
import type { CaseIndex } from '../../core/index/caseIndex';

/** One thing that a claim rests on, for people. */
export interface EvidenceRow {
  /** ▲ supports, ▼ refutes, ◆ neither. */
  readonly sign: string;
  readonly link: Link;
  readonly text: string;
  readonly source: string | undefined;
  /** In exact words, with the marking. */
  readonly grade: string | undefined;
  readonly path: RecordPath;
}

/** What a claim's links lead to, supporting first, then refuting, then the rest. */
export function evidenceRows(index: CaseIndex, claim: string): readonly EvidenceRow[] {
  const rows = [...(index.evidence.claims.get(claim)?.links ?? [])].map(([target, link]) => rowOf(index, target, link));
  return ['▲', '▼', '◆'].flatMap((sign) => rows.filter((row) => row.sign === sign));
}

function rowOf(index: CaseIndex, target: string, link: Link): EvidenceRow {
  const { evidence } = index;
  const sign = signOf(link.relation);
  const item = evidence.evidence.get(target);
  if (!item) return { sign, link, text: index.claim(target)?.text ?? target, source: undefined, grade: undefined, path: linkTargetPath(target) };
  const source = evidence.sources.get(item.source);
  return {
    sign, link, text: describeEvidence(item, evidence), source: source ? describeSource(source, evidence) : item.source,
    grade: [gradeOf(item, evidence), markingOf(item, evidence)].filter((part) => part !== undefined).join(' · ') || undefined, path: linkTargetPath(target),
  };
}
