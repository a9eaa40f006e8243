import type * as z from 'zod/mini';
import type { Problem, Span } from '../model';
import { problemOf } from '../problemTable';
import { shortened } from '../shortened';
import type { Steps } from '../steps';
import type { EvidenceFile } from './evidenceFile';
import { JsonKind, type JsonPath } from './jsonText';
import { evidenceProblems, type EvidenceProblemCode } from './problems';
import { evidenceVersion } from './schema';
import { shapeAt } from './shape';

/** Characters of a value that a sentence shows. */
const longestShown = 40;

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text in quotes', number: 'a number', array: 'a list in [ ]', object: 'an object in { }', map: 'an object in { }',
};

/** Says in steps what the schema found, at the exact key or value, in the order of the text. */
export function* schemaProblems(file: EvidenceFile, issues: readonly z.core.$ZodIssue[]): Steps<Problem[]> {
  const problems: Problem[] = [];
  for (const issue of issues) {
    problems.push(schemaProblem(file, issue));
    yield;
  }
  return problems.sort((one, other) => one.start - other.start);
}

function schemaProblem(file: EvidenceFile, issue: z.core.$ZodIssue): Problem {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const span = file.locate(path);
  if (!span) return missingField(file, path, issue);
  if (path[0] === 'version') return problemOf(evidenceProblems, 'bad-version', span, { known: evidenceVersion });
  if (issue.code === 'custom') return inAFormOfItsOwn(file, path, issue, span);
  const args = { where: where(path), found: found(file, path) };
  return issue.code === 'invalid_value'
    ? problemOf(evidenceProblems, 'wrong-value', span, { ...args, allowed: listed(issue.values) })
    : problemOf(evidenceProblems, 'wrong-type', span, { ...args, expected: expected(issue) });
}

function missingField(file: EvidenceFile, path: JsonPath, issue: z.core.$ZodIssue): Problem {
  const owner = path.slice(0, -1);
  const start = file.locate(owner)?.start ?? 0;
  const span = file.locateKey(owner) ?? { start, end: start + 1 };
  return problemOf(evidenceProblems, 'missing-field', span, { field: String(path.at(-1)), expected: expected(issue) });
}

/** An id that is a key is wrong at the key; everything else at its value. */
function inAFormOfItsOwn(file: EvidenceFile, path: JsonPath, issue: z.core.$ZodIssueCustom, span: Span): Problem {
  const code = issue.params?.['problem'] as EvidenceProblemCode;
  const isKey = shapeAt(path.slice(0, -1)).kind === 'records';
  const value = isKey ? String(path.at(-1)) : found(file, path).replace(/^“|”$/gu, '');
  return problemOf(evidenceProblems, code, (isKey ? file.locateKey(path) : undefined) ?? span, { value });
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `${issue.values.length > 1 ? 'one of ' : ''}${listed(issue.values)}`;
  if (issue.code === 'invalid_union') return [...new Set(issue.errors.flat().map(expected))].join(' or ');
  throw new Error(`The schema has a rule that no sentence explains: ${issue.code}.`);
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? `“${value}”` : String(value))).join(', ');
}

function where(path: JsonPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return `“${last}”`;
  const list = path.findLast((step) => typeof step === 'string');
  return `Each item of “${list ?? ''}”`;
}

function found(file: EvidenceFile, path: JsonPath): string {
  const node = file.json.nodeAt(path);
  if (node === undefined) return 'nothing';
  const kind = file.json.kind(node);
  if (kind === JsonKind.Object) return 'an object';
  if (kind === JsonKind.Array) return 'a list';
  return kind === JsonKind.String ? `“${shortened(file.json.string(node), longestShown)}”` : shortened(file.json.written(node), longestShown);
}
