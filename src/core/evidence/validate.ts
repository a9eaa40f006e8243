import * as z from 'zod/mini';
import type { Steps } from '../steps';
import { fitsOf, type Fits } from './fits';
import { evidenceFileSchema, type EvidenceData } from './schema';

/** So many records are looked at before others have their turn. */
const aStep = 64;

/** What the schema says of a section whose records stand by id, or of the entities of a kind in one. */
interface RecordSchema {
  readonly key: z.core.$ZodType;
  readonly value: z.core.$ZodType;
  readonly fitsKey: Fits;
  readonly fitsValue: Fits;
  /** Of records that hold others by id, and nothing else. */
  readonly inner: RecordSchema | undefined;
}

const fits = fitsOf(evidenceFileSchema);
const sections = new Map(Object.entries(evidenceFileSchema.shape).flatMap(([name, field]) => {
  const schema = recordSchema(field);
  return schema ? [[name, schema] as const] : [];
}));

function recordSchema(schema: z.core.$ZodType): RecordSchema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return recordSchema(def.innerType);
  if (def.type !== 'map') return undefined;
  const { keyType: key, valueType: value } = def;
  return { key, value, fitsKey: fitsOf(key), fitsValue: fitsOf(value), inner: recordSchema(value) };
}

/** What the schema makes of a file's object, and what it has against it. */
export interface Validated {
  readonly data: Partial<EvidenceData>;
  readonly issues: readonly z.core.$ZodIssue[];
}

/** Only records that do not fit as they stand are given to the schema itself, one by one; what it changes in them is put in their place. */
export function* validate(value: Readonly<Record<string, unknown>>): Steps<Validated> {
  const issues: z.core.$ZodIssue[] = [];
  const head = { ...value };
  const records: Record<string, unknown> = {};
  for (const [name, schema] of sections) {
    const section = value[name];
    if (!(section instanceof Map)) continue;
    yield* validateRecords(schema, section as Map<string, unknown>, [name], issues);
    records[name] = section;
    head[name] = undefined;
  }
  const parsed = fits(head) ? { data: head, error: undefined } : z.safeParse(evidenceFileSchema, head);
  return { data: { ...parsed.data, ...records } as Partial<EvidenceData>, issues: [...parsed.error?.issues ?? [], ...issues] };
}

function* validateRecords(schema: RecordSchema, records: Map<string, unknown>, path: readonly string[], issues: z.core.$ZodIssue[]): Steps<void> {
  let left = aStep;
  for (const [key, value] of records) {
    if (!schema.fitsKey(key)) issues.push(...below([...path, key], z.safeParse(schema.key, key)));
    if (schema.inner && value instanceof Map) {
      yield* validateRecords(schema.inner, value as Map<string, unknown>, [...path, key], issues);
    } else if (!schema.fitsValue(value)) {
      const parsed = z.safeParse(schema.value, value);
      issues.push(...below([...path, key], parsed));
      if (parsed.success) records.set(key, parsed.data);
    }
    if (--left > 0) continue;
    yield;
    left = aStep;
  }
}

/** What is wrong with a value, by its path in the file. */
function below(path: readonly string[], { error }: { readonly error?: z.core.$ZodError | undefined }): readonly z.core.$ZodIssue[] {
  return (error?.issues ?? []).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}
