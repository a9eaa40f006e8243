import { l10n, Uri, type DataTransfer } from 'vscode';
import { UserError } from '../../core/userError';
import type { Cases } from '../cases';
import type { OpenCase } from '../openCase';

/** The type of what is dragged from evidence, in the views and into the editor. */
export const evidenceMime = 'application/vnd.dossier.evidence';

/** Items of evidence of one case, on their way to a claim. */
export interface DraggedEvidence {
  readonly openCase: OpenCase;
  readonly items: readonly string[];
}

/** As text, because what is dragged may leave the extension host and come back. */
export function writeDragged({ openCase, items }: DraggedEvidence): string {
  return JSON.stringify({ folder: openCase.folder?.uri.toString(), items });
}

/** What `writeDragged` wrote, among what is dropped; undefined where that is of another kind, empty where no item was dragged. */
export async function draggedIn(transfer: DataTransfer): Promise<string | undefined> {
  let text: string | undefined;
  // Dropped onto a view, what was dragged comes behind an empty entry of the same type.
  for (const [mime, entry] of transfer) if (mime === evidenceMime) text = await entry.asString() || text || '';
  return text;
}

/** Reads what `writeDragged` wrote; throws a UserError where nothing of it is evidence of an open case. */
export function readDragged(cases: Cases, text: string): DraggedEvidence {
  const { folder, items } = parsed(text);
  const openCase = cases.ofFolders().find((each) => each.folder?.uri.toString() === folder);
  const known = items.filter((id) => openCase?.index.evidence.evidence.has(id));
  if (!openCase || known.length === 0) throw new UserError(l10n.t('What was dropped is no evidence of an open case; drag items of the Evidence view.'));
  return { openCase, items: known };
}

function parsed(text: string): { readonly folder: string | undefined; readonly items: readonly string[] } {
  try {
    const { folder, items } = JSON.parse(text) as { readonly folder?: unknown; readonly items?: unknown };
    return {
      folder: typeof folder === 'string' ? Uri.parse(folder).toString() : undefined,
      items: Array.isArray(items) ? items.filter((id) => typeof id === 'string') : [],
    };
  } catch {
    return { folder: undefined, items: [] };
  }
}
