import type { EvidenceData, Link } from './schema';

/** A record of the evidence file that something can lean on. */
export interface RecordName {
  readonly section: 'sources' | 'evidence' | 'claims';
  readonly id: string;
}

/** A record that leans on others: a copy on its original, an item on its source, a claim on what is linked to it. */
export interface Leaning extends RecordName {
  /** What it leans on, of what was asked for or was found before. */
  readonly on: RecordName;
  /** How a claim is linked to that. */
  readonly relation?: Link['relation'];
}

/** The record that people mean by an id: a claim or an item of evidence before a source of the same name. */
export function recordNamed(data: EvidenceData, id: string): RecordName | undefined {
  const sections = ['claims', 'evidence', 'sources'] as const;
  const section = sections.find((each) => data[each].has(id));
  return section && { section, id };
}

/** All that leans on some records, directly or through others, each once and the nearest first; links that do not apply count for nothing. */
export function leaningOn(data: EvidenceData, records: readonly RecordName[]): readonly Leaning[] {
  const reverse = reverseOf(data);
  const seen = new Set(records.map(keyOf));
  const found: Leaning[] = [];
  const waiting = [...records];
  for (const on of waiting) {
    for (const { section, id, relation } of reverse.get(keyOf(on)) ?? []) {
      if (seen.has(keyOf({ section, id }))) continue;
      seen.add(keyOf({ section, id }));
      found.push({ section, id, on, ...(relation && { relation }) });
      waiting.push({ section, id });
    }
  }
  return found;
}

type Step = RecordName & Pick<Leaning, 'relation'>;
type Reverse = ReadonlyMap<string, readonly Step[]>;

/** A file is asked about many records, and the whole of it must be read for the first. */
const known = new WeakMap<EvidenceData, Reverse>();

function reverseOf(data: EvidenceData): Reverse {
  const reverse = known.get(data) ?? readReverse(data);
  known.set(data, reverse);
  return reverse;
}

function readReverse({ sources, evidence, claims }: EvidenceData): Reverse {
  const reverse = new Map<string, Step[]>();
  const add = (on: RecordName, step: Step) => {
    const steps = reverse.get(keyOf(on));
    if (steps) steps.push(step);
    else reverse.set(keyOf(on), [step]);
  };
  for (const [id, { derivedFrom = [] }] of sources) for (const on of derivedFrom) add({ section: 'sources', id: on }, { section: 'sources', id });
  for (const [id, { source }] of evidence) add({ section: 'sources', id: source }, { section: 'evidence', id });
  for (const [id, { links }] of claims) {
    for (const [target, { relation }] of links ?? []) {
      if (relation !== 'not-applicable') add({ section: target.startsWith('e-') ? 'evidence' : 'claims', id: target }, { section: 'claims', id, relation });
    }
  }
  return reverse;
}

/** A source may be named like an item of evidence. */
function keyOf({ section, id }: RecordName): string {
  return `${section}/${id}`;
}
