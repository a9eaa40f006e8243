import { l10n } from 'vscode';
import { isEntityId } from '../../core/evidence/ids';
import { UserError } from '../../core/userError';
import { findActiveArticle } from '../../workspace/activeArticle';
import { addEntity, askNewEntity } from '../../workspace/asking/newEntity';
import type { Cases } from '../../workspace/cases';
import type { Editing } from '../../workspace/editing/editing';
import type { RecordRow } from '../../workspace/asking/recordRow';

/** Adds a name that articles use, and that the evidence file does not have yet, as a record. */
export async function addToCase(cases: Cases, editing: Editing, row: RecordRow | undefined): Promise<void> {
  const found = row ?? rowAtCursor(cases);
  const entry = found?.entry;
  if (!found || !entry || !('key' in entry) || entry.state !== 'notInCase') {
    throw new UserError(l10n.t('Put the cursor on a tagged name that is not in the case yet, or choose one in the Entities view.'));
  }
  if (entry.id !== undefined && !isEntityId(entry.id)) {
    throw new UserError(l10n.t('“{0}” cannot be an id in the evidence file; write another in the tag first.', entry.id));
  }
  const { openCase } = found;
  const date = openCase.index.mentionsOf(entry.key).find(({ mention }) => mention.date !== undefined)?.mention.date;
  const asked = await askNewEntity({ openCase, kind: entry.kind, name: entry.name, date, id: entry.id });
  if (asked) await editing.apply(openCase, { evidence: addEntity(asked) });
}

function rowAtCursor(cases: Cases): RecordRow | undefined {
  const article = findActiveArticle(cases);
  const key = article?.openCase.index.keysAt(article.path, article.offset)?.keys.at(-1);
  const entry = key === undefined ? undefined : article?.openCase.index.entity(key);
  return article && entry && { openCase: article.openCase, entry };
}
