import { l10n } from 'vscode';
import { withholdable, type Withholdable } from '../../core/exchange/limits/exportLimits';

/** A format that a case can be exported to. */
export interface Format {
  /** Short, for the name of a folder. */
  readonly name: string;
  readonly label: string;
  readonly detail: string;
  readonly into: 'file' | 'folder';
  /** What of it can be withheld on wish. */
  readonly withholds: readonly Withholdable[];
  readonly writer: 'markdownReport' | 'csvTables' | 'jsonBundle' | 'cleanArticles';
}

/** The formats, in the order in which they are offered. */
export function formats(): readonly Format[] {
  return [
    { name: 'report', label: l10n.t('Report'), detail: l10n.t('Markdown: numbered claims with footnoted evidence, sources, gaps'), into: 'file', withholds: withholdable, writer: 'markdownReport' },
    { name: 'tables', label: l10n.t('Tables'), detail: l10n.t('CSV, a file per table: entities, mentions in context, claims, evidence, links, sources'), into: 'folder', withholds: withholdable, writer: 'csvTables' },
    { name: 'bundle', label: l10n.t('Bundle'), detail: l10n.t('JSON: claims with their text and place, links, evidence, sources'), into: 'file', withholds: withholdable, writer: 'jsonBundle' },
    { name: 'clean', label: l10n.t('Clean articles'), detail: l10n.t('Markdown without tags; citations stay'), into: 'folder', withholds: [], writer: 'cleanArticles' },
  ];
}
