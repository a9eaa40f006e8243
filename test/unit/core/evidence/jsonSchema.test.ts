import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { evidenceJsonSchema } from '../../../../src/core/evidence/jsonSchema';

describe('the JSON Schema of the evidence file', () => {
  it('is the one that the code makes (otherwise: npx tsx scripts/makeSchema.ts)', () => {
    const committed = readFileSync(new URL('../../../../schemas/evidence.schema.json', import.meta.url), 'utf8');
    assert.equal(committed, `${JSON.stringify(evidenceJsonSchema(), null, 2)}\n`);
  });
  it('describes every section', () => {
    const { properties } = evidenceJsonSchema()['then'] as { properties: Record<string, { description?: string }> };
    const silent = Object.keys(properties).filter((key) => key !== '$schema' && !properties[key]?.description);
    assert.deepEqual(silent, []);
  });
});
