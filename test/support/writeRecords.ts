// A process that adds sources NAME-0, NAME-1 … to an evidence file, and prints the number of each when it stands there.
import { editEvidence } from '../../src/core/evidence/editEvidence';
import { newSource } from '../../src/core/evidence/newRecords';
import { readEvidence } from '../../src/core/evidence/readEvidence';
import { withEvidenceFile } from '../../src/node/withEvidenceFile';
import { applied } from './evidenceText';

const [path = '', name = '', count = '0'] = process.argv.slice(2);
for (let number = 0; number < Number(count); number++) {
  await withEvidenceFile(path, (text = '') => applied(text, editEvidence(
    readEvidence(text), [{ put: ['sources', `${name}-${number}`], value: newSource({ title: 'A source' }) }])));
  process.stdout.write(`${number}\n`);
}
