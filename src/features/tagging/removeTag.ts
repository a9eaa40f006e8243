import { activeArticle } from '../../workspace/activeArticle';
import { edited, type TaggingServices } from './targets';

/** Takes the innermost tag at the cursor away and leaves its text; a claim's record notes where it was last seen. */
export async function removeTag({ cases, editing, load }: TaggingServices): Promise<void> {
  const { removeTagAt } = await load('tagging');
  const { document, openCase, path, offset, record } = activeArticle(cases);
  const edits = edited(removeTagAt(document.getText(), offset, openCase.kinds));
  const removed = record.claims.find(({ start }) => edits.some((edit) => edit.start === start));
  const id = removed?.id;
  const hasRecord = id !== undefined && openCase.index.evidence.claims.has(id);
  await editing.apply(openCase, {
    articles: [{ document, version: document.version, edits }],
    ...(hasRecord && { evidence: () => [{ put: ['claims', id, 'lastSeen'], value: { document: path, text: removed?.text ?? '' } }] }),
  });
}
