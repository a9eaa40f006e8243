import { newId } from '../../core/evidence/ids';
import { claimKind, type Span } from '../../core/model';
import type { Parts } from '../../core/loadPart';
import { spanOf } from '../../host/ranges';
import { activeArticle, type ActiveArticle } from '../../workspace/activeArticle';
import type { Services } from '../../workspace/services';
import { edited, selectTagged, type TaggingServices } from './targets';

/** Tags the selections, or the sentence around each cursor, as claims with fresh ids. */
export async function tagClaim({ cases, editing, environment, load }: TaggingServices & Pick<Services, 'environment'>): Promise<void> {
  const tagging = await load('tagging');
  const article = activeArticle(cases);
  const { document, openCase } = article;
  const drawn = new Set<string>();
  const request = () => {
    const id = newId('c', environment.random, (taken) => drawn.has(taken) || openCase.index.claim(taken) !== undefined);
    drawn.add(id);
    return { kind: claimKind, id };
  };
  const edits = edited(tagging.tagSelections(document.getText(), passagesOf(tagging, article), request, openCase.kinds));
  await editing.apply(openCase, { articles: [{ document, version: document.version, edits }] });
  selectTagged(article);
}

function passagesOf({ sentenceAt }: Parts['tagging'], { editor, document }: ActiveArticle): Span[] {
  const text = document.getText();
  return editor.selections.map((selection) => {
    const span = spanOf(document, selection);
    return selection.isEmpty ? sentenceAt(text, span.start) ?? span : span;
  });
}
