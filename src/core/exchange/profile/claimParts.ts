import { balanceMark, balanceOf } from '../../evidence/balance';
import { markingOf, stricter } from '../../evidence/markings';
import type { EvidenceData } from '../../evidence/schema';
import type { ClaimEntry } from '../../index/entries';
import { assessments, type Marking } from '../../tradecraft/claimTerms';
import { groupBy } from '../groupBy';
import { inlineText } from '../inlineText';
import { claimsConcerning, type ConcernedClaim, type ProfileSubject } from './profileSubject';

/** The claims that concern the entity, by assessment: what is contradicted first, since that is what a reader must know. */
export function claimParts({ index, key, linkTo }: ProfileSubject): readonly string[] {
  const entry = index.entity(key);
  const claims = entry ? claimsConcerning(index, entry) : [];
  if (claims.length === 0) return [];
  const groups = groupBy(claims, ({ claim }) => claim.record?.assessment);
  const order = ['contested', 'refuted', 'withdrawn', ...assessments, undefined] as const;
  return ['## Claims', ...[...new Set(order)].flatMap((assessment) => {
    const group = groups.get(assessment);
    return group ? [`### ${assessment === undefined ? 'Not assessed yet' : headings[assessment]}`, group.map((each) => claimLine(each, linkTo, index.evidence)).join('\n')] : [];
  })];
}

const headings = { open: 'Open', supported: 'Supported', contested: 'Contested', refuted: 'Refuted', withdrawn: 'Withdrawn' } as const;

function claimLine({ claim, isReporter }: ConcernedClaim, linkTo: ProfileSubject['linkTo'], evidence: EvidenceData): string {
  const { id, text, document, tag, record } = claim;
  const place = document !== undefined && tag ? `[${inlineText(document)}, line ${tag.line}](${linkTo(document, tag.line)})` : 'in no article';
  const facts = [isReporter ? 'reported by it' : undefined, record?.basis, record?.likelihood, record?.confidence && `${record.confidence} confidence`, markingOfClaim(claim, evidence), id];
  return `- ${balanceMark(balanceOf(record))} ${inlineText(text === '' ? id : text)} (${[...facts.filter((fact) => fact !== undefined), place].join(', ')})`;
}

/** The strictest marking of what a claim rests on directly: the balance tells that it is there. */
function markingOfClaim({ record }: ClaimEntry, evidence: EvidenceData): Marking | undefined {
  const items = [...record?.links?.keys() ?? []].flatMap((target) => evidence.evidence.get(target) ?? []);
  return items.map((item) => markingOf(item, evidence)).reduce(stricter, undefined);
}
