import type { Span } from '../../model';
import type { Change } from '../change';
import type { EvidenceFile } from '../evidenceFile';
import { problemAt, type Finding } from '../finding';
import type { Json } from '../json';
import { pathInFile, stepsOf } from '../jsonPointer';
import { JsonKind, type JsonPath } from '../jsonText';
import type { Conflict } from '../schema';
import type { Three } from './conflicts';
import { exactJson } from '../exactJson';
import { shownConflict } from './shownConflict';

export type Side = keyof Three;

/** What a merge left open in a file. */
export interface OpenConflict {
  /** The JSON Pointer under which it stands in `conflicts`. */
  readonly pointer: string;
  readonly path: JsonPath;
  readonly conflict: Conflict;
  /** Whether the record is gone in which the two sides differed, so that there is nothing to choose any more. */
  readonly isGone: boolean;
}

/** The conflicts of a readable file, in its order. */
export function openConflicts(file: EvidenceFile): readonly OpenConflict[] {
  return [...file.data.conflicts].map(([pointer, conflict]) => {
    const path = pathInFile(file.json, pointer);
    const record = path.slice(0, path[0] === 'entities' ? 3 : 2);
    return { pointer, path, conflict, isGone: path.length > record.length && file.json.nodeAt(record) === undefined };
  });
}

/** Puts one side of conflicts in its place, and takes them out of what is open; of one that is gone only that. */
export function settleConflicts({ json, data }: EvidenceFile, conflicts: readonly OpenConflict[], side: Side): Change[] {
  const isLast = conflicts.length === data.conflicts.size;
  return [
    ...conflicts.filter(({ isGone }) => !isGone).map(({ pointer, path }): Change => {
      const node = json.nodeAt(['conflicts', pointer, side]);
      return node === undefined ? { remove: path } : { put: path, value: exactJson(json, node) as Json };
    }),
    ...isLast ? [{ remove: ['conflicts'] }] : conflicts.map(({ pointer }) => ({ remove: ['conflicts', pointer] })),
  ];
}

/** A warning at the place of each conflict, or where it is noted if nothing stands there any more. */
export function conflictFindings(file: EvidenceFile): Finding[] {
  return openConflicts(file).map((conflict) => conflictFinding(file, conflict));
}

/** Where the two sides of a conflict are told of. */
export function conflictSpan(file: EvidenceFile, conflict: OpenConflict): Span {
  return problemAt(file, conflictFinding(file, conflict));
}

function conflictFinding({ json }: EvidenceFile, { pointer, path, conflict }: OpenConflict): Finding {
  const node = json.nodeAt(path);
  const isShort = node !== undefined && json.kind(node) > JsonKind.Array;
  return {
    code: 'open-conflict', path: node === undefined ? ['conflicts', pointer] : path, at: isShort ? 'value' : 'key',
    args: { field: stepsOf(pointer).at(-1) ?? '', choices: shownConflict(conflict) },
  };
}
