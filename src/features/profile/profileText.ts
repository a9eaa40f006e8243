import { workspace, type Uri } from 'vscode';
import type { CaseEntity } from '../../workspace/asking/chooseEntity';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';
import { addressOf } from './addressOf';
import { entityOf } from './profileUri';

/** The text of the document that shows an entity's profile. */
export async function profileText({ cases, load }: Pick<Services, 'cases' | 'load'>, uri: Uri): Promise<string> {
  const { openCase, key } = entityOf(cases, uri);
  // Right after the start of the window the file may not have been read yet.
  await openCase.evidence?.load();
  const { entityProfile, mostMentions } = await load('exchange');
  const texts = await textsOf({ openCase, key }, mostMentions);
  return entityProfile({ index: openCase.index, key, texts, linkTo: (document, line) => linkTo(openCase, document, line) });
}

/** The texts of the articles whose mentions are shown. */
async function textsOf({ openCase, key }: CaseEntity, most: number): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  let shown = 0;
  for (const { document, count } of openCase.index.documentsOf(key)) {
    if (shown >= most) break;
    const text = await openCase.textOf(document);
    if (text !== undefined) texts.set(document, text);
    shown += count;
  }
  return texts;
}

/** VS Code takes an address that begins with a slash for one in the first folder of the workspace, in the preview too. */
function linkTo(openCase: OpenCase, document: string, line: number): string {
  const isFirst = openCase.folder !== undefined && openCase.folder === workspace.workspaceFolders?.[0];
  return isFirst ? `/${addressOf(document)}#L${String(line)}` : `${openCase.uriOf(document).toString()}#L${String(line)}`;
}
