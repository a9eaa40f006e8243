import { isCslType } from '../../core/evidence/cslTypes';
import { isEdtf } from '../../core/evidence/edtf';
import { isSourceId } from '../../core/evidence/ids';
import { newSource } from '../../core/evidence/newRecords';
import { evidenceProblems } from '../../core/evidence/problems';
import { fillIn } from '../../core/problemTable';
import type { Reliability } from '../../core/tradecraft/admiralty';
import { UserError } from '../../core/userError';
import { changeEvidence } from '../changeEvidence';
import type { CaseOptions } from '../readCase';

/** What `dossier add-source` takes. */
export interface SourceOptions extends CaseOptions {
  readonly title: string;
  readonly author?: readonly string[];
  readonly date?: string;
  readonly url?: string;
  readonly type: string;
  readonly reliability?: Reliability;
}

/** `dossier add-source`. */
export async function addSource(givenId: string, folder: string | undefined, options: SourceOptions): Promise<void> {
  const id = givenId.normalize('NFC');
  refuseUnusable(id, options);
  const { title, author, date, url, type, reliability } = options;
  await changeEvidence(folder, options, ({ sources }) => {
    if (sources.has(id)) throw new UserError(`The source ${id} is in the case already; choose another id.`);
    const source = newSource({ title, ...(author && { authors: author }), date, url, type, reliability });
    return [{ put: ['sources', id], value: source }];
  });
}

function refuseUnusable(id: string, { title, date, type }: SourceOptions): void {
  if (!isSourceId(id)) throw new UserError(fillIn(evidenceProblems['bad-source-id'].sentence, { value: id }));
  if (title.trim() === '') throw new UserError('A source needs a title that is not empty.');
  if (date !== undefined && !isEdtf(date)) throw new UserError(fillIn(evidenceProblems['bad-date'].sentence, { value: date }));
  if (!isCslType(type)) throw new UserError(fillIn(evidenceProblems['unknown-source-type'].sentence, { type }));
}
