import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../../src/core/applyEdits';
import { editEvidence } from '../../../src/core/evidence/editEvidence';
import type { EvidenceFile } from '../../../src/core/evidence/evidenceFile';
import { linkChanges } from '../../../src/core/evidence/newRecords';
import { readEdited, readEvidence } from '../../../src/core/evidence/readEvidence';
import type { TextEdit } from '../../../src/core/model';
import { itemId } from '../case/caseEvidence';
import { changedLines } from '../changedLines';
import type { Measure } from '../measure';
import { alternate, timeOf } from '../timing';

const details = { relation: 'supports', note: 'Seen in port.', by: 'Dee', at: new Date('2024-06-03T00:00:00Z') } as const;

/** One link changed in an evidence file of 10 MB. */
export const evidence: Measure = {
  name: 'evidence',
  goal: 'One link changed in a 10 MB evidence file takes under 50 ms in the editor with the file loaded, under 500 ms from the command line, with a diff of a few lines in both.',
  cases: 'none',
  run: ({ large, rounds, root }) => {
    const file = path.join(large, 'evidence.json');
    const before = readFileSync(file, 'utf8');
    const rows = editRepeatedly(readEvidence(before), rounds);
    const cli = [process.execPath, path.join(root, 'dist/cli.js')] as const;
    const working = path.join(large, 'working.json');
    cpSync(file, working);
    const claim = claimAt(before, 2000);
    const [linked = []] = alternate(rounds, [
      { name: 'dossier link', run: [...cli, 'link', claim, itemId(1), large, '--relation', 'refutes', '--evidence', working] },
    ]);
    return [
      { name: 'one link, to its text edits', unit: 'ms', samples: rows.map(({ edit }) => edit) },
      { name: 'what becomes of the file by them checked', unit: 'ms', samples: rows.map(({ check }) => check) },
      { name: 'the evidence file read after it', unit: 'ms', samples: rows.map(({ read }) => read) },
      { name: 'one link in 10 MB, in the editor', unit: 'ms', samples: rows.map(({ edit, check, read }) => edit + check + read), goal: { number: 6, of: 'median', atMost: 50 } },
      { name: 'one link in 10 MB, by the command line', unit: 'ms', samples: linked, goal: { number: 6, of: 'median', atMost: 500 } },
      { name: 'its diff in the editor', unit: 'lines', samples: rows.map(({ lines }) => lines), goal: { number: 6, of: 'median', atMost: 9 } },
      { name: 'its diff by the command line', unit: 'lines', samples: [changedLines(before, readFileSync(working, 'utf8'))], goal: { number: 6, of: 'median', atMost: 9 } },
    ];
  },
};

/** Links another claim each round, checks what becomes of the file, and reads the text that the editor then has from the one before, as a command and the store do; the first round is not counted. */
function editRepeatedly(start: EvidenceFile, rounds: number) {
  const claims = [...start.data.claims.keys()];
  const rows: { readonly edit: number; readonly check: number; readonly read: number; readonly lines: number }[] = [];
  let file = start;
  for (let round = 0; round <= rounds; round++) {
    const { text } = file;
    let edits: readonly TextEdit[] = [];
    const edit = timeOf(() => { edits = editEvidence(file, linkChanges(file.data, claims[1000 + 17 * round] ?? '', itemId(1), details)); });
    const check = timeOf(() => { readEdited(file, edits); });
    const after = fromEditor(applyEdits(text, edits));
    const read = timeOf(() => { file = readEvidence(after, file); });
    rows.push({ edit, check, read, lines: changedLines(text, after) });
  }
  return rows.slice(1);
}

/** A text as the editor gives it, put together from lines. */
function fromEditor(text: string): string {
  return text.split('\n').join('\n');
}

function claimAt(text: string, at: number): string {
  return [...readEvidence(text).data.claims.keys()][at] ?? '';
}
