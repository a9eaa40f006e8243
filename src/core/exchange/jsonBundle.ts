import { compareCodeUnits } from '../compareCodeUnits';
import { inOrder } from '../evidence/renderJson';
import { shapeAt, shapeUnder, type Shape } from '../evidence/shape';
import type { ClaimEntry } from '../index/entries';
import { strictestMarking } from '../evidence/markings';
import { linksLeftOut } from './limits/exportLimits';
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
    marking: strictestMarking(data),
    limits: limitsOf(snapshot),
    scale: data.scale,
    claims: snapshot.index.claims().map((entry) => claimOf(snapshot, entry)).sort(byId),
    evidence: recordsOf(data.evidence, shapeAt(['evidence'])),
    sources: recordsOf(data.sources, shapeAt(['sources'])),
    questions: recordsOf(data.questions, shapeAt(['questions'])),
  };
  return [{ path: 'dossier.json', text: `${JSON.stringify(bundle, undefined, 2)}\n` }];
}

/** How far the bundle goes and how much it leaves out; undefined where it holds all. */
function limitsOf({ limits }: CaseSnapshot): object | undefined {
  if (!limits) return undefined;
  const { upTo, without, leftOut } = limits;
  return { upTo, without: [...without], leftOut: { ...leftOut, links: linksLeftOut(limits) } };
}

interface Identified {
  readonly id: string;
}

interface ExportedClaim extends Identified {
  readonly text: string;
  /** Undefined for a claim that no article makes. */
  readonly place: Anchor | undefined;
  readonly linksLeftOut: number | undefined;
  readonly links: readonly Identified[];
}

function claimOf(snapshot: CaseSnapshot, { id, text, document, tag, record }: ClaimEntry): ExportedClaim {
  const place = document !== undefined && tag ? anchorOf(snapshot, document, tag) : undefined;
  const { links } = record ?? {};
  return ahead({ id, place, linksLeftOut: snapshot.limits?.leftOut.links.get(id) }, { ...plainOf(record ?? {}, shapeAt(['claims', id])), text, links: recordsOf(links ?? new Map<string, object>(), shapeAt(['claims', id, 'links'])) });
}

function recordsOf(records: ReadonlyMap<string, object>, shape: Shape): readonly Identified[] {
  return [...records].map(([id, record]) => ahead({ id }, plainOf(record, shapeUnder(shape, id)))).sort(byId);
}

/** Our keys first, and never replaced by keys of the record that we do not know. */
function ahead<Own extends object, Rest extends object>(own: Own, record: Rest): Own & Rest {
  return { ...own, ...record, ...own };
}

/** In canonical order, whatever that of the file: how a file was read decides in which order its members come. */
function plainOf(record: object, shape: Shape): object {
  const members: [string, unknown][] = record instanceof Map ? [...record as ReadonlyMap<string, unknown>] : Object.entries(record);
  return Object.fromEntries(inOrder(members, ([key]) => key, shape).map(([key, value]) => [key, plainValue(value, shapeUnder(shape, key))]));
}

/** Maps as objects, all else as it is. */
function plainValue(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return value.map((each) => plainValue(each, shapeUnder(shape, 0)));
  return typeof value === 'object' && value !== null ? plainOf(value, shape) : value;
}

function byId(left: Identified, right: Identified): number {
  return compareCodeUnits(left.id, right.id);
}
