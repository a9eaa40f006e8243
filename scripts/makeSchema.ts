// Writes schemas/evidence.schema.json from the schema in the code: npx tsx scripts/makeSchema.ts
import { writeFileSync } from 'node:fs';
import { evidenceJsonSchema } from '../src/core/evidence/jsonSchema';

writeFileSync(new URL('../schemas/evidence.schema.json', import.meta.url), `${JSON.stringify(evidenceJsonSchema(), null, 2)}\n`);
