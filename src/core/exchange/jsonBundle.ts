import { compareCodeUnits } from '../compareCodeUnits';
import type { ClaimEntry } from '../index/entries';
import { type Anchor, anchorOf, type CaseSnapshot, type ExportFile } from './caseSnapshot';

/** What the bundle's `format` says. */
export const bundleFormat = 'dossier-export';

/** The case as one JSON file: claims with their words, place and links, then evidence, sources and questions, each a list in the order of ids. The same case gives the same bytes. */
export function jsonBundle(snapshot: CaseSnapshot): readonly ExportFile[] {
  const { evidence: data } = snapshot.index;
  const bundle = {
    format: bundleFormat,
    version: 1,
    case: snapshot.name,
    scale: data.scale,
    claims: snapshot.index.claims().map((entry) => claimOf(snapshot, entry)).sort(byId),
    evidence: recordsOf(data.evidence),
    sources: recordsOf(data.sources),
    questions: recordsOf(data.questions),
  };
  return [{ path: 'dossier.json', text: `${JSON.stringify(bundle, undefined, 2)}\n` }];
}

interface Identified {
  readonly id: string;
}

interface ExportedClaim extends Identified {
  readonly text: string;
  /** Undefined for a claim that no article makes. */
  readonly place: Anchor | undefined;
  readonly links: readonly Identified[];
}

function claimOf(snapshot: CaseSnapshot, { id, text, document, tag, record }: ClaimEntry): ExportedClaim {
  const place = document !== undefined && tag ? anchorOf(snapshot, document, tag) : undefined;
  return ahead({ id, place }, { ...plainOf(record ?? {}), text, links: recordsOf(record?.links ?? new Map<string, object>()) });
}

function recordsOf(records: ReadonlyMap<string, object>): readonly Identified[] {
  return [...records].map(([id, record]) => ahead({ id }, plainOf(record))).sort(byId);
}

/** Our keys first, and never replaced by keys of the record that we do not know. */
function ahead<Own extends object, Rest extends object>(own: Own, record: Rest): Own & Rest {
  return { ...own, ...record, ...own };
}

function plainOf(record: object): object {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, plainValue(value)]));
}

/** Maps as objects, all else as it is. */
function plainValue(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, each]) => [String(key), plainValue(each)]));
  if (Array.isArray(value)) return value.map(plainValue);
  return typeof value === 'object' && value !== null ? plainOf(value) : value;
}

function byId(left: Identified, right: Identified): number {
  return compareCodeUnits(left.id, right.id);
}
