import type { Problem, Span } from '../model';
import { problemOf } from '../problemTable';
import type { Steps } from '../steps';
import { EvidenceFile, type FindProblems } from './evidenceFile';
import type { JsonText } from './jsonText';
import { evidenceProblems } from './problems';
import { referenceProblems } from './referenceProblems';
import { emptyEvidence, type EvidenceData } from './schema';
import { schemaProblems } from './schemaProblems';
import { validate } from './validate';

/**
 * The file of a text that parses, with its `repeated` keys, or else what the schema, or else the records among each other,
 * have against it. `value` is all that is not known to be valid yet, `dataOf` makes the file's data of what the schema makes of that.
 */
export function* checkedFile(
  json: JsonText, value: object, repeated: Problem[], dataOf: (value: Partial<EvidenceData>) => EvidenceData,
): Steps<EvidenceFile> {
  const { data, issues } = yield* validate(value as Readonly<Record<string, unknown>>, (key) => { repeated.push(repeatedKey(json, key)); });
  // Where a key stands twice, no path leads to what the schema finds under the second.
  if (repeated.length > 0) return new EvidenceFile(json, 'broken', emptyEvidence, known(() => [...repeated].sort((one, other) => one.start - other.start)));
  if (issues.length === 0) return new EvidenceFile(json, 'readable', dataOf(data), referenceProblems);
  return new EvidenceFile(json, 'broken', emptyEvidence, (file) => schemaProblems(file, issues));
}

/** The problems of a file of which they are known already. */
export function known(problems: () => readonly Problem[]): FindProblems {
  return function* () {
    yield;
    return problems();
  };
}

/** The problem of a key of a file that stands in its object already. */
export function repeatedKey(json: JsonText, key: number): Problem {
  return doubledKey(json.string(key), json.span(key));
}

/** The same by what the key says and where it stands. */
export function doubledKey(key: string, span: Span): Problem {
  return problemOf(evidenceProblems, 'doubled-key', span, { key });
}
