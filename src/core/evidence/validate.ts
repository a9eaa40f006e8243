import * as z from 'zod/mini';
import { lazily } from '../lazily';
import { eachInParts, type Steps } from '../steps';
import { fitsOf, type Fits } from './fits';
import { fitsInTextOf, type FitsInText } from './fitsInText';
import { RecordsInText, type Kept } from './recordsInText';
import { evidenceFileSchema, type EvidenceData } from './schema';

/** So many records are looked at before others have their turn. */
const aStep = 64;

/** What the schema says of a section whose records stand by id, or of the entities of a kind in one. */
interface RecordSchema {
  readonly key: z.core.$ZodType;
  readonly value: z.core.$ZodType;
  readonly fitsKey: Fits;
  readonly fitsValue: Fits;
  readonly fitsInText: FitsInText;
  /** Of records that hold others by id, and nothing else. */
  readonly inner: RecordSchema | undefined;
}

const fits = lazily(() => fitsOf(evidenceFileSchema()));
const sections = lazily(() => new Map(Object.entries(evidenceFileSchema().shape).flatMap(([name, field]) => {
  const schema = recordSchema(field);
  return schema ? [[name, schema] as const] : [];
})));

function recordSchema(schema: z.core.$ZodType): RecordSchema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return recordSchema(def.innerType);
  if (def.type !== 'map') return undefined;
  const { keyType: key, valueType: value } = def;
  return { key, value, fitsKey: fitsOf(key), fitsValue: fitsOf(value), fitsInText: fitsInTextOf(value), inner: recordSchema(value) };
}

/** What the schema makes of a file's object, and what it has against it. */
export interface Validated {
  readonly data: Partial<EvidenceData>;
  readonly issues: readonly z.core.$ZodIssue[];
}

/**
 * Only records that do not fit as they stand are given to the schema itself, one by one; what it changes in them is put in
 * their place. `onRepeated` hears of keys that stand twice in records which are read only when they are asked for.
 */
export function* validate(value: Readonly<Record<string, unknown>>, onRepeated: (key: number) => void): Steps<Validated> {
  const issues: z.core.$ZodIssue[] = [];
  const head = { ...value };
  const records: Record<string, unknown> = {};
  for (const [name, schema] of sections()) {
    const section = value[name];
    if (section instanceof RecordsInText) yield* validateInText(schema, section, name, issues, onRepeated);
    else if (section instanceof Map) yield* validateMap(schema, section as Map<string, unknown>, [name], issues);
    else continue;
    records[name] = section;
    head[name] = undefined;
  }
  const parsed = fits()(head) ? { data: head, error: undefined } : z.safeParse(evidenceFileSchema(), head);
  return { data: { ...parsed.data, ...records } as Partial<EvidenceData>, issues: [...parsed.error?.issues ?? [], ...issues] };
}

/** What the schema makes of a record of a section, once it is valid; undefined where records do not stand in the section itself. */
export function keptIn(section: string): Kept | undefined {
  const schema = sections().get(section);
  return schema && !schema.inner ? (value) => checked(schema, value, [], []) : undefined;
}

/** Only of records that do not fit as they are written values are made. */
function validateInText(
  schema: RecordSchema, records: RecordsInText, section: string, issues: z.core.$ZodIssue[], onRepeated: (key: number) => void,
): Steps<void> {
  return eachInParts(records.nodes(onRepeated), ([id, node]) => {
    if (!schema.fitsKey(id)) issues.push(...below([section, id], z.safeParse(schema.key, id)));
    if (!schema.fitsInText(records.json, node)) checked(schema, records.written(node, onRepeated), [section, id], issues);
  }, aStep);
}

function validateMap(schema: RecordSchema, records: Map<string, unknown>, path: readonly string[], issues: z.core.$ZodIssue[]): Steps<void> {
  return validateRecords(schema, records, path, issues, (key, record) => { records.set(key, record); });
}

function* validateRecords(
  schema: RecordSchema, records: Iterable<[string, unknown]>, path: readonly string[], issues: z.core.$ZodIssue[],
  onMade?: (key: string, record: unknown) => void,
): Steps<void> {
  let left = aStep;
  for (const [key, value] of records) {
    if (!schema.fitsKey(key)) issues.push(...below([...path, key], z.safeParse(schema.key, key)));
    if (schema.inner && value instanceof Map) {
      yield* validateMap(schema.inner, value as Map<string, unknown>, [...path, key], issues);
    } else {
      const record = checked(schema, value, [...path, key], issues);
      if (record !== value) onMade?.(key, record);
    }
    if (--left > 0) continue;
    yield;
    left = aStep;
  }
}

/** A record as the schema makes it; what it has against the record joins the issues. */
function checked(schema: RecordSchema, value: unknown, path: readonly string[], issues: z.core.$ZodIssue[]): unknown {
  if (schema.fitsValue(value)) return value;
  const parsed = z.safeParse(schema.value, value);
  issues.push(...below(path, parsed));
  return parsed.success ? parsed.data : value;
}

/** What is wrong with a value, by its path in the file. */
function below(path: readonly string[], { error }: { readonly error?: z.core.$ZodError | undefined }): readonly z.core.$ZodIssue[] {
  return (error?.issues ?? []).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}
