import type * as z from 'zod/mini';
import { lazily } from '../lazily';
import type { JsonPath } from './jsonText';
import { evidenceFileSchema } from './schema';

/** What the schema says of an object's or a list's content: known fields in canonical order, records by id, or elements. */
export type Shape =
  | { readonly kind: 'fields'; readonly names: readonly string[]; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly kind: 'records'; readonly of: Shape }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'plain' };

/** What the schema says nothing of. */
export const plain: Shape = { kind: 'plain' };

function shapeOf(schema: z.core.$ZodType): Shape {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return shapeOf(def.innerType);
  if (def.type === 'map') return { kind: 'records', of: shapeOf(def.valueType) };
  if (def.type === 'array') return { kind: 'list', of: shapeOf(def.element) };
  if (def.type !== 'object') return plain;
  const names = Object.keys(def.shape);
  return { kind: 'fields', names, fields: new Map(Object.entries(def.shape).map(([key, field]) => [key, shapeOf(field)])) };
}

/** The shape of the whole evidence file. */
export const evidenceShape = lazily((): Shape => shapeOf(evidenceFileSchema()));

/** The shape of what stands under a key or index; `plain` under one that the schema does not know. */
export function shapeUnder(shape: Shape, key: string | number): Shape {
  switch (shape.kind) {
    case 'fields': return shape.fields.get(String(key)) ?? plain;
    case 'records': case 'list': return shape.of;
    case 'plain': return plain;
  }
}

/** The shape at a path from the file's object. */
export function shapeAt(path: JsonPath): Shape {
  return path.reduce<Shape>(shapeUnder, evidenceShape());
}

/** Where a key belongs among the known fields of an object; infinite for an unknown one. */
export function fieldRank(shape: Shape, key: string): number {
  if (shape.kind !== 'fields') return Infinity;
  const rank = shape.names.indexOf(key);
  return rank < 0 ? Infinity : rank;
}
