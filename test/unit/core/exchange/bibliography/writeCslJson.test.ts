import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Json } from '../../../../../src/core/evidence/json';
import { readCslJson } from '../../../../../src/core/exchange/bibliography/readCslJson';
import type { CslItem } from '../../../../../src/core/exchange/bibliography/readSources';
import { sourcesOf } from '../../../../../src/core/exchange/bibliography/sourcesOf';
import { writeCslJson } from '../../../../../src/core/exchange/bibliography/writeCslJson';
import { readSources } from '../../../../support/cslItems';
import { sampleSnapshot } from '../../../../support/sampleSnapshot';

const schema = '../shared/standards/csl/csl-data.json';

/** What analysts may have written by hand, and CSL has no place for. */
const odd: Readonly<Record<string, Json>> = {
  type: 'rumour', title: 'T', 'x-mine': [1, { a: null }], author: [{ family: 'Kim', 'x-orcid': '1' }], issued: { 'date-parts': [[2024, 5]], 'x-approx': true },
  custom: { kept: 1 },
};

describe('writing CSL-JSON', () => {
  it('is read back as it was', () => {
    fc.assert(fc.property(readSources, (sources) => {
      assert.deepEqual(readCslJson(writeCslJson(sources)), { sources, notices: [] });
    }));
  });
  it('brings back what CSL has no place for', () => {
    assert.deepEqual(readCslJson(writeCslJson([{ id: 'a', csl: odd as CslItem }])).sources.map(({ csl }) => ({ ...csl })), [odd]);
  });
  it('keeps what another program has changed since', () => {
    const changed = writeCslJson([{ id: 'a', csl: { type: 'rumour', title: 'T' } }]).replace('"document"', '"report"');
    assert.equal(readCslJson(changed).sources[0]?.csl.type, 'report');
  });
  it('is what the schema of CSL accepts', function () {
    if (!existsSync(schema)) {
      console.log(`        skipped: ${schema} is not here`);
      this.skip();
    }
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    const accepts = (text: string) => { assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors)); };
    accepts(writeCslJson(sourcesOf(sampleSnapshot().index.evidence)));
    accepts(writeCslJson([{ id: 'a', csl: odd as CslItem }]));
    fc.assert(fc.property(readSources, (sources) => { accepts(writeCslJson(sources)); }));
    assert.ok(!validate([{ id: 'a', type: 'rumour' }]));
  });
});
