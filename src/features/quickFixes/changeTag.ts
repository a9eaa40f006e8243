import { l10n, Uri } from 'vscode';
import { readMarkup } from '../../core/markup/readMarkup';
import type { Tag } from '../../core/model';
import { isRefusal, type TaggingResult } from '../../core/tagging/refusal';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { openDocument } from '../../host/openDocument';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';

/** A tag as it stood when a fix was offered for it. */
export interface TagPlace {
  readonly uri: string;
  readonly version: number;
  readonly start: number;
}

type Change = (text: string, tag: Tag, openCase: OpenCase) => TaggingResult;

/** Changes the tag that a fix was offered for; throws a UserError where the article has changed since. */
export async function changeTag({ cases, editing }: Services, { uri, version, start }: TagPlace, change: Change): Promise<void> {
  const document = openDocument(Uri.parse(uri));
  if (document?.version !== version) throw new UserError(l10n.t('The article changed in the meantime, so nothing was done. Please try again.'));
  const openCase = cases.of(document.uri);
  const text = document.getText();
  const tag = readMarkup(text, { kinds: openCase.kinds }).tags.find((each) => each.start === start);
  if (!tag) throw new UserError(l10n.t('This tag is no longer there.'));
  const edits = change(text, tag, openCase);
  if (isRefusal(edits)) throw new UserError(translated(edits));
  await editing.apply(openCase, { articles: [{ document, version, edits }] });
}
