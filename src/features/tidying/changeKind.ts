import { l10n } from 'vscode';
import { claimKind } from '../../core/model';
import { changeTags } from '../../core/tidying/changeTags';
import { conflictRefusal } from '../../core/tidying/conflictRefusal';
import { kindChanges, refusalToChangeKind, tagsToChangeKind } from '../../core/tidying/entityKind';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { askPick } from '../../host/steps';
import type { RecordRow } from '../../workspace/asking/recordRow';
import { kindLabel } from '../../workspace/kindLabels';
import type { OpenCase } from '../../workspace/openCase';
import { refuseWhileReading } from '../../workspace/refuseWhileReading';
import type { Services } from '../../workspace/services';
import { entityAtHand } from './entityAtHand';
import { editsOf } from './openArticles';

/** Gives an entity, or a name that is not in the case yet, another kind: its record moves, and its tags change. */
export async function changeKind({ cases, editing }: Services, row: RecordRow | undefined): Promise<void> {
  const title = l10n.t('Change kind');
  const found = await entityAtHand(cases, row, {
    title, placeholder: l10n.t('Whose kind?'), takes: ({ state }) => state !== 'ambiguous',
    none: l10n.t('This name is ambiguous; say with a quick fix whom it names first.'),
  });
  if (!found) return;
  const { openCase, entry } = found;
  refuseWhileReading(openCase);
  const to = await askKind(openCase, entry.kind, l10n.t('Change the kind of “{0}”', entry.name));
  if (to === undefined) return;
  const change = { key: entry.key, to };
  const isRegistered = entry.state === 'registered';
  if (isRegistered) {
    const store = openCase.evidenceToWrite();
    store.refuseUnwritable();
    const refusal = refusalToChangeKind(openCase.index, store.file, change);
    if (refusal) throw new UserError(translated(refusal));
  }
  const paths = openCase.index.documentsOf(entry.key).map(({ document }) => document);
  const articles = await editsOf(openCase, paths, (path, text) => changeTags(text, openCase.kinds, tagsToChangeKind(openCase.index, path, change)));
  await editing.apply(openCase, { articles, ...(isRegistered && { evidence: (data, file) => {
    const refusal = conflictRefusal(data, [change.key]);
    if (refusal) throw new UserError(translated(refusal));
    return kindChanges(file, change);
  } }) });
}

async function askKind(openCase: OpenCase, now: string, title: string): Promise<string | undefined> {
  const others = [...openCase.kinds].filter((each) => each !== claimKind && each !== now);
  const items = others.map((value) => ({ label: `$(${kindLabel(openCase, value).icon}) ${kindLabel(openCase, value).one}`, value }));
  const answer = await askPick({ title, placeholder: l10n.t('Which kind is it?'), items });
  return typeof answer === 'object' ? answer.value : undefined;
}
