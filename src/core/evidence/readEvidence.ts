import { safeParse } from 'zod/mini';
import type { Problem } from '../model';
import { problemOf } from '../problemTable';
import { EvidenceFile, type EvidenceStatus } from './evidenceFile';
import { JsonKind, type JsonText } from './jsonText';
import { evidenceProblems } from './problems';
import { readJson } from './readJson';
import { readValue } from './readValue';
import { referenceProblems } from './referenceProblems';
import { completed, emptyEvidence, evidenceFileSchema, evidenceFormat, evidenceVersion, type EvidenceData } from './schema';
import { evidenceShape } from './shape';
import { schemaProblems } from './schemaProblems';

/** Reads what stands where an evidence file belongs; blank text is a file that has nothing in it yet and may be written. */
export function readEvidence(text: string): EvidenceFile {
  const { json, problem } = readJson(text);
  const unreadable = (status: EvidenceStatus, ...problems: Problem[]) => new EvidenceFile(json, status, emptyEvidence, problems);
  if (/^\s*$/u.test(text)) return unreadable('readable');
  if (problem) return unreadable('broken', ...(conflictProblems(text) ?? [problem]));
  if (!isOurs(json)) return unreadable('foreign');
  const newer = newerVersion(json);
  return newer ? unreadable('newer', newer) : readValid(json);
}

function readValid(json: JsonText): EvidenceFile {
  const repeated: Problem[] = [];
  const value = readValue(json, (key) => {
    repeated.push(problemOf(evidenceProblems, 'doubled-key', json.span(key), { key: json.string(key) }));
  }, json.root, evidenceShape);
  const parsed = safeParse(evidenceFileSchema, value);
  const places = new EvidenceFile(json, 'broken', emptyEvidence, []);
  const problems = [...repeated, ...schemaProblems(places, parsed.error?.issues ?? [])].sort((one, other) => one.start - other.start);
  if (!parsed.success || problems.length > 0) return new EvidenceFile(json, 'broken', emptyEvidence, problems);
  const data = completed(parsed.data as Partial<EvidenceData>);
  return new EvidenceFile(json, 'readable', data, referenceProblems(places, data));
}

function isOurs(json: JsonText): boolean {
  const format = json.nodeAt(['format']);
  return format !== undefined && json.kind(format) === JsonKind.String && json.string(format) === evidenceFormat;
}

function newerVersion(json: JsonText): Problem | undefined {
  const node = json.nodeAt(['version']);
  if (node === undefined || json.kind(node) !== JsonKind.Number) return undefined;
  const version = Number(json.written(node));
  if (!Number.isInteger(version) || version <= evidenceVersion) return undefined;
  return problemOf(evidenceProblems, 'newer-version', json.span(node), { version, known: evidenceVersion });
}

/** One problem for each conflict that git left, on its opening line; no line of valid JSON begins so. */
function conflictProblems(text: string): Problem[] | undefined {
  const openings = [...text.matchAll(/^<{7}(?!<)[^\r\n]*/gmu)];
  const markers = openings.length > 0 ? openings : [...text.matchAll(/^(?:={7}$|>{7}(?!>))[^\r\n]*/gmu)];
  if (markers.length === 0) return undefined;
  return markers.map(({ 0: line, index }) => problemOf(evidenceProblems, 'conflict-markers', { start: index, end: index + line.length }));
}
