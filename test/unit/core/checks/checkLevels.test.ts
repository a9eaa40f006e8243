import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { atLevels, checkCodes, checkLevels, readLevels } from '../../../../src/core/checks/checkLevels';
import { anchoringProblems } from '../../../../src/core/anchoring/problems';
import { checkProblems } from '../../../../src/core/checks/checkProblems';

const root = path.join(__dirname, '../../../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

interface Manifest {
  readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, { readonly enum: unknown }>> }>> }[] };
}

describe('the switches of checks', () => {
  it('are all in the settings, with all levels', () => {
    const { contributes: { configuration } } = JSON.parse(read('package.json')) as Manifest;
    const set = configuration.map(({ properties }) => properties['dossier.checks']).find((each) => each)?.properties ?? {};
    assert.deepEqual(Object.keys(set), checkCodes);
    for (const { enum: levels } of Object.values(set)) assert.deepEqual(levels, checkLevels);
  });

  it('have their code, sentence and usual level in docs/checks.md', () => {
    const page = read('docs/checks.md');
    for (const [code, { severity, sentence }] of Object.entries({ ...checkProblems, ...anchoringProblems })) {
      assert.ok(page.includes(`### \`${code}\` (${severity}`), code);
      assert.ok(page.includes(sentence), code);
    }
  });

  it('read what a person has written in settings, and pass over what is none of it', () => {
    assert.deepEqual([...readLevels({ 'one-source': 'off', 'one-origin': 'loud', 'mixed-series': 3 })], [['one-source', 'off']]);
    for (const other of [undefined, null, 3, 'off', ['off']]) assert.equal(readLevels(other).size, 0);
  });

  it('make checks silent, louder or quieter, and leave other problems alone', () => {
    const found = [{ code: 'one-source', severity: 'info' }, { code: 'one-origin', severity: 'warning' }, { code: 'unknown-entity', severity: 'warning' }] as const;
    const levels = readLevels({ 'one-source': 'error', 'one-origin': 'off', 'unknown-entity': 'off' });
    assert.deepEqual(atLevels(found, levels), [{ code: 'one-source', severity: 'error' }, { code: 'unknown-entity', severity: 'warning' }]);
  });
});
