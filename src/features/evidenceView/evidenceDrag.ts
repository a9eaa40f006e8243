import { DataTransferItem, type DataTransfer, type TreeDragAndDropController } from 'vscode';
import { evidenceMime, writeDragged } from '../../workspace/linking/draggedEvidence';
import type { EvidenceNode } from './evidenceNode';
import { itemsAmong } from './itemsAmong';

/** Lets items of evidence be dragged to a claim, in a view or in the editor. */
export class EvidenceDrag implements TreeDragAndDropController<EvidenceNode> {
  readonly dragMimeTypes: readonly string[] = [evidenceMime];
  readonly dropMimeTypes: readonly string[] = [];

  handleDrag(rows: readonly EvidenceNode[], transfer: DataTransfer): void {
    const dragged = itemsAmong(rows);
    if (dragged) transfer.set(evidenceMime, new DataTransferItem(writeDragged(dragged)));
  }
}
