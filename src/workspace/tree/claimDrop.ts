import { commands, type DataTransfer, type TreeDragAndDropController } from 'vscode';
import { draggedIn, evidenceMime } from '../linking/draggedEvidence';
import type { TreeNode } from './treeNode';

/** Takes evidence that is dropped onto the row of a claim, or onto what a claim rests on. */
export class ClaimDrop implements TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes: readonly string[] = [];
  readonly dropMimeTypes: readonly string[] = [evidenceMime];

  /** The command says what is wrong where the evidence fell elsewhere. */
  async handleDrop(onto: TreeNode | undefined, transfer: DataTransfer): Promise<void> {
    const dragged = await draggedIn(transfer);
    if (dragged !== undefined) await commands.executeCommand('dossier.linkDropped', dragged, onto);
  }
}
