import { ThemeColor, ThemeIcon } from 'vscode';
import type { Relation } from '../core/tradecraft/claimTerms';

/** The product icon of what a link means for its claim; the shape says it without colour. */
export const relationIcons: Readonly<Record<Relation, string>> = {
  supports: 'triangle-up', refutes: 'triangle-down', neutral: 'dash', 'not-applicable': 'circle-slash',
};

/** The same in colour: what refutes is as plain to see as what supports. */
export function relationIcon(relation: Relation): ThemeIcon {
  const color = relation === 'supports' ? 'dossier.supportForeground' : relation === 'refutes' ? 'dossier.refuteForeground' : undefined;
  return new ThemeIcon(relationIcons[relation], color === undefined ? undefined : new ThemeColor(color));
}
