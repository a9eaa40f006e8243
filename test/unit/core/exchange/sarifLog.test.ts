import assert from 'node:assert/strict';
import { sarifLog } from '../../../../src/core/exchange/sarifLog';

const problem = {
  document: 'year 1/a#1.md', line: 3, column: 5, endLine: 4, endColumn: 2, start: 10, end: 20, severity: 'warning', code: 'one-origin', message: 'It says so.',
} as const;

interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string; readonly defaultConfiguration: { readonly level: string } }[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly message: { readonly text: string } }[];
  }[];
}
const tool = { name: 'dossier', version: '1.2.3' };

describe('problems as SARIF 2.1.0', () => {
  it('are results with a rule, a level, a sentence and a region', () => {
    const { runs: [run], version } = sarifLog([problem], tool) as Log;
    assert.equal(version, '2.1.0');
    assert.equal(run?.tool.driver.name, 'dossier');
    assert.deepEqual(run.results, [{
      ruleId: 'one-origin', ruleIndex: 0, level: 'warning', message: { text: 'It says so.' },
      locations: [{ physicalLocation: {
        artifactLocation: { uri: 'year%201/a%231.md' }, region: { startLine: 3, startColumn: 5, endLine: 4, endColumn: 2 },
      } }],
    }]);
  });

  it('name each rule once, by which results find it', () => {
    const { runs: [run] } = sarifLog([{ ...problem, code: 'unknown-entity' }, problem, { ...problem, severity: 'hint', code: 'not-in-case' }, problem], tool) as Log;
    assert.deepEqual(run?.tool.driver.rules.map(({ id }) => id), ['not-in-case', 'one-origin', 'unknown-entity']);
    assert.deepEqual(run.results.map(({ ruleId, ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id === ruleId), [true, true, true, true]);
    assert.deepEqual(run.results.map(({ level }) => level), ['warning', 'warning', 'note', 'warning']);
  });

  it('are a run without results where there are none', () => {
    assert.deepEqual((sarifLog([], tool) as Log).runs[0]?.results, []);
  });
});
