import { actorNamed } from '../../evidence/actorNamed';
import type { EvidenceData, EvidenceItem, Link } from '../../evidence/schema';
import { fieldRank, shapeAt, shapeUnder, type Shape } from '../../evidence/shape';
import { cslForms, nameVariables, noteVariables } from '../bibliography/cslVariables';
import type { Withholdable } from './exportLimits';
import { mapped } from './mapped';

/** The data without what is to be withheld of every record. */
export function withholdFields(data: EvidenceData, without: ReadonlySet<Withholdable>): EvidenceData {
  const named = without.has('names') ? withoutNames(data) : data;
  const peopled = without.has('people') ? withoutPeople(named) : named;
  return without.has('notes') ? withoutNotes(peopled) : peopled;
}

/** Whether an actor may be a person: unless the record says that it is something else. */
export function mayBePerson(data: Pick<EvidenceData, 'actors'>, id: string | undefined): boolean {
  const type = actorNamed(data, id)?.type?.trim().toLowerCase();
  return type === undefined || type === '' || type === 'person';
}

function withoutNames(data: EvidenceData): EvidenceData {
  return {
    ...withLinks(data, (link) => omit(link, ['by'])),
    evidence: mapped(data.evidence, (item): EvidenceItem => item.collected ? { ...item, collected: omit(item.collected, ['by']) } : item),
  };
}

function withoutPeople(data: EvidenceData): EvidenceData {
  return {
    ...data,
    sources: mapped(data.sources, (source) => {
      const csl = filtered(source.csl, (variable) => !nameVariables.has(variable));
      return { ...(mayBePerson(data, source.publisher) ? omit(source, ['publisher']) : source), csl };
    }),
    claims: mapped(data.claims, (claim) => claim.by !== undefined && mayBePerson(data, claim.by) ? omit(claim, ['by']) : claim),
  };
}

/** Fields that nobody but the team knows may hold anything that the team noted. */
function withoutNotes(data: EvidenceData): EvidenceData {
  const linked = withLinks(data, (link) => omit(link, ['note']));
  const sections = (['sources', 'evidence', 'claims', 'questions'] as const)
    .map((section) => [section, knownOnly(linked[section], shapeAt([section]))] as const);
  return { ...linked, ...Object.fromEntries(sections) };
}

function knownOnly(value: unknown, shape: Shape): unknown {
  if (value instanceof Map) return new Map([...value as ReadonlyMap<string, unknown>].map(([key, each]) => [key, knownOnly(each, shapeUnder(shape, key))]));
  if (Array.isArray(value)) return value.map((each) => knownOnly(each, shapeUnder(shape, 0)));
  if (typeof value !== 'object' || value === null || shape.kind !== 'fields') return value;
  const members = Object.entries(value).filter(([key]) => fieldRank(shape, key) < Infinity || isCsl(key, shape));
  return Object.fromEntries(members.map(([key, each]) => [key, knownOnly(each, shapeUnder(shape, key))]));
}

/** Of a CSL item the schema names only what Dossier shows. */
function isCsl(variable: string, shape: Shape): boolean {
  return shape === cslShape && cslForms.has(variable) && variable !== 'custom' && !noteVariables.has(variable);
}

const cslShape = shapeAt(['sources', '', 'csl']);

function withLinks(data: EvidenceData, change: (link: Link) => Link): EvidenceData {
  return { ...data, claims: mapped(data.claims, (claim) => claim.links ? { ...claim, links: mapped(claim.links, change) } : claim) };
}

function omit<Owner extends object>(owner: Owner, keys: readonly string[]): Owner {
  return filtered(owner, (key) => !keys.includes(key));
}

function filtered<Owner extends object>(owner: Owner, isKept: (key: string) => boolean): Owner {
  return Object.fromEntries(Object.entries(owner).filter(([key]) => isKept(key))) as Owner;
}
