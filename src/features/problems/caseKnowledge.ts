import type { CheckLevels } from '../../core/checks/checkLevels';
import type { ArticleRecord, LocatedProblem } from '../../core/entities/articleRecord';
import type { EvidenceFile } from '../../core/evidence/evidenceFile';
import type { EvidenceData } from '../../core/evidence/schema';
import { findingProblems } from '../../core/index/articleProblems';
import { concernedArticles } from '../../core/index/concernedArticles';
import type { Steps } from '../../core/steps';
import type { OpenCase } from '../../workspace/openCase';

/** What the problems of all files of a case hang on: each part is the same as long as it has not changed. */
export interface CaseKnowledge {
  readonly file: EvidenceFile | undefined;
  readonly evidence: EvidenceData;
  /** While nothing of the evidence file could be read, no name is called missing from it. */
  readonly evidenceIsKnown: boolean;
  readonly claimSet: object;
  /** Before all of a folder has been read once, no claim is called made nowhere. */
  readonly articlesAreKnown: boolean;
  readonly levels: CheckLevels;
}

/** What is known of a case now; `before` is what was known of it last. */
export function knowledgeOf(
  { evidence, index, reading }: Pick<OpenCase, 'evidence' | 'index' | 'reading'>, levels: CheckLevels, before: CaseKnowledge | undefined,
): CaseKnowledge {
  return {
    file: evidence?.file, evidence: index.evidence, evidenceIsKnown: evidence?.isUnknown !== true, claimSet: index.claimSet,
    articlesAreKnown: reading === undefined || before?.articlesAreKnown === true, levels,
  };
}

/** Whether the problems of every article may have changed. */
export function concernsArticles(before: CaseKnowledge | undefined, now: CaseKnowledge): boolean {
  return before?.evidence !== now.evidence || before.claimSet !== now.claimSet || !isSameView(before, now);
}

/** The articles that are not open whose problems may have changed besides those that changed themselves; `hanging` are those that tell of claims elsewhere. */
export function unopenedConcerned(
  { index }: Pick<OpenCase, 'index'>, before: CaseKnowledge | undefined, now: CaseKnowledge, changed: ReadonlySet<string>, hanging: ReadonlySet<string>,
): Iterable<string> {
  if (!before || !isSameView(before, now)) return index.documents();
  const byEvidence = before.evidence === now.evidence ? new Set<string>() : concernedArticles(index, before.evidence);
  if (byEvidence === 'all') return index.documents();
  if (before.claimSet === now.claimSet) return byEvidence;
  const madeTwice = [...new Set([...changed].flatMap((document) => index.claimIdsIn(document)))].filter((id) => index.timesMade(id) > 1);
  return new Set([...byEvidence, ...hanging, ...madeTwice.flatMap((id) => index.documentsMaking(id))]);
}

function isSameView(before: CaseKnowledge, now: CaseKnowledge): boolean {
  return before.evidenceIsKnown === now.evidenceIsKnown && before.articlesAreKnown === now.articlesAreKnown && before.levels === now.levels;
}

/** What is shown of an article's problems, by what is known, found in steps: before that, those of its own text; `text` is that of its editor. */
export function* findingProblemsToShow({ index }: Pick<OpenCase, 'index'>, record: ArticleRecord, known: CaseKnowledge | undefined, text?: string): Steps<readonly LocatedProblem[]> {
  if (known?.evidenceIsKnown !== true) return record.problems;
  const problems = yield* findingProblems(index, record, { levels: known.levels, ...(text !== undefined && { text }) });
  return known.articlesAreKnown ? problems : problems.filter(({ code }) => code !== 'unknown-claim');
}

/** Whether the problems of the evidence file may have changed. */
export function concernsEvidence(before: CaseKnowledge | undefined, now: CaseKnowledge): boolean {
  return before?.file !== now.file || concernsArticles(before, now);
}
