import { fillIn } from '../../core/problemTable';
import { isDrawnId, newId } from '../../core/evidence/ids';
import { newEvidence } from '../../core/evidence/newRecords';
import { evidenceProblems } from '../../core/evidence/problems';
import type { EvidenceData } from '../../core/evidence/schema';
import type { Environment } from '../../core/model';
import { toCredibility } from '../../core/tradecraft/admiralty';
import { UserError } from '../../core/userError';
import { changeEvidence } from '../changeEvidence';
import type { CaseOptions } from '../readCase';
import type { Terminal } from '../terminal';

/** What `dossier add-evidence` takes. */
export interface EvidenceOptions extends CaseOptions {
  readonly id?: string;
  readonly source: string;
  readonly summary: string;
  readonly credibility?: string;
}

/** `dossier add-evidence`: prints the new item's id alone. */
export async function addEvidence(
  folder: string | undefined, options: EvidenceOptions, { now, random, user }: Environment, terminal: Terminal,
): Promise<void> {
  const source = options.source.normalize('NFC');
  const { summary } = options;
  const credibility = options.credibility === undefined ? undefined : toCredibility(options.credibility);
  if (summary.trim() === '') throw new UserError('Evidence needs a summary that is not empty.');
  let id = '';
  await changeEvidence(folder, options, (data) => {
    if (!data.sources.has(source)) throw new UserError(`The source ${source} is not in the case yet; add it with dossier add-source.`);
    id = options.id === undefined ? newId('e', random, (taken) => data.evidence.has(taken)) : givenId(options.id, data);
    return [{ put: ['evidence', id], value: newEvidence({ source, summary, credibility, by: user(), at: now() }) }];
  });
  terminal.print(`${id}\n`);
}

function givenId(id: string, { evidence }: EvidenceData): string {
  if (!isDrawnId('e', id)) throw new UserError(fillIn(evidenceProblems['bad-evidence-id'].sentence, { value: id }));
  if (evidence.has(id)) throw new UserError(`The evidence ${id} is in the case already; choose another id, or leave it out.`);
  return id;
}
