import type { Relation, Strength, Basis } from '../tradecraft/claimTerms';
import type { Credibility, Reliability } from '../tradecraft/admiralty';
import type { Change } from './change';
import { dateParts, parseEdtf } from './edtf';
import type { EvidenceData, EvidenceItem, Link, Source } from './schema';

/** What a person says of a new source; `date` and `retracted` are EDTF, `accessed` a calendar day. */
export interface SourceDetails {
  readonly title: string;
  /** `Family, Given`, or a name that is not split. */
  readonly authors?: readonly string[];
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  /** A type of CSL; `document` where nothing is said. */
  readonly type?: string | undefined;
  readonly publisher?: string | undefined;
  readonly reliability?: Reliability | undefined;
}

/** What a person says of a new item of evidence; `at` is in UTC. */
export interface EvidenceDetails {
  readonly source: string;
  readonly summary?: string | undefined;
  readonly credibility?: Credibility | undefined;
  readonly locator?: string | undefined;
  readonly quote?: EvidenceItem['quote'];
  readonly by?: string | undefined;
  readonly at?: Date | undefined;
}

export interface LinkDetails {
  readonly relation: Relation;
  readonly strength?: Strength | undefined;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
  readonly at?: Date | undefined;
}

/** A source with its CSL item; a date that is not EDTF is kept in its words. */
export function newSource({ title, authors = [], date, url, type = 'document', publisher, reliability }: SourceDetails): Source {
  const csl = { type, title, author: authors.length > 0 ? authors.map(cslName) : undefined, issued: cslDate(date), URL: url };
  return without({ csl: without(csl), publisher, reliability });
}

export function newEvidence({ source, summary, credibility, locator, quote, by, at }: EvidenceDetails): EvidenceItem {
  return without({ source, summary, credibility, locator, quote, collected: signature(by, at) });
}

/** A link; a strength of `normal` is not written, because it is what an absent one means. */
export function newLink({ relation, strength, note, by, at }: LinkDetails): Link {
  return without({ relation, strength: strength === 'strong' ? strength : undefined, note: note === '' ? undefined : note, ...signature(by, at) });
}

/** Links a claim to evidence or to another claim, with a record for the claim where it has none; a link that is there is replaced. */
export function linkChanges(data: EvidenceData, claim: string, target: string, details: LinkDetails, basis?: Basis): Change[] {
  const record: Change[] = data.claims.has(claim) || basis === undefined ? [] : [{ put: ['claims', claim], value: { basis } }];
  const known = data.claims.get(claim)?.links?.get(target);
  return [...record, { put: ['claims', claim, 'links', target], value: { ...withoutOwn(known), ...newLink(details) } }];
}

/** Takes a link away; the claim's record stays. */
export function unlinkChanges(claim: string, target: string): Change[] {
  return [{ remove: ['claims', claim, 'links', target] }];
}

/** Unknown keys of a link survive when it is made anew. */
function withoutOwn(link: Link | undefined): Partial<Link> {
  const own = new Set<string>(['relation', 'strength', 'note', 'by', 'at']);
  return Object.fromEntries(Object.entries(link ?? {}).filter(([key]) => !own.has(key)));
}

function signature(by: string | undefined, at: Date | undefined): { by?: string; at?: string } | undefined {
  if (by === undefined && at === undefined) return undefined;
  return { ...(by !== undefined && { by }), ...(at && { at: at.toISOString().replace(/\.\d+Z$/u, 'Z') }) };
}

/** "Kim, Jong Un" is split into family and given name; a name without a comma is taken whole. */
export function cslName(name: string): { family: string; given: string } | { literal: string } {
  const [family = '', ...given] = name.split(',').map((part) => part.trim());
  return given.length === 1 && given[0] ? { family, given: given[0] } : { literal: name.trim() };
}

/** A date as CSL has it: besides the parts, EDTF that says more than they can is kept as `raw`; what is not EDTF, as it is. */
export function cslDate(date: string | undefined): { 'date-parts'?: number[][]; raw?: string; literal?: string } | undefined {
  if (date === undefined || date === '') return undefined;
  const edtf = parseEdtf(date);
  if (!edtf) return { literal: date };
  const isExact = !edtf.approximate && edtf.from !== undefined && edtf.to !== undefined && !date.includes('T');
  return { 'date-parts': dateParts(edtf), ...(!isExact && { raw: date }) };
}

/** Leaves out what is undefined. */
function without<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
