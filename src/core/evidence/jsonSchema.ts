import * as z from 'zod/mini';
import { evidenceFileSchema, evidenceFormat } from './schema';

type JsonSchema = Record<string, unknown>;

/**
 * The JSON Schema of the evidence file, generated. It binds only a file that says that it is ours, so that any other
 * `evidence.json` is left in peace.
 */
export function evidenceJsonSchema(): JsonSchema {
  const { $schema, ...schema } = toJsonSchema(evidenceFileSchema());
  return {
    $schema,
    title: 'Evidence file of Dossier',
    if: { properties: { format: { const: evidenceFormat } }, required: ['format'] },
    then: schema,
  };
}

/** Maps are objects keyed by id in JSON, which zod does not say by itself. */
function toJsonSchema(schema: z.core.$ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (def.type !== 'map') return;
      Object.assign(jsonSchema, { type: 'object', propertyNames: inner(def.keyType), additionalProperties: inner(def.valueType) });
    },
  });
}

function inner(schema: z.core.$ZodType): JsonSchema {
  const whole = toJsonSchema(schema);
  delete whole['$schema'];
  return whole;
}
