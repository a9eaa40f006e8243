import { linkTargetPath, type RecordPath } from '../../core/evidence/recordPath';
import type { OpenCase } from '../openCase';
import { openRecord } from '../openRecord';
import { revealClaim } from '../reveal';
import type { ClaimNode, LinkNode } from './treeNode';

/** A record of the evidence file, as a row that stands for it names it. */
export interface RecordPlace {
  readonly type: 'record';
  readonly openCase: OpenCase;
  readonly path: RecordPath;
}

/** Goes to what a row stands for: a claim in its article, anything else in the evidence file. */
export async function openNode(node: Pick<ClaimNode, 'type' | 'openCase' | 'entry'> | LinkNode | RecordPlace): Promise<void> {
  if (node.type === 'claim') await revealClaim(node.openCase, node.entry.id);
  else await openRecord(node.openCase, node.type === 'link' ? linkTargetPath(node.target) : node.path);
}
