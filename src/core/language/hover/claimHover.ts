import { balanceMark, balanceOf, signOf } from '../../evidence/balance';
import { describeEvidence, describeSource, gradeOf } from '../../evidence/describe';
import { markingOf } from '../../evidence/markings';
import type { Claim, Link } from '../../evidence/schema';
import type { CaseIndex } from '../../index/caseIndex';
import type { ClaimEntry } from '../../index/entries';
import { bandOf } from '../../tradecraft/likelihood';
import { wordsOf } from '../place';
import type { SubjectAt } from '../subject';
import { facts, hoverMarkdown, link, plain, quoted } from './hoverMarkdown';
import type { HoverView } from './hoverView';

/** Most links that are shown; *Show evidence of the claim* has them all. */
const mostShown = 5;
const order = ['▲', '▼', '◆'];

/** How a claim is judged, where it is made, and what it rests on with grades in their exact words, the strongest first. Its own words need no repeating. */
export function claimHover(index: CaseIndex, id: string, as: SubjectAt['as'], view: HoverView): string | undefined {
  const entry = index.claim(id);
  if (!entry) return undefined;
  return hoverMarkdown(
    [heading(entry, view), as !== 'words' && entry.text !== '' && quoted(entry.text), judgement(index, entry.record, view), as !== 'words' && madeIn(index, entry, view)],
    evidence(index, entry.record, view),
  );
}

function heading({ record }: ClaimEntry, { say, labelOf }: HoverView): string {
  const basis = record?.basis === undefined ? undefined : plain(record.basis);
  return `$(${labelOf('claim').icon}) ${facts(`**${say('Claim')}**`, basis, record?.assessment, balanceMark(balanceOf(record)))}`;
}

function judgement({ evidence: { scale }, registry }: CaseIndex, record: Claim | undefined, { say }: HoverView): string {
  const { likelihood, confidence, by, basis } = record ?? {};
  const band = likelihood === undefined ? undefined : bandOf(scale, likelihood);
  return facts(
    basis === 'reported' && by !== undefined && say('reported by {0}', plain(registry.nameOf(by))),
    likelihood !== undefined && (band ? `${likelihood} (${band.from}–${band.to} %)` : likelihood),
    confidence !== undefined && say('{0} confidence', confidence),
  );
}

function evidence(index: CaseIndex, record: Claim | undefined, { say }: HoverView): readonly string[] {
  const links = [...record?.links ?? []];
  if (links.length === 0) return [say('No evidence yet.')];
  const sorted = order.flatMap((sign) => [true, false].flatMap((isStrong) => links.filter(([, each]) => signOf(each.relation) === sign && (each.strength === 'strong') === isStrong)));
  const rows = sorted.slice(0, mostShown).map(([target, each]) => row(index, target, each));
  return links.length > mostShown ? [...rows, say('and {0} more', links.length - mostShown)] : rows;
}

/** What an item says, and on a line of its own its grade and its source. */
function row(index: CaseIndex, target: string, { relation, strength }: Link): string {
  const { evidence: data } = index;
  const item = data.evidence.get(target);
  const sign = strength === 'strong' ? `${signOf(relation)}${signOf(relation)}` : signOf(relation);
  if (!item) return `${sign} ${plain(index.claim(target)?.text ?? target)}`;
  const source = data.sources.get(item.source);
  const below = facts(gradeOf(item, data), plain(source ? describeSource(source, data) : item.source, 100), markingOf(item, data));
  return `${sign} ${plain(describeEvidence(item, data))}  \n${below}`;
}

function madeIn(index: CaseIndex, { document, tag }: ClaimEntry, view: HoverView): string {
  if (document === undefined || !tag) return view.say('In no article');
  return link(view.say('{0}, line {1}', index.titleOf(document) ?? document, tag.line), wordsOf(document, tag, tag.form), view);
}
