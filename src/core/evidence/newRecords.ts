import type { Relation, Strength } from '../tradecraft/claimTerms';
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

/** What a person says of a link; what is undefined was not said, an empty note is none. */
export interface LinkDetails {
  readonly relation: Relation;
  readonly strength?: Strength | undefined;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
  readonly at?: Date | undefined;
}

/** What is judged of a claim. */
export type ClaimField = 'basis' | 'by' | 'likelihood' | 'confidence' | 'assessment';

/** Where an article makes a claim, and in which words. */
export interface SeenClaim {
  /** In the case, with `/`. */
  readonly document: string;
  readonly text: string;
}

/** A claim, and where an article makes it. */
export interface NamedClaim {
  readonly id: string;
  readonly seen?: SeenClaim | undefined;
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
function newLink({ relation, strength, note, by, at }: LinkDetails): Link {
  return without({ relation, strength: strength === 'strong' ? strength : undefined, note: note === '' ? undefined : note, ...signature(by, at) });
}

/**
 * Links a claim to evidence or to another claim, with a record for the claim where it has none; a link that is there keeps
 * what is not said anew. `seen` is where an article makes the claim, and in which words.
 */
export function linkChanges(data: EvidenceData, claim: string, target: string, details: LinkDetails, seen?: SeenClaim): Change[] {
  const known = data.claims.get(claim)?.links?.get(target);
  return [...seenChanges({ id: claim, seen }), { put: ['claims', claim, 'links', target], value: { ...kept(known, details), ...newLink(details) } }];
}

/** Notes where an article makes the claim: to go with whatever else a command writes into its record. */
function seenChanges({ id, seen }: NamedClaim): Change[] {
  return Object.entries(seen ?? {}).map(([key, value]: [string, string]) => ({ put: ['claims', id, 'lastSeen', key], value }));
}

/** Sets a field of a claim's record, which is made where there is none; undefined removes the field. */
export function claimFieldChanges(claim: NamedClaim, field: ClaimField, value: string | undefined): Change[] {
  const path = ['claims', claim.id, field];
  return [...seenChanges(claim), value === undefined ? { remove: path } : { put: path, value }];
}

/** Takes a link away; the claim's record stays. */
export function unlinkChanges(claim: string, target: string): Change[] {
  return [{ remove: ['claims', claim, 'links', target] }];
}

/** What a link keeps that is made anew: unknown keys too. Who made it and when always go with the new one. */
function kept(link: Link | undefined, details: LinkDetails): Partial<Link> {
  const replaced = new Set(['by', 'at', ...Object.entries(details).filter(([, value]) => value !== undefined).map(([key]) => key)]);
  return Object.fromEntries(Object.entries(link ?? {}).filter(([key]) => !replaced.has(key)));
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
