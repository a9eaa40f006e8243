import { applyEdits } from '../../applyEdits';
import type { Problem } from '../../model';
import type { Patch } from '../change';
import { joined } from '../containerEdits';
import type { EvidenceFile } from '../evidenceFile';
import { stepsOf } from '../jsonPointer';
import type { JsonText } from '../jsonText';
import { patchEdits } from '../patchEdits';
import { readEvidence } from '../readEvidence';
import { recordReferences } from '../recordReferences';
import { evidenceShape } from '../shape';
import { exactJson, isObject, type ExactJson } from '../exactJson';
import { sameJson } from '../json';
import { keptRecords } from './keptRecords';
import { Merger } from './merger';
import { isMereSighting } from './mergeRules';

/** What came of a merge. */
export interface MergedEvidence {
  /** Readable, unless the merge nested something too deep to be read. */
  readonly file: EvidenceFile;
  /** Where the two sides conflict, as JSON Pointers; each stands in the file under `conflicts`. */
  readonly conflicts: readonly string[];
  /** What is wrong between records and was so on neither side, conflicts aside. */
  readonly problems: readonly Problem[];
}

/**
 * Merges what two sides made of one evidence file, by meaning: in the form of ours, of which only what changes is touched.
 * All three must be readable, and neither side blank where the base is not.
 */
export function mergeEvidence(base: EvidenceFile, ours: EvidenceFile, theirs: EvidenceFile): MergedEvidence {
  if (theirs.text === ours.text || theirs.text === base.text) return { file: ours, conflicts: [], problems: [] };
  if (ours.text === base.text || ours.isBlank) return { file: theirs, conflicts: [], problems: [] };
  const values = { base: valueOf(base.json), ours: valueOf(ours.json), theirs: valueOf(theirs.json) };
  const hasChanged = (side: 'ours' | 'theirs', record: string) => {
    const path = stepsOf(record);
    const [before, now] = [valueAt(values.base, path), valueAt(values[side], path)];
    return !sameJson(before, now) && !isMereSighting(path, before, now);
  };
  const references = { base: recordReferences(base.data), ours: recordReferences(ours.data), theirs: recordReferences(theirs.data) };
  const merger = new Merger(keptRecords(references, hasChanged));
  const merged = withConflicts(merger.merge([], evidenceShape(), values), merger);
  const file = readEvidence(patchedText(ours.json, patchBetween(values.ours, merged)), ours);
  return { file, conflicts: merger.conflicts.pointers, problems: newProblems(file, [ours, theirs]) };
}

function valueOf(json: JsonText): ExactJson {
  return json.isEmpty ? new Map<string, ExactJson>() : exactJson(json, json.root);
}

function valueAt(value: ExactJson | undefined, path: readonly string[]): ExactJson | undefined {
  return path.reduce<ExactJson | undefined>((owner, step) => (isObject(owner) ? owner.get(step) : undefined), value);
}

function withConflicts(merged: ExactJson | undefined, { conflicts }: Merger): ExactJson | undefined {
  if (!isObject(merged)) return merged;
  const standing = merged.get('conflicts');
  const all = conflicts.addedTo(standing);
  return all === undefined || all === standing ? merged : new Map(merged).set('conflicts', all);
}

/** What makes of one value another that was merged from it. */
function patchBetween(from: ExactJson | undefined, to: ExactJson | undefined): Patch | undefined {
  if (from === to) return undefined;
  if (to === undefined) return { kind: 'remove' };
  if (!isObject(from) || !isObject(to)) return { kind: 'set', value: to };
  const members = new Map<string, Patch>();
  for (const key of new Set([...from.keys(), ...to.keys()])) {
    const patch = patchBetween(from.get(key), to.get(key));
    if (patch) members.set(key, patch);
  }
  return members.size === 0 ? undefined : { kind: 'within', members };
}

function patchedText(json: JsonText, patch: Patch | undefined): string {
  return patch ? applyEdits(json.text, joined(patchEdits(json, patch))) : json.text;
}

function newProblems(merged: EvidenceFile, sides: readonly EvidenceFile[]): readonly Problem[] {
  const idOf = ({ code, args }: Problem) => JSON.stringify([code, args]);
  const known = new Set(sides.flatMap(({ problems }) => problems.map(idOf)));
  return merged.problems.filter((problem) => problem.code !== 'open-conflict' && !known.has(idOf(problem)));
}
