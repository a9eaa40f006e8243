import { actorNamed } from '../evidence/actorNamed';
import { describeSource, reliabilityOf } from '../evidence/describe';
import { strictestMarking } from '../evidence/markings';
import type { Claim, Link } from '../evidence/schema';
import type { ClaimEntry } from '../index/entries';
import { bandOf, percentages } from '../tradecraft/likelihood';
import { relationWording } from '../tradecraft/claimTerms';
import { reliabilityWording } from '../tradecraft/admiralty';
import { anchorOf, type CaseSnapshot, type ExportFile } from './caseSnapshot';
import { contradictionParts, contradictionSentence } from './contradictions';
import { EvidenceNotes } from './evidenceNotes';
import { escapePlainText } from './plainTextEscapes';
import { groupBy } from './groupBy';
import { inlineText } from './inlineText';
import { limitSentences } from './limits/limitNotices';

interface NumberedClaim extends ClaimEntry {
  readonly number: number;
}

/** The case as a report in Markdown: numbered claims by article, each with the evidence for and against it in footnotes, then sources and gaps. */
export function markdownReport(snapshot: CaseSnapshot): readonly ExportFile[] {
  const { index, name } = snapshot;
  const notes = new EvidenceNotes(index.evidence);
  const claims = index.claims().map((claim, at): NumberedClaim => ({ ...claim, number: at + 1 }));
  const parts = [
    `# ${escapePlainText(name)}`, ...limitParts(snapshot), ...contradictionParts(claims),
    ...claimParts(snapshot, claims, notes), ...sourceParts(snapshot), ...gapParts(snapshot, claims), ...notes.definitions(),
  ];
  return [{ path: 'report.md', text: `${parts.join('\n\n')}\n` }];
}

/** The strictest marking in the report, as its recipients must heed it, and what is not in it. */
function limitParts({ index, limits }: CaseSnapshot): readonly string[] {
  const marking = strictestMarking(index.evidence);
  return [...(marking === undefined ? [] : [`**${marking}**`]), ...(limits ? limitSentences(limits).map(inlineText) : [])];
}

function claimParts(snapshot: CaseSnapshot, claims: readonly NumberedClaim[], notes: EvidenceNotes): readonly string[] {
  if (claims.length === 0) return ['No claim has been tagged yet.'];
  return [...groupBy(claims, ({ document }) => document)].flatMap(([document, own]) => [
    document === undefined ? '## In no article' : `## ${escapePlainText(snapshot.index.record(document)?.title ?? document)}`,
    ...own.map((claim) => claimPart(snapshot, claims, claim, notes)),
  ]);
}

function claimPart(snapshot: CaseSnapshot, claims: readonly NumberedClaim[], claim: NumberedClaim, notes: EvidenceNotes): string {
  const { document, tag, record, number, text, id } = claim;
  const place = document !== undefined && tag ? placeOf(snapshot, document, tag) : 'in no article';
  const marker = `${number}.`.padEnd(3) + ' ';
  const contradiction = contradictionSentence(record);
  const paragraphs = [
    inlineText(text),
    ...(contradiction === undefined ? [] : [contradiction]),
    `*${[...judgementOf(snapshot, record), inlineText(place), id].join(' · ')}*`,
    ...linkLists(claims, record, notes, snapshot.limits?.leftOut.links.get(id) ?? 0),
  ];
  return marker + paragraphs.join('\n\n').replace(/\n(?!\n)/gu, `\n${' '.repeat(marker.length)}`);
}

function placeOf(snapshot: CaseSnapshot, document: string, tag: NonNullable<ClaimEntry['tag']>): string {
  const { line } = anchorOf(snapshot, document, tag);
  return `${document}, line ${line}`;
}

function judgementOf({ index: { evidence } }: CaseSnapshot, record: Claim | undefined): readonly string[] {
  const { basis, by, likelihood, confidence, assessment } = record ?? {};
  const band = likelihood === undefined ? undefined : bandOf(evidence.scale, likelihood);
  const reporter = by === undefined ? '' : ` by ${inlineText(actorNamed(evidence, by)?.name ?? by)}`;
  return [
    basis && `${basis}${reporter}`,
    likelihood && `${likelihood}${band ? ` (${percentages(band)})` : ''}`,
    confidence && `${confidence} confidence`,
    assessment && `assessment: ${assessment}`,
  ].filter((part) => part !== undefined);
}

/** One line per relation, so that what contradicts stands as plainly as what supports. */
function linkLists(claims: readonly NumberedClaim[], record: Claim | undefined, notes: EvidenceNotes, leftOut: number): readonly string[] {
  const links = [...record?.links ?? []];
  const absent = leftOut === 0 ? [] : [`**Left out of this report (${leftOut})**`];
  if (links.length === 0) return leftOut === 0 ? ['**No evidence yet.**'] : absent;
  const groups = groupBy(links, ([, { relation }]) => relation);
  const lists = [...groups].sort(([one], [other]) => rank(one) - rank(other)).map(([relation, own]) => [
    `**${capitalised(relationWording[relation])} (${own.length})**`,
    '',
    ...own.map(([target, link]) => `- ${linkWords(claims, target, link, notes)}`),
  ].join('\n'));
  return [...lists, ...absent];
}

function rank(relation: Link['relation']): number {
  return Object.keys(relationWording).indexOf(relation);
}

function linkWords(claims: readonly NumberedClaim[], target: string, { strength, note }: Link, notes: EvidenceNotes): string {
  const other = claims.find(({ id }) => id === target);
  const words = other ? `claim ${other.number}: ${inlineText(other.text)}` : notes.cite(target);
  return `${words}${strength === 'strong' ? ' (strong)' : ''}${note === undefined ? '' : ` – ${inlineText(note)}`}`;
}

function sourceParts({ index: { evidence } }: CaseSnapshot): readonly string[] {
  if (evidence.sources.size === 0) return [];
  const used = groupBy(evidence.evidence.values(), ({ source }) => source);
  return ['## Sources', ...[...evidence.sources].map(([id, source]) => {
    const reliability = reliabilityOf(source, evidence);
    const count = used.get(id)?.length ?? 0;
    return `- ${[
      inlineText(describeSource(source, evidence)),
      reliability === undefined ? 'reliability not graded' : `${reliability}: ${reliabilityWording[reliability].name}`,
      count === 1 ? '1 item of evidence' : `${count} items of evidence`,
      source.derivedFrom && source.derivedFrom.length > 0 && `derived from ${inlineText(source.derivedFrom.join(', '))}`,
      source.marking,
      source.retracted !== undefined && `**retracted ${source.retracted}**`,
    ].filter((part) => typeof part === 'string').join('; ')}`;
  })];
}

function gapParts({ limits }: CaseSnapshot, claims: readonly NumberedClaim[]): readonly string[] {
  const bare = claims.filter(({ id, record }) => (record?.links?.size ?? 0) === 0 && !limits?.leftOut.links.has(id));
  if (bare.length === 0) return [];
  return ['## Gaps', 'No evidence yet:', ...bare.map(({ number, text }) => `- claim ${number}: ${inlineText(text)}`)];
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
