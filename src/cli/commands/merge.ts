import { existsSync } from 'node:fs';
import { sentenceOf } from '../../core/checks/sentences';
import { shownConflict } from '../../core/evidence/merge/shownConflict';
import type { EvidenceFile } from '../../core/evidence/evidenceFile';
import { mergeEvidence, type MergedEvidence } from '../../core/evidence/merge/mergeEvidence';
import { refusalToMerge } from '../../core/evidence/merge/refusalToMerge';
import { readEvidence } from '../../core/evidence/readEvidence';
import { UserError } from '../../core/userError';
import { readTextFile } from '../../node/readTextFile';
import { withEvidenceFile } from '../../node/withEvidenceFile';
import type { Terminal } from '../terminal';

/** `dossier merge`: merges by meaning into OURS, or into another file; returns whether something is left to be decided. */
export async function merge(base: string, ours: string, theirs: string, { output }: { readonly output?: string }, terminal: Terminal): Promise<boolean> {
  const [baseFile, theirFile] = [read('BASE', base), read('THEIRS', theirs)];
  const ourFile = read('OURS', ours);
  const names = { base: `BASE (${base})`, ours: `OURS (${ours})`, theirs: `THEIRS (${theirs})` };
  let merged: MergedEvidence | undefined;
  await withEvidenceFile(output ?? ours, (text) => {
    const files = { base: baseFile, ours: output === undefined && text !== undefined ? readEvidence(text) : ourFile, theirs: theirFile };
    const refusal = refusalToMerge(files, names);
    if (refusal !== undefined) throw new UserError(refusal);
    merged = mergeEvidence(files.base, files.ours, files.theirs);
    refuseUnreadable(merged.file);
    return merged.file.text;
  });
  return merged !== undefined && report(merged, terminal);
}

function read(name: string, file: string): EvidenceFile {
  if (!existsSync(file)) throw new UserError(`${name} (${file}) is not there.`);
  const content = readTextFile(file);
  if ('problem' in content) throw new UserError(`${name} (${file}): ${sentenceOf(content.problem)}`);
  return readEvidence(content.text);
}

function refuseUnreadable(file: EvidenceFile): void {
  const [first] = file.problems;
  if (file.status !== 'readable') throw new UserError(`Nothing was written, because the merged file would not be valid: ${first ? sentenceOf(first) : ''}`);
}

/** One line for each conflict, and for each problem that came of the merge. */
function report({ file, conflicts, problems }: MergedEvidence, terminal: Terminal): boolean {
  for (const pointer of conflicts) terminal.say(`Conflict at ${pointer}: ${shownConflict(file.data.conflicts.get(pointer) ?? {})}.`);
  for (const problem of problems) terminal.say(sentenceOf(problem));
  if (conflicts.length > 0) terminal.say('Ours stands; both are in the file under “conflicts”, until someone chooses there or in the editor.');
  return conflicts.length > 0 || problems.some(({ severity }) => severity === 'error');
}
