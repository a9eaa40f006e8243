import { Uri } from 'vscode';
import type { CaseEntity } from '../../workspace/asking/chooseEntity';
import type { Cases } from '../../workspace/cases';

export const profileScheme = 'dossier-profile';

/** The address of the document that shows an entity's profile; its name is what the tab says. */
export function profileUri({ openCase, key }: CaseEntity): Uri {
  const name = (openCase.index.entity(key)?.name ?? key).replace(/[\\/\s]+/gu, ' ').trim() || key;
  const query = new URLSearchParams({ folder: openCase.folder?.uri.toString() ?? '', key }).toString();
  return Uri.from({ scheme: profileScheme, path: `/${name}.md`, query });
}

/** The entity whose profile a document of ours shows. */
export function entityOf(cases: Cases, { query }: Uri): CaseEntity {
  const said = new URLSearchParams(query);
  return { openCase: cases.of(Uri.parse(said.get('folder') ?? '')), key: said.get('key') ?? '' };
}
