import { l10n, WorkspaceEdit, type Position, type TextDocument, type Uri, type WorkspaceEditEntryMetadata } from 'vscode';
import { editEvidence } from '../../core/evidence/editEvidence';
import type { NamedId } from '../../core/evidence/idPlace';
import { idsInEvidence } from '../../core/evidence/idsInEvidence';
import type { TextEdit } from '../../core/model';
import { decline, type TidyingRefusal } from '../../core/tidying/problems';
import type { NameRenaming } from '../../core/tidying/renameName';
import { targetInArticle, targetInEvidence, type RenameTarget } from '../../core/tidying/renameTarget';
import { documentsNaming } from '../../core/tidying/documentsNaming';
import { renamingEdits } from '../../core/tidying/renamingEdits';
import { refusalToRenameId, renameIdInArticle } from '../../core/tidying/renameId';
import { nameChanges, refusalToRenameName, renameTexts, tagsNamed } from '../../core/tidying/renameName';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { openDocument } from '../../host/openDocument';
import { rangeOf, rangesIn } from '../../host/ranges';
import { articleTexts, type ArticleText } from '../../workspace/articleTexts';
import { refuseReadOnly } from '../../workspace/editing/refuseReadOnly';
import type { OpenCase } from '../../workspace/openCase';
import { isArticle } from '../../workspace/reading/articles';
import { refuseWhileReading } from '../../workspace/refuseWhileReading';

/** What can be renamed at a place of an article or of the evidence file; throws a UserError where nothing can. */
export function renameTarget(openCase: OpenCase, document: TextDocument, position: Position): RenameTarget {
  const { index, evidence } = openCase;
  const offset = document.offsetAt(position);
  const target = isArticle(document) ? targetInArticle(index, openCase.pathOf(document.uri), document.getText(), offset) : inEvidence(evidence, document, offset);
  if ('code' in target) throw new UserError(translated(target));
  return target;
}

function inEvidence(evidence: OpenCase['evidence'], document: TextDocument, offset: number): RenameTarget | TidyingRefusal {
  if (!evidence?.isFile(document)) return decline('nothing-to-rename');
  evidence.refuseUnwritable();
  return targetInEvidence(evidence.file, offset);
}

/** The edit that renames the target over the whole case; throws a UserError where it may not be. */
export async function renameEdit(openCase: OpenCase, target: RenameTarget, to: string): Promise<WorkspaceEdit> {
  refuseWhileReading(openCase);
  if (target.what === 'neither') throw new UserError(translated(target.why));
  await openCase.evidence?.load();
  return target.what === 'id' ? renameId(openCase, target.id, to) : renameName(openCase, { ...target.name, to });
}

async function renameId(openCase: OpenCase, named: NamedId, to: string): Promise<WorkspaceEdit> {
  const { index, evidence, kinds } = openCase;
  const renaming = { ...named, to };
  refuse(refusalToRenameId(index, renaming));
  const edit = new WorkspaceEdit();
  if (to === named.id) return edit;
  if (evidence?.exists) await evidence.documentToEdit();
  // Of the sources, any text may say in its front matter whose it is.
  const naming = new Map(documentsNaming(index, named).map(({ document, places }) => [document, places]));
  for (const { document, text } of await textsNow(openCase, named.sort === 'source' ? index.documents() : [...naming.keys()])) {
    const edits = renameIdInArticle(text, kinds, renaming, naming.get(document));
    if (!edits) throw new UserError(translated({ code: 'article-unchangeable', args: { document } }));
    add(edit, openCase.uriOf(document), text, edits);
  }
  if (evidence?.exists) {
    evidence.refuseUnwritable();
    add(edit, evidence.uri, evidence.file.text, renamingEdits(idsInEvidence(evidence.file), renaming));
  }
  return edit;
}

async function renameName(openCase: OpenCase, renaming: NameRenaming): Promise<WorkspaceEdit> {
  const { index, evidence, kinds } = openCase;
  refuse(refusalToRenameName(index, renaming));
  const edit = new WorkspaceEdit();
  if (renaming.to === renaming.name) return edit;
  const isRegistered = index.registry.entities.has(renaming.key);
  if (isRegistered) await evidence?.documentToEdit();
  const texts = await textsNow(openCase, tagsNamed(index, renaming).map(({ document }) => document));
  if (isRegistered && evidence) {
    evidence.refuseUnwritable();
    add(edit, evidence.uri, evidence.file.text, editEvidence(evidence.file, nameChanges(index, renaming)));
  }
  // Of an entity of the case the name is changed, and its tags go on naming it: their texts are for the user to choose.
  const metadata = isRegistered ? { label: l10n.t('Texts of tags'), needsConfirmation: true } : undefined;
  const named = new Map(tagsNamed(index, renaming).map((tags) => [tags.document, tags]));
  for (const { document, text } of texts) {
    const tags = named.get(document);
    const edits = tags ? renameTexts(text, kinds, tags, renaming) : [];
    if (!edits) throw new UserError(translated({ code: 'article-unchangeable', args: { document } }));
    add(edit, openCase.uriOf(document), text, edits, metadata);
  }
  return edit;
}

/** The texts of articles: those of editors as they are once all others, and what the evidence file has become meanwhile, are read. */
async function textsNow(openCase: OpenCase, documents: readonly string[]): Promise<readonly ArticleText[]> {
  const texts = await articleTexts(openCase, documents);
  await openCase.evidence?.settled();
  return texts.map(({ document, text }) => ({ document, text: openDocument(openCase.uriOf(document))?.getText() ?? text }));
}

function refuse(refusal: TidyingRefusal | undefined): void {
  if (refusal) throw new UserError(translated(refusal));
}

function add(edit: WorkspaceEdit, uri: Uri, text: string, edits: readonly TextEdit[], metadata?: WorkspaceEditEntryMetadata): void {
  if (edits.length === 0) return;
  refuseReadOnly(uri);
  const open = openDocument(uri);
  // A carriage return alone begins a line too, once the editor has the file.
  const rangesFor = open ? (part: TextEdit) => rangeOf(open, part) : rangesIn(text.replace(/\r(?!\n)/gu, '\n'));
  for (const part of edits) edit.replace(uri, rangesFor(part), part.text, metadata);
}
