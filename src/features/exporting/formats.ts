import { l10n } from 'vscode';
import type { CaseSnapshot, ExportFile } from '../../core/exchange/caseSnapshot';

/** A format that a case can be exported to. */
export interface Format {
  /** Short, for the name of a folder. */
  readonly name: string;
  readonly label: string;
  readonly detail: string;
  readonly into: 'file' | 'folder';
  readonly write: (snapshot: CaseSnapshot) => readonly ExportFile[];
}

/** The formats, in the order in which they are offered. */
export function formats(): readonly Format[] {
  return [];
}
