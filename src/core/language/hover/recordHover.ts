import { signOf } from '../../evidence/balance';
import { describeEvidence, describeSource, gradeOf } from '../../evidence/describe';
import { markingOf } from '../../evidence/markings';
import type { CaseIndex } from '../../index/caseIndex';
import { usesOf } from '../evidenceCounts';
import { bold, facts, hoverMarkdown, plain, quoted } from './hoverMarkdown';
import type { HoverView } from './hoverView';

const mostShown = 5;

/** An item of evidence: what it says, its grade, its quotation, and the claims that use it. */
export function evidenceHover(index: CaseIndex, id: string, { say }: HoverView): string | undefined {
  const { evidence: data } = index;
  const item = data.evidence.get(id);
  if (!item) return undefined;
  const source = data.sources.get(item.source);
  const uses = usesOf(data, id) ?? [];
  const claims = uses.slice(0, mostShown).map(({ claim, link: { relation } }) => `${signOf(relation)} ${plain(index.claim(claim)?.text ?? claim)}`);
  return hoverMarkdown(
    [
      `$(law) ${bold(describeEvidence(item, data))}`, facts(gradeOf(item, data) ?? say('Not graded'), markingOf(item, data)),
      item.quote && quoted(item.quote.translation ?? item.quote.exact),
      facts(plain(source ? describeSource(source, data) : item.source), item.locator !== undefined && plain(item.locator)),
    ],
    [...claims, uses.length > mostShown && say('and {0} more', uses.length - mostShown), uses.length === 0 && say('No claim uses it yet.')],
  );
}

/** A question and the hypotheses that compete for it. */
export function questionHover(index: CaseIndex, id: string, { say }: HoverView): string | undefined {
  const question = index.evidence.questions.get(id);
  if (!question) return undefined;
  const { text, hypotheses = [] } = question;
  const shown = hypotheses.slice(0, mostShown).map((claim, at) => `H${at + 1} · ${plain(index.claim(claim)?.text ?? claim)}`);
  return hoverMarkdown([`$(question) ${bold(text)}`], [...shown, hypotheses.length > mostShown && say('and {0} more', hypotheses.length - mostShown)]);
}
