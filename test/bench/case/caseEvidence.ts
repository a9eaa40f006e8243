import type { Choices } from '../../pandoc/random';
import type { Cast, Member } from './cast';

/** How much an evidence file holds besides its actors and events. */
export interface EvidenceAmounts {
  readonly sources: number;
  readonly items: number;
  /** Spread over the claims. */
  readonly links: number;
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id of an item of evidence, such as `e-00000002`. */
export function itemId(at: number): string {
  return `e-${Array.from({ length: 8 }, (_, digit) => letters.charAt(Math.floor(at / 32 ** (7 - digit)) % 32)).join('')}`;
}

/** The text of an evidence file for a case; `claims` are those that have a record. */
export function caseEvidence(choices: Choices, cast: Cast, claims: readonly string[], { sources, items, links }: EvidenceAmounts): string {
  const sourceKey = (): string => `source-${choices.below(sources)}`;
  const evidence = {
    format: 'dossier-evidence',
    version: 1,
    actors: Object.fromEntries(cast.actors.map((member) => [member.id, record(member)])),
    events: Object.fromEntries(cast.events.map((member) => [member.id, record(member)])),
    sources: Object.fromEntries(Array.from({ length: sources }, (_, at) => [`source-${at}`, source(choices, at)])),
    evidence: Object.fromEntries(Array.from({ length: items }, (_, at) => [itemId(at), item(choices, sourceKey())])),
    claims: Object.fromEntries(claims.map((id, at) => [id, claim(choices, items, linksOf(at, claims.length, links))])),
  };
  return `${JSON.stringify(evidence, undefined, 2)}\n`;
}

function record({ name, aliases, shortNames, kind, date }: Member) {
  return { name, ...(date !== undefined && { date }), aliases, ...(shortNames.length > 0 && { shortNames }), description: `An ${kind} that the articles of the case speak of.` };
}

function source({ below, pick }: Choices, at: number) {
  const issued = { 'date-parts': [[2009 + below(15), 1 + below(12), 1 + below(28)]] };
  return { csl: { type: 'report', title: `Notice ${at} to shipping — “routes and closures”`, issued }, reliability: pick(['A', 'B', 'C', 'D']) };
}

function item({ below, pick }: Choices, of: string) {
  const quote = { exact: `the vessel left the port ${below(1e6)} hours after the last report of its position, under another flag`, prefix: 'the harbour office said that ', suffix: ', and that nobody had asked for the papers it carried' };
  return { source: of, summary: `Says where the cargo was on day ${below(1e6)} of the voyage, and who had signed for it in the port before.`, credibility: 1 + below(6), locator: `p. ${1 + below(80)}`, quote, collected: { by: pick(['Ada', 'Ben', 'Chi']), at: '2024-06-01T09:00:00Z' } };
}

function linksOf(claim: number, claims: number, links: number): number {
  return Math.floor(((claim + 1) * links) / claims) - Math.floor((claim * links) / claims);
}

function claim({ below, pick }: Choices, items: number, links: number) {
  const link = () => ({ relation: pick(['supports', 'refutes', 'neutral']), note: 'As the harbour’s own records have it.', by: pick(['Ada', 'Ben', 'Chi']), at: '2024-06-02T10:30:00Z' });
  const made = Array.from({ length: links }, () => [itemId(below(items)), link()] as const);
  return { basis: 'judgement', likelihood: 'likely', confidence: 'moderate', links: Object.fromEntries(made) };
}
