import { l10n } from 'vscode';
import type { Parts } from '../../core/loadPart';
import { UserError } from '../../core/userError';
import type { Editing } from '../../workspace/editing/editing';
import type { OpenCase } from '../../workspace/openCase';
import { digest, readSourceFile, summed } from '../../workspace/sources/sourceFiles';

/** A source whose file has changed. */
export interface SummedSource {
  readonly openCase: OpenCase;
  readonly source: string;
}

/** Takes the sum of a source's file as it is now. */
export async function renewSum({ openCase, source: id }: SummedSource, editing: Editing, { sumOf, summedFile }: Parts['anchoring']): Promise<void> {
  openCase.evidenceToWrite().refuseUnwritable();
  const source = openCase.index.evidence.sources.get(id);
  const path = source && summedFile(source);
  const file = path === undefined ? undefined : await readSourceFile(openCase.uriOf(path));
  if (!source || !file) throw new UserError(l10n.t('The file of {0} cannot be read, so its sum was not taken.', id));
  const sum = await sumOf(source, await summed(file), digest);
  await editing.apply(openCase, { evidence: () => [{ put: ['sources', id, 'sha256'], value: sum }] });
}
