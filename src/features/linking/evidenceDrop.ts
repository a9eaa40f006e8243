import { commands, DocumentDropEdit, DocumentDropOrPasteEditKind, type DataTransfer, type DocumentDropEditProvider, type Position, type TextDocument } from 'vscode';
import { draggedIn } from '../../workspace/linking/draggedEvidence';
import type { DropPlace } from './linkDropped';

/** What the editor is told of a drop of evidence. */
export const dropKind = DocumentDropOrPasteEditKind.Empty.append('dossier', 'evidence');

/** Takes evidence that is dropped into an article. */
export class EvidenceDrop implements DocumentDropEditProvider {
  /** Inserts nothing, and by that keeps the editor from inserting what a row is called. */
  async provideDocumentDropEdits(document: TextDocument, position: Position, transfer: DataTransfer): Promise<DocumentDropEdit | undefined> {
    const dragged = await draggedIn(transfer);
    if (dragged === undefined) return undefined;
    const place: DropPlace = { document: document.uri, offset: document.offsetAt(position) };
    void commands.executeCommand('dossier.linkDropped', dragged, place);
    return new DocumentDropEdit('', undefined, dropKind);
  }
}
