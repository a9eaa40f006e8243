import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { CaseFolder } from '../../support/caseFolder';
import { runDossier } from '../../support/runDossier';

const samples = fileURLToPath(new URL('../../../samples', import.meta.url));
const id = 'q-s883j4k4';

interface Printed {
  readonly survivors: readonly string[];
  readonly hypotheses: readonly { readonly id: string; readonly inconsistency: number; readonly complete: boolean; readonly unrated: readonly string[] }[];
  readonly evidence: readonly { readonly id: string; readonly diagnosticity: number | null; readonly ratings: Readonly<Record<string, string | null>> }[];
  readonly withdrawn: readonly { readonly id: string }[];
}

describe('dossier ach', () => {
  it('prints the matrix of the sample’s question', async () => {
    const { code, printed, said } = await runDossier(['ach', id, samples]);
    assert.deepEqual([code, said], [0, []]);
    assert.match(printed, /^Where does the engine of the rocket of May 2024 come from\?\n/u);
    assert.match(printed, /^H1 +0\.00 {2}survives best {2}c-2qyae8af {2}It is likely that Russia supplied/mu);
    assert.match(printed, /^E\d {2}C {3}I {3}\? {3}1\.00 +3 \(medium\) +high +e-qw65d7na {2}An unnamed official/mu);
    assert.match(printed, /^E6 .* withdrawn .* e-6p807j0e/mu);
    assert.match(printed, /^H3 is not rated against E\d and E\d\.$/mu);
  });
  it('prints it as JSON, what is missing as null', async () => {
    const { printed } = await runDossier(['ach', id, samples, '--json']);
    const { survivors, hypotheses, evidence, withdrawn } = JSON.parse(printed) as Printed;
    assert.deepEqual(survivors, ['c-2qyae8af']);
    assert.deepEqual(hypotheses.map(({ complete }) => complete), [true, false, false]);
    assert.deepEqual(hypotheses[1]?.unrated, ['e-j9jx70wp']);
    assert.equal(evidence.find((item) => item.id === 'e-qw65d7na')?.ratings['c-cm65zdd7'], null);
    assert.deepEqual(withdrawn.map((item) => item.id), ['e-6p807j0e']);
  });
  it('lists the questions', async () => {
    assert.match((await runDossier(['list', 'questions', samples])).printed, /^q-s883j4k4 +3 +5 +3 {2}Where does the engine/mu);
  });
  it('refuses a question that is not there', async () => {
    const { code, said } = await runDossier(['ach', 'q-00000001', samples]);
    assert.deepEqual([code, said], [2, ['dossier: The question q-00000001 is not in the case; see dossier list questions.']]);
  });
  it('says of a question without hypotheses that it has none', async () => {
    const folder = new CaseFolder();
    folder.write({ 'evidence.json': { format: 'dossier-evidence', version: 1, questions: { 'q-00000001': { text: 'Who?' } } } });
    assert.equal((await runDossier(['ach', 'q-00000001', folder.path])).printed, 'Who?\n\nThere is no hypothesis yet.\n');
    folder.remove();
  });
});
